import { techniquesBySlug } from '@interphase/knowledge';
import { builder } from '../builder.js';
import type { ApiContext } from '../context.js';

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
  { type: Technique, name: 'TechniqueConnection', description: 'A page of techniques.' },
  { name: 'TechniqueEdge', description: 'A technique and its cursor.' },
);
