import { builder } from '../builder.js';
import type { ApiContext } from '../context.js';

export const Model = builder.loadableNodeRef('Model', {
  id: { resolve: (model) => model.slug },
  load: async (slugs: string[], { store }: ApiContext) => [...(await store.models.bySlugs(slugs)).values()],
  toKey: (model) => model.slug,
  sort: true,
  cacheResolved: true,
});

export const Dataset = builder.loadableNodeRef('Dataset', {
  id: { resolve: (dataset) => dataset.slug },
  load: async (slugs: string[], { store }: ApiContext) => [...(await store.datasets.bySlugs(slugs)).values()],
  toKey: (dataset) => dataset.slug,
  sort: true,
  cacheResolved: true,
});
