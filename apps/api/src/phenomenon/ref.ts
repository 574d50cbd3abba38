import { phenomenaBySlug } from '@interphase/knowledge';
import { builder } from '../builder.js';
import type { ApiContext } from '../context.js';

export const Phenomenon = builder.loadableNodeRef('Phenomenon', {
  id: { resolve: (phenomenon) => phenomenon.slug },
  load: async (slugs: string[], { graph }: ApiContext) => [...(await phenomenaBySlug(graph, slugs)).values()],
  toKey: (phenomenon) => phenomenon.slug,
  sort: true,
  cacheResolved: true,
});
