import type { ModelRecord } from '@interphase/store';
import { builder } from '../builder.js';
import type { ApiContext } from '../context.js';
import { keyOfModel, readModelKey } from './model-key.js';

/** One version of a model, known by `slug@version`. */
export const Model = builder.loadableNodeRef('Model', {
  id: { resolve: (model) => keyOfModel(model) },
  load: (keys: string[], context: ApiContext) => recordsOf(context, keys),
  toKey: (model) => keyOfModel(model),
  sort: true,
  cacheResolved: true,
});

/** Those in the models folder are at hand; of others the store remembers what they were. */
async function recordsOf({ models, store }: ApiContext, keys: readonly string[]): Promise<ModelRecord[]> {
  const wanted = keys.map((key) => {
    const { slug, version } = readModelKey(key);
    return { slug, version: version ?? '' };
  });
  // Copies: what is handed out gets marked by the operation that it is for.
  const here = wanted.flatMap((key) => models.find(key)?.record ?? []).map((record) => ({ ...record }));
  const found = new Set(here.map(keyOfModel));
  return [...here, ...(await store.models.byKeys(wanted.filter((key) => !found.has(keyOfModel(key)))))];
}

export const Dataset = builder.loadableNodeRef('Dataset', {
  id: { resolve: (dataset) => dataset.slug },
  load: (slugs: string[], context: ApiContext) => datasetsOf(context, slugs),
  toKey: (dataset) => dataset.slug,
  sort: true,
  cacheResolved: true,
});

/** One that came with a model while the server ran is unknown to the store until it is asked for. */
async function datasetsOf({ store, rememberModels }: ApiContext, slugs: readonly string[]) {
  let found = await store.datasets.bySlugs(slugs);
  if (slugs.some((slug) => !found.has(slug))) {
    await rememberModels();
    found = await store.datasets.bySlugs(slugs);
  }
  return [...found.values()];
}
