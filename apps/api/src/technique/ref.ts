import { techniquesBySlug } from '@interphase/knowledge';
import { builder } from '../builder.js';
import type { ApiContext } from '../context.js';
import { facetsOf } from '../facet/faceted.js';
import { Facet } from '../facet/type.js';

export const Technique = builder.loadableNodeRef('Technique', {
  id: { resolve: (technique) => technique.slug },
  load: async (slugs: string[], { graph }: ApiContext) => [
    ...(await techniquesBySlug(graph, slugs)).values(),
  ],
  toKey: (technique) => technique.slug,
  sort: true,
  cacheResolved: true,
});

export const TechniqueConnection = builder.connectionObject(
  {
    type: Technique,
    name: 'TechniqueConnection',
    description: 'A page of techniques.',
    fields: (t) => ({
      facets: t.field({
        type: [Facet],
        description:
          'For each field of the filter the values it can take within the rest of the filter, with counts. Counted only when asked for.',
        resolve: facetsOf,
      }),
    }),
  },
  { name: 'TechniqueEdge', description: 'A technique and its cursor.' },
);
