import { graphql } from '../generated';
import type { MaterialsQuery } from '../generated/graphql';
import { query } from '../lib/api/query';
import type { SearchParameters } from '../lib/url/parameters';
import type { ListDefinition } from './list';
import { names, readFilter, text } from './read-filter';

const document = graphql(`
  query Materials($filter: MaterialFilter, $first: Int, $after: String, $last: Int, $before: String) {
    materials(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      facets { field label values { key label count } }
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

const FIELDS = {
  elements: names,
  role: text,
  mobileIon: text,
  structureFamily: text,
  technique: text,
  hasComputed: text,
};

const filter = (parameters: SearchParameters) => ({ filter: readFilter(FIELDS, parameters) });

/** Materials, filtered by elements, role, mobile ion, technique, or what has been computed. */
export const materialList: ListDefinition<MaterialRow> = {
  name: 'materials',
  document,
  filter,
  page: async (parameters, page) => (await query(document, { ...filter(parameters), ...page })).materials,
};
