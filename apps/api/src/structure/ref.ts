import { builder } from '../builder.js';
import type { ApiContext } from '../context.js';

export const Structure = builder.loadableNodeRef('Structure', {
  id: { resolve: (structure) => structure.id },
  load: async (ids: string[], { store }: ApiContext) => [...(await store.structures.byIds(ids)).values()],
  toKey: (structure) => structure.id,
  sort: true,
  cacheResolved: true,
});
