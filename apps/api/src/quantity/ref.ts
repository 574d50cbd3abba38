import { quantitiesBySlug } from '@interphase/knowledge';
import { builder } from '../builder.js';
import type { ApiContext } from '../context.js';

export const Quantity = builder.loadableNodeRef('Quantity', {
  id: { resolve: (quantity) => quantity.slug },
  load: async (slugs: string[], { graph }: ApiContext) => [
    ...(await quantitiesBySlug(graph, slugs)).values(),
  ],
  toKey: (quantity) => quantity.slug,
  sort: true,
  cacheResolved: true,
});
