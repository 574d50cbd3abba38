import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type BackendName,
  type BarrierModel,
  chooseBackend,
  loadModel,
  PREFERENCE,
} from '@interphase/models';

/** The models that predict, loaded. */
export interface ModelShelf {
  /** What computes their tensors. */
  readonly backend: BackendName;
  /** By slug. */
  readonly models: readonly BarrierModel[];
}

/**
 * Loads every model in `folder`/models with the dataset it was trained on.
 * @throws InputError `model.changed` when weights or dataset are not what a model's description says
 */
export async function openModelShelf(folder: string): Promise<ModelShelf> {
  const backend = await chooseBackend(PREFERENCE.prediction);
  const entries = await readdir(join(folder, 'models'));
  const folders = entries
    .map((entry) => join(folder, 'models', entry))
    .filter((path) => existsSync(join(path, 'model.json')));
  return { backend, models: folders.sort().map((path) => loadModel(path, join(folder, 'datasets'))) };
}

/** The model of a slug, or the first for a quantity when none is named; null when there is none. */
export function findModel(
  shelf: ModelShelf,
  slug: string | null | undefined,
  quantity: string,
): BarrierModel | null {
  const found = shelf.models.find(({ description }) =>
    slug == null ? description.quantity === quantity : description.slug === slug,
  );
  return found ?? null;
}
