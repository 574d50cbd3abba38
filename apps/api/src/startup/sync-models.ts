import { join } from 'node:path';
import { InputError } from '@interphase/core';
import { readTableDescription } from '@interphase/models';
import type { DatasetRecord, ModelRecord, Store } from '@interphase/store';
import { z } from 'zod';
import { keyOfModel } from '../model/model-key.js';
import type { ModelShelf } from '../model/model-shelf.js';

/**
 * Makes the versions of models and the datasets behind them known to the store, so that they can be referred to for
 * good. Those that it knows already are left alone.
 */
export async function syncModels(store: Store, shelf: ModelShelf, folder: string): Promise<void> {
  const versions = shelf.versions().filter(({ record }) => record !== null);
  const known = new Map((await store.models.list()).map((model) => [keyOfModel(model), model.sha256]));
  const missing = versions.filter((version) => known.get(keyOfModel(version)) !== version.sha256);
  for (const { record, details } of missing) {
    if (!record || !details) continue;
    await store.datasets.upsert(datasetOf(record, details, folder));
    await store.models.upsert(record, details);
  }
}

/** The dataset as its folder describes it, or, where that is gone, as the model that learned from it does. */
function datasetOf(
  { datasetSlug: slug }: ModelRecord,
  details: NonNullable<ReturnType<ModelShelf['versions']>[number]['details']>,
  folder: string,
): DatasetRecord {
  try {
    const { name, description, rows, source, license, sha256 } = readTableDescription(
      join(folder, 'datasets', slug),
    );
    return { slug, name, description, rows, source, license, sha256 };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { rows, sha256 } = learnedFrom.parse(details.dataset);
    return {
      slug,
      name: slug,
      description: `Not here: ${error.message}`,
      rows,
      source: 'Unknown',
      license: 'Unknown',
      sha256,
    };
  }
}

const learnedFrom = z.object({ rows: z.number(), sha256: z.string() });
