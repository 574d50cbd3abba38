import { join } from 'node:path';
import { InputError } from '@interphase/core';
import { readTableDescription } from '@interphase/models';
import type { DatasetRecord, JsonObject, Store } from '@interphase/store';
import { z } from 'zod';
import { keyOfModel } from '../model/model-key.js';
import type { ModelShelf } from '../model/model-shelf.js';

/**
 * Makes the versions of models and the datasets behind them known to the store, so that they can be referred to for
 * good. Versions that it knows already are left alone, and so are their datasets if it knows these too.
 */
export async function syncModels(store: Store, shelf: ModelShelf, folder: string): Promise<void> {
  const known = new Map((await store.models.list()).map((model) => [keyOfModel(model), model.sha256]));
  const datasets = new Set((await store.datasets.list()).map(({ slug }) => slug));
  for (const version of shelf.versions()) {
    const { record, details } = version;
    if (!record || !details) continue;
    const isNew = known.get(keyOfModel(version)) !== version.sha256;
    for (const learned of learnedFrom(details)) {
      if (!isNew && datasets.has(learned.slug)) continue;
      await store.datasets.upsert(datasetOf(learned, folder));
      datasets.add(learned.slug);
    }
    if (isNew) await store.models.upsert(record, details);
  }
}

const learnedSchema = z.object({ slug: z.string(), rows: z.number(), sha256: z.string() });
const recordSchema = z.object({ dataset: learnedSchema, auxiliaryDataset: learnedSchema.optional() });

/** The datasets that a version learned from, as it remembers them. */
function learnedFrom(details: JsonObject): z.output<typeof learnedSchema>[] {
  const { dataset, auxiliaryDataset } = recordSchema.parse(details);
  return auxiliaryDataset ? [dataset, auxiliaryDataset] : [dataset];
}

/** The dataset as its folder describes it, or, where that is gone, as the model that learned from it does. */
function datasetOf({ slug, ...learned }: z.output<typeof learnedSchema>, folder: string): DatasetRecord {
  try {
    const { name, description, rows, source, license, sha256 } = readTableDescription(
      join(folder, 'datasets', slug),
    );
    return { slug, name, description, rows, source, license, sha256 };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return {
      ...learned,
      slug,
      name: slug,
      description: `Not here: ${error.message}`,
      source: 'Unknown',
      license: 'Unknown',
    };
  }
}
