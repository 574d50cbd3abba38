import { builder } from '../builder.js';
import type { ApiContext } from '../context.js';

export const ComputedProperty = builder.loadableNodeRef('ComputedProperty', {
  id: { resolve: (property) => property.id },
  load: async (ids: string[], { store }: ApiContext) => [...(await store.properties.byIds(ids)).values()],
  toKey: (property) => property.id,
  sort: true,
  cacheResolved: true,
});

export const ComputedPropertyConnection = builder.connectionObject(
  {
    type: ComputedProperty,
    name: 'ComputedPropertyConnection',
    description: 'A page of computed properties.',
  },
  { name: 'ComputedPropertyEdge', description: 'A computed property and its cursor.' },
);
