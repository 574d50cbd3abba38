import { graphql } from '../generated';
import type { MaterialsQuery } from '../generated/graphql';
import { query } from '../lib/api/query';
import { single } from '../lib/url/parameters';
import type { ListDefinition } from './list';

const document = graphql(`
  query Materials($filter: MaterialFilter, $first: Int, $after: String, $last: Int, $before: String) {
    materials(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      nodes {
        slug
        name
        formula
        elements
        roles
        structureFamily
        mobileIon
        structures { id }
        findings(first: 1) { totalCount }
      }
    }
  }
`);

export type MaterialRow = MaterialsQuery['materials']['nodes'][number];

function filter(parameters: Parameters<typeof single>[0]) {
  const { elements, role, mobileIon, technique, hasComputed } = single(parameters);
  const list = elements?.split(/[\s,]+/).filter(Boolean);
  return {
    filter: {
      ...(list?.length && { elements: list }),
      ...(role && { role }),
      ...(mobileIon && { mobileIon }),
      ...(technique && { technique }),
      ...(hasComputed && { hasComputed }),
    },
  };
}

/** Materials, filtered by elements, role, mobile ion, technique, or what has been computed. */
export const materialList: ListDefinition<MaterialRow> = {
  name: 'materials',
  document,
  filter,
  page: async (parameters, page) => (await query(document, { ...filter(parameters), ...page })).materials,
};
