import { builder } from '../builder.js';
import type { ApiContext } from '../context.js';
import { keyOfModel, readModelKey } from './model-key.js';

/** One version of a model, known by `slug@version`. */
export const Model = builder.loadableNodeRef('Model', {
  id: { resolve: (model) => keyOfModel(model) },
  load: (keys: string[], { store }: ApiContext) =>
    store.models.byKeys(
      keys.map((key) => {
        const { slug, version } = readModelKey(key);
        return { slug, version: version ?? '' };
      }),
    ),
  toKey: (model) => keyOfModel(model),
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
