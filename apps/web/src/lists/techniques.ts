import { graphql } from '../generated';
import type { TechniqueReachFragment } from '../generated/graphql';
import { query } from '../lib/api/query';
import type { SearchParameters } from '../lib/url/parameters';
import type { ListDefinition } from './list';
import { choice, number, readFilter, text, yesOrNo } from './read-filter';

const document = graphql(`
  query Techniques($filter: TechniqueFilter, $first: Int, $after: String, $last: Int, $before: String) {
    techniques(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      facets { field label values { key label count } }
      nodes { ...TechniqueReach }
    }
  }
`);

const FIELDS = {
  kind: choice('COMPUTATION', 'EXPERIMENT'),
  family: text,
  lengthScale: text,
  quantity: text,
  phenomenon: text,
  material: text,
  operando: yesOrNo,
  nonDestructive: yesOrNo,
  minMetres: number,
  maxMetres: number,
  minSeconds: number,
  maxSeconds: number,
};

const filter = (parameters: SearchParameters) => ({ filter: readFilter(FIELDS, parameters) });

/** Techniques, filtered by kind, scale, quantity, phenomenon, material. */
export const techniqueList: ListDefinition<TechniqueReachFragment> = {
  name: 'techniques',
  document,
  filter,
  page: async (parameters, page) => (await query(document, { ...filter(parameters), ...page })).techniques,
};
