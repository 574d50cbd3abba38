import { modelCard, type ModelRecord as WrittenRecord } from '@interphase/models';
import type { JsonObject, ModelRecord } from '@interphase/store';

/** A version as the store lists it. */
export function storedRecord(record: WrittenRecord): ModelRecord {
  return {
    slug: record.slug,
    name: record.name,
    quantity: record.quantity,
    version: record.version,
    description: record.description,
    inputs: record.inputs,
    datasetSlug: record.dataset.slug,
    metrics: record.metrics.map(({ split, name, value, baselines, rows }) => ({
      split,
      name,
      value,
      baseline: baselines.mean,
      baselineName: baselines.mean === null ? null : 'mean of the training rows',
      rows,
    })),
    calibration: record.coverage,
    trainedAt: new Date(record.trainedAt),
    parameters: record.parameters,
    sha256: record.sha256.weights,
    limitations: record.limitations,
  };
}

/** All that was written of a version when it was trained, but for the predictor itself; and its card. */
export function detailsOf(written: WrittenRecord): JsonObject {
  const { predictor: _, ...record } = written;
  return JSON.parse(JSON.stringify({ ...record, card: modelCard(written) }));
}
