import { materialsBySlug } from '@interphase/knowledge';
import { builder } from '../builder.js';
import type { ApiContext } from '../context.js';
import { facetsOf } from '../facet/faceted.js';
import { Facet } from '../facet/type.js';

export const Material = builder.loadableNodeRef('Material', {
  id: { resolve: (material) => material.slug },
  load: async (slugs: string[], { graph }: ApiContext) => [...(await materialsBySlug(graph, slugs)).values()],
  toKey: (material) => material.slug,
  sort: true,
  cacheResolved: true,
});

export const MaterialConnection = builder.connectionObject(
  {
    type: Material,
    name: 'MaterialConnection',
    description: 'A page of materials.',
    fields: (t) => ({
      facets: t.field({
        type: [Facet],
        description:
          'For each field of the filter the values it can take within the rest of the filter, with counts. Counted only when asked for.',
        resolve: facetsOf,
      }),
    }),
  },
  { name: 'MaterialEdge', description: 'A material and its cursor.' },
);
