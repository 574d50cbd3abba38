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
  columns: [
    { heading: 'material', value: (p) => p.material?.slug },
    { heading: 'quantity', value: (p) => p.quantity.slug },
    { heading: 'value', value: (p) => p.value },
    { heading: 'uncertainty', value: (p) => p.uncertainty },
    { heading: 'unit', value: (p) => p.unit },
    {
      heading: 'conditions',
      value: (p) => p.conditions.map((c) => `${c.name}=${c.value}${c.unit ? ` ${c.unit}` : ''}`).join('; '),
    },
    { heading: 'method', value: (p) => p.run.method },
    { heading: 'engine_version', value: (p) => p.run.engineVersion },
    { heading: 'run', value: (p) => p.run.id },
  ],
  page: async (parameters, page) =>
    (await query(document, { ...filter(parameters), ...page })).computedProperties,
};
