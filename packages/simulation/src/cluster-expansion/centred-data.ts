import { ParameterError } from '@interphase/core';
import type { CentredProblem } from './lasso.js';

/** Rows of correlations with a number each. */
export interface FitData {
  readonly rows: readonly ArrayLike<number>[];
  readonly targets: readonly number[];
  /** Weight of each row; 1 where left out. */
  readonly weights?: readonly number[] | undefined;
}

/** Data without their means, and what puts them back. */
export interface CentredData {
  readonly problem: CentredProblem;
  readonly means: Float64Array;
  readonly scales: Float64Array;
  readonly mean: number;
}

/**
 * Centres data about their weighted means, and divides columns by their norms if asked to.
 * @throws ParameterError `training` without data, with rows of unlike length or with numbers that are none
 */
export function centreData({ rows, targets, weights }: FitData, standardise: boolean): CentredData {
  const count = rows.length;
  const width = rows[0]?.length ?? 0;
  requireData({ rows, targets, weights });
  const given = Float64Array.from({ length: count }, (_, i) => weights?.[i] ?? 1);
  const total = given.reduce((sum, weight) => sum + weight, 0);
  const shares = given.map((weight) => weight / total);
  const meanOf = (values: ArrayLike<number>): number => {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += shares[i]! * values[i]!;
    return sum;
  };
  const mean = meanOf(targets);
  const means = new Float64Array(width);
  const scales = new Float64Array(width).fill(1);
  const columns = Array.from({ length: width }, (_, j) => {
    const column = Float64Array.from(rows, (row) => row[j]!);
    means[j] = meanOf(column);
    for (let i = 0; i < count; i++) column[i]! -= means[j]!;
    if (standardise) {
      const norm = Math.hypot(...column);
      if (norm > 1e-12) scales[j] = norm;
      for (let i = 0; i < count; i++) column[i]! /= scales[j]!;
    }
    return column;
  });
  const centred = Float64Array.from(targets, (target) => target - mean);
  return { problem: { columns, targets: centred, weights: shares }, means, scales, mean };
}

function requireData({ rows, targets, weights }: FitData): void {
  if (rows.length === 0) throw new ParameterError('There are no data to fit to', ['training']);
  const fault = targets.findIndex((target) => !Number.isFinite(target));
  if (fault >= 0 || targets.length !== rows.length) {
    const index = fault >= 0 ? fault : Math.min(targets.length, rows.length);
    throw new ParameterError(`Entry ${index} of the training data has no energy that is a number`, [
      'training',
      String(index),
      'energy',
    ]);
  }
  const odd = rows.findIndex(
    (row) => row.length !== rows[0]?.length || !Array.from(row).every(Number.isFinite),
  );
  if (odd >= 0) {
    throw new ParameterError(`Row ${odd} of the correlations is incomplete or holds what is no number`, [
      'training',
      String(odd),
    ]);
  }
  const light = weights?.findIndex((weight) => !(weight > 0 && Number.isFinite(weight))) ?? -1;
  if (light >= 0 || (weights && weights.length !== rows.length)) {
    throw new ParameterError('Weights must be positive numbers, one for every entry of the training data', [
      'training',
      String(Math.max(light, 0)),
      'weight',
    ]);
  }
}
