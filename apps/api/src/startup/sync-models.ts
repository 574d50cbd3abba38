import { join } from 'node:path';
import { readDataset } from '@interphase/models';
import type { Store } from '@interphase/store';
import type { ModelShelf } from '../model/model-shelf.js';

/** Makes models and the datasets behind them known to the store, so that they can be listed and referred to. */
export async function syncModels(store: Store, { models }: ModelShelf, folder: string): Promise<void> {
  for (const { description: model } of models) {
    const { description: dataset } = readDataset(join(folder, 'datasets', model.dataset.slug));
    await store.datasets.upsert({
      slug: dataset.slug,
      name: dataset.name,
      description: dataset.description,
      rows: dataset.rows,
      source: dataset.source,
      license: dataset.license,
      sha256: dataset.sha256,
    });
    await store.models.upsert({
      slug: model.slug,
      name: model.name,
      quantity: model.quantity,
      version: model.version,
      description: model.description,
      inputs: model.inputs,
      datasetSlug: dataset.slug,
      metrics: model.metrics,
      calibration: model.calibration,
      trainedAt: new Date(model.trainedAt),
      parameters: model.parameters,
      sha256: model.sha256,
      limitations: model.limitations,
    });
  }
}
