import { materialsBySlug } from '@interphase/knowledge';
import { builder } from '../builder.js';
import type { ApiContext } from '../context.js';

export const Material = builder.loadableNodeRef('Material', {
  id: { resolve: (material) => material.slug },
  load: async (slugs: string[], { graph }: ApiContext) => [...(await materialsBySlug(graph, slugs)).values()],
  toKey: (material) => material.slug,
  sort: true,
  cacheResolved: true,
});

export const MaterialConnection = builder.connectionObject(
  { type: Material, name: 'MaterialConnection', description: 'A page of materials.' },
  { name: 'MaterialEdge', description: 'A material and its cursor.' },
);
