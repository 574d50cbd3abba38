import { graphql } from '../generated';
import type { PublicationsQuery } from '../generated/graphql';
import { query } from '../lib/api/query';
import type { SearchParameters } from '../lib/url/parameters';
import type { ListDefinition } from './list';
import { number, readFilter, text, yesOrNo } from './read-filter';

const document = graphql(`
  query Publications($filter: PublicationFilter, $first: Int, $after: String, $last: Int, $before: String) {
    publications(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      facets { field label values { key label count } }
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

const FIELDS = {
  year: number,
  journal: text,
  author: text,
  cited: yesOrNo,
};

const filter = (parameters: SearchParameters) => ({ filter: readFilter(FIELDS, parameters) });

/** Publications, filtered by year, journal, author, or whether a finding cites them. */
export const publicationList: ListDefinition<PublicationRow> = {
  name: 'publications',
  document,
  filter,
  page: async (parameters, page) => (await query(document, { ...filter(parameters), ...page })).publications,
};
