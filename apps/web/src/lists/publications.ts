import { graphql } from '../generated';
import type { PublicationsQuery } from '../generated/graphql';
import { query } from '../lib/api/query';
import { numberOf, single } from '../lib/url/parameters';
import type { ListDefinition } from './list';

const document = graphql(`
  query Publications($filter: PublicationFilter, $first: Int, $after: String, $last: Int, $before: String) {
    publications(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      nodes {
        slug
        name
        title
        authors
        journal
        volume
        pages
        year
        doi
        referenceNumber
        findings(first: 1) { totalCount }
      }
    }
  }
`);

export type PublicationRow = PublicationsQuery['publications']['nodes'][number];

function filter(parameters: Parameters<typeof single>[0]) {
  const { year, journal, author, cited } = single(parameters);
  const inYear = numberOf(year);
  return {
    filter: {
      ...(inYear !== undefined && { year: inYear }),
      ...(journal && { journal }),
      ...(author && { author }),
      ...(cited === 'true' && { cited: true }),
    },
  };
}

/** Publications, filtered by year, journal, author, or whether a finding cites them. */
export const publicationList: ListDefinition<PublicationRow> = {
  name: 'publications',
  document,
  filter,
  page: async (parameters, page) => (await query(document, { ...filter(parameters), ...page })).publications,
};
