import { graphql } from '../generated';
import type { FindingEntryFragment } from '../generated/graphql';
import { query } from '../lib/api/query';
import { oneOf, single } from '../lib/url/parameters';
import type { ListDefinition } from './list';

const document = graphql(`
  query Findings($filter: FindingFilter, $first: Int, $after: String, $last: Int, $before: String) {
    findings(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      nodes { ...FindingEntry }
    }
  }
`);

function filter(parameters: Parameters<typeof single>[0]) {
  const { technique, material, phenomenon, quantity, lengthScale, publication, certainty, hasValue } =
    single(parameters);
  const known = oneOf(certainty, ['STATED', 'INFERRED']);
  return {
    filter: {
      ...(technique && { technique }),
      ...(material && { material }),
      ...(phenomenon && { phenomenon }),
      ...(quantity && { quantity }),
      ...(lengthScale && { lengthScale }),
      ...(publication && { publication }),
      ...(known && { certainty: known }),
      ...(hasValue === 'true' && { hasValue: true }),
    },
  };
}

/** Findings, filtered by what they are tied to. */
export const findingList: ListDefinition<FindingEntryFragment> = {
  name: 'findings',
  document,
  filter,
  page: async (parameters, page) => (await query(document, { ...filter(parameters), ...page })).findings,
};
