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
  columns: [
    { heading: 'slug', value: (p) => p.slug },
    { heading: 'reference_number', value: (p) => p.referenceNumber },
    { heading: 'authors', value: (p) => p.authors.join('; ') },
    { heading: 'title', value: (p) => p.title },
    { heading: 'journal', value: (p) => p.journal },
    { heading: 'volume', value: (p) => p.volume },
    { heading: 'pages', value: (p) => p.pages },
    { heading: 'year', value: (p) => p.year },
    { heading: 'doi', value: (p) => p.doi },
    { heading: 'findings', value: (p) => p.findings.totalCount },
  ],
  page: async (parameters, page) => (await query(document, { ...filter(parameters), ...page })).publications,
};
