import { graphql } from '../generated';
import type { ComputedNumberFragment } from '../generated/graphql';
import { query } from '../lib/api/query';
import { single } from '../lib/url/parameters';
import type { ListDefinition } from './list';

const document = graphql(`
  query ComputedProperties($filter: ComputedPropertyFilter, $first: Int, $after: String, $last: Int, $before: String) {
    computedProperties(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      nodes { ...ComputedNumber }
    }
  }
`);

function filter(parameters: Parameters<typeof single>[0]) {
  const { material, quantity } = single(parameters);
  return { filter: { ...(material && { material }), ...(quantity && { quantity }) } };
}

/** Computed numbers, filtered by material and quantity. */
export const computedPropertyList: ListDefinition<ComputedNumberFragment> = {
  name: 'computed-properties',
  document,
  filter,
  page: async (parameters, page) =>
    (await query(document, { ...filter(parameters), ...page })).computedProperties,
};
