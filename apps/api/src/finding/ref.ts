import { findingsBySlug } from '@interphase/knowledge';
import { builder } from '../builder.js';
import type { ApiContext } from '../context.js';
import { facetsOf } from '../facet/faceted.js';
import { Facet } from '../facet/type.js';

export const Finding = builder.loadableNodeRef('Finding', {
  id: { resolve: (finding) => finding.slug },
  load: async (slugs: string[], { graph }: ApiContext) => [...(await findingsBySlug(graph, slugs)).values()],
  toKey: (finding) => finding.slug,
  sort: true,
  cacheResolved: true,
});

export const FindingConnection = builder.connectionObject(
  {
    type: Finding,
    name: 'FindingConnection',
    description: 'A page of findings.',
    fields: (t) => ({
      facets: t.field({
        type: [Facet],
        description:
          'For each field of the filter the values it can take within the rest of the filter, with counts. Counted only when asked for.',
        resolve: facetsOf,
      }),
    }),
  },
  { name: 'FindingEdge', description: 'A finding and its cursor.' },
);
