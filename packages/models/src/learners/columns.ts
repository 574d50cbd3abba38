import { ParameterError } from '@interphase/core';
import { z } from 'zod';
import type { LearningTable } from './learner.js';

/** How columns of features are brought to a common measure. */
export const columnScalingSchema = z.strictObject({
  /** `standard`: mean 0 and deviation 1, clipped; `range`: 0 at the smallest training value, 1 at the largest. */
  kind: z.enum(['standard', 'range']),
  /** Standard columns end here, on both sides. */
  clip: z.number().positive().default(4),
});

export type ColumnScalingOptions = z.infer<typeof columnScalingSchema>;

/** What each column is shifted and divided by, and what stands for a value that is not known. */
export const columnScalingStateSchema = columnScalingSchema.extend({
  offset: z.array(z.number()),
  width: z.array(z.number()),
  missing: z.array(z.number()),
});

export type ColumnScaling = z.infer<typeof columnScalingStateSchema>;

/** Medians stand for missing values; columns that do not vary become zero. */
export function fitColumns(
  rows: readonly Float64Array[],
  { kind, clip }: ColumnScalingOptions,
): ColumnScaling {
  const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, column) =>
    rows.map((row) => row[column] ?? Number.NaN).filter(Number.isFinite),
  );
  const fitted = columns.map((values) => {
    if (values.length === 0) return { offset: 0, width: 1, missing: 0 };
    const sorted = [...values].sort((x, y) => x - y);
    const missing = sorted[sorted.length >> 1] ?? 0;
    if (kind === 'range') {
      const low = sorted[0] ?? 0;
      return { offset: low, width: (sorted.at(-1) ?? low) - low || 1, missing };
    }
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return { offset: mean, width: Math.sqrt(variance) || 1, missing };
  });
  return {
    kind,
    clip,
    offset: fitted.map(({ offset }) => offset),
    width: fitted.map(({ width }) => width),
    missing: fitted.map(({ missing }) => missing),
  };
}

/** A row in the common measure; what is not known stands at the median. */
export function scaleColumns(row: Float64Array, scaling: ColumnScaling): Float64Array {
  const limit = scaling.kind === 'standard' ? scaling.clip : Number.POSITIVE_INFINITY;
  return Float64Array.from(row, (value, column) => {
    const known = Number.isFinite(value) ? value : (scaling.missing[column] ?? 0);
    const scaled = (known - (scaling.offset[column] ?? 0)) / (scaling.width[column] ?? 1);
    return Math.min(limit, Math.max(-limit, scaled));
  });
}

/** @throws ParameterError for a table with no rows, or with arrays or rows of differing length */
export function checkTable({
  inputs,
  targets,
  weights,
  censored,
  auxiliary,
}: LearningTable<Float64Array>): void {
  const [first] = inputs;
  if (first === undefined) throw new ParameterError('There are no rows to learn from.', ['inputs']);
  for (const [name, array] of Object.entries({ targets, weights, censored, auxiliary })) {
    if (array !== undefined && array.length !== inputs.length) {
      throw new ParameterError(`There are ${inputs.length} rows but ${array.length} ${name}.`, [name]);
    }
  }
  const ragged = inputs.findIndex((row) => row.length !== first.length);
  if (ragged >= 0) {
    throw new ParameterError(
      `Row ${ragged} has ${inputs[ragged]?.length} features where the first has ${first.length}.`,
      ['inputs'],
    );
  }
  const unknown = targets.findIndex((target) => !Number.isFinite(target));
  if (unknown >= 0) throw new ParameterError(`Row ${unknown} has no finite target.`, ['targets']);
}

/** The rows of a table that are auxiliary, or those that are not. */
export function rowsWhere<Input>(
  { inputs, targets, weights, censored, auxiliary }: LearningTable<Input>,
  isWanted: (isAuxiliary: boolean) => boolean,
): LearningTable<Input> {
  const rows = inputs.flatMap((_, row) => (isWanted(auxiliary?.[row] ?? false) ? [row] : []));
  return {
    inputs: rows.map((row) => inputs[row]!),
    targets: rows.map((row) => targets[row]!),
    ...(weights ? { weights: rows.map((row) => weights[row]!) } : {}),
    ...(censored ? { censored: rows.map((row) => censored[row]!) } : {}),
  };
}

/** Weighted mean and deviation of the targets; a deviation of 1 where they are all alike. */
export function moments({ targets, weights }: LearningTable<unknown>): { mean: number; deviation: number } {
  const share = targets.map((_, row) => weights?.[row] ?? 1);
  const total = share.reduce((sum, weight) => sum + weight, 0);
  const mean = targets.reduce((sum, target, row) => sum + target * share[row]!, 0) / total;
  const variance = targets.reduce((sum, target, row) => sum + (target - mean) ** 2 * share[row]!, 0) / total;
  return { mean, deviation: Math.sqrt(variance) || 1 };
}
