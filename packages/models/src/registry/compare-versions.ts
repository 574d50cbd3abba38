import { InputError } from '@interphase/core';
import type { TableDescription } from '../table/table-files.js';
import type { ModelRecord } from './model-record.js';

/** One figure of two versions; null where a version does not have it. */
export interface MetricChange {
  readonly split: string;
  readonly name: string;
  readonly unit: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** Every figure that one of two versions has, those of the later version first. */
export function compareVersions(before: ModelRecord, after: ModelRecord): MetricChange[] {
  const key = ({ split, name }: ModelRecord['metrics'][number]) => `${split}\n${name}`;
  const earlier = new Map(before.metrics.map((metric) => [key(metric), metric]));
  const later = new Map(after.metrics.map((metric) => [key(metric), metric]));
  return [...new Map([...later, ...earlier])].map(([name, metric]) => ({
    split: metric.split,
    name: metric.name,
    unit: metric.unit,
    before: earlier.get(name)?.value ?? null,
    after: later.get(name)?.value ?? null,
  }));
}

/**
 * Whether the dataset is still the one that a version learned from.
 * @throws InputError `model.dataset-changed` with what to do
 */
export function checkDataset(
  { slug, version, dataset, command }: ModelRecord,
  { sha256, command: make }: Pick<TableDescription, 'sha256' | 'command'>,
  file: string,
): void {
  if (sha256 === dataset.sha256) return;
  throw new InputError(
    'model.dataset-changed',
    `${file} is not what ${slug} ${version} learned from (hash ${sha256.slice(0, 12)}…, not ${dataset.sha256.slice(0, 12)}…), so its figures cannot be repeated: restore the dataset (${make}), or train a new version (${command}).`,
    { file },
  );
}
