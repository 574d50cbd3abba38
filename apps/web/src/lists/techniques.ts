import { graphql } from '../generated';
import type { TechniqueReachFragment } from '../generated/graphql';
import { query } from '../lib/api/query';
import { oneOf, single } from '../lib/url/parameters';
import type { ListDefinition } from './list';

const document = graphql(`
  query Techniques($filter: TechniqueFilter, $first: Int, $after: String, $last: Int, $before: String) {
    techniques(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      nodes { ...TechniqueReach }
    }
  }
`);

function filter(parameters: Parameters<typeof single>[0]) {
  const { kind, lengthScale, quantity, phenomenon, material, operando, nonDestructive } = single(parameters);
  const known = oneOf(kind, ['COMPUTATION', 'EXPERIMENT']);
  return {
    filter: {
      ...(known && { kind: known }),
      ...(lengthScale && { lengthScale }),
      ...(quantity && { quantity }),
      ...(phenomenon && { phenomenon }),
      ...(material && { material }),
      ...(operando === 'true' && { operando: true }),
      ...(nonDestructive === 'true' && { nonDestructive: true }),
    },
  };
}

/** Techniques, filtered by kind, scale, quantity, phenomenon, material. */
export const techniqueList: ListDefinition<TechniqueReachFragment> = {
  name: 'techniques',
  document,
  filter,
  page: async (parameters, page) => (await query(document, { ...filter(parameters), ...page })).techniques,
};
