import { graphql } from '../generated';
import type { FindingEntryFragment } from '../generated/graphql';
import { query } from '../lib/api/query';
import type { SearchParameters } from '../lib/url/parameters';
import type { ListDefinition } from './list';
import { choice, number, readFilter, text, yesOrNo } from './read-filter';

const document = graphql(`
  query Findings($filter: FindingFilter, $first: Int, $after: String, $last: Int, $before: String) {
    findings(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      facets { field label values { key label count } }
      nodes { ...FindingEntry }
    }
  }
`);

const FIELDS = {
  type: choice('RESULT', 'LIMITATION', 'CHALLENGE'),
  certainty: choice('STATED', 'INFERRED'),
  kind: choice('COMPUTATION', 'EXPERIMENT'),
  technique: text,
  material: text,
  phenomenon: text,
  quantity: text,
  lengthScale: text,
  review: text,
  section: text,
  year: number,
  publication: text,
  hasValue: yesOrNo,
};

const filter = (parameters: SearchParameters) => ({ filter: readFilter(FIELDS, parameters) });

/** Findings, filtered by what they are tied to. */
export const findingList: ListDefinition<FindingEntryFragment> = {
  name: 'findings',
  document,
  filter,
  page: async (parameters, page) => (await query(document, { ...filter(parameters), ...page })).findings,
};
