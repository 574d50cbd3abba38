import { ParameterError } from '@interphase/core';
import { CholeskyDecomposition, inverse, Matrix, SVD } from 'ml-matrix';
import { type CentredProblem, emptyingPenalty, lasso } from './lasso.js';

/** Ways to fit. */
export const fitKinds = ['least-squares', 'ridge', 'lasso'] as const;
export type FitKind = (typeof fitKinds)[number];

/** Rows of correlations with a number each. */
export interface FitData {
  readonly rows: readonly ArrayLike<number>[];
  readonly targets: readonly number[];
  /** Weight of each row; 1 where left out. */
  readonly weights?: readonly number[] | undefined;
}

/** How to fit. */
export interface FitOptions {
  readonly kind: FitKind;
  /**
   * Of 1/2 sum of w (y - Xb - c)^2 / sum of w + penalty x (sum of |b|, or half the sum of b^2 for ridge); least squares
   * has none.
   */
  readonly penalty: number;
  /** Whether columns are divided by the norm of what varies in them, so that the penalty treats them alike. */
  readonly standardise?: boolean;
  /** Where Lasso stops: duality gap relative to the targets' weighted squares. */
  readonly tolerance?: number;
  /** Coefficients from which Lasso starts: those of a slightly larger penalty save most of the work. */
  readonly start?: ArrayLike<number> | undefined;
}

/** A linear model of the targets. */
export interface LinearFit {
  readonly intercept: number;
  readonly coefficients: Float64Array;
  /**
   * One standard error each from the scatter of the residuals; after Lasso those of least squares on the columns it
   * kept (as if chosen beforehand). Null where the data leave no freedom to tell.
   */
  readonly standardErrors: { readonly intercept: number; readonly coefficients: Float64Array } | null;
  readonly predicted: Float64Array;
}

/** Close enough to the minimum that no digit anyone reads changes. */
const TOLERANCE = 1e-12;

/**
 * Fits targets = intercept + rows x coefficients; the intercept is never penalised.
 * @throws ParameterError `training` without data, with rows of unlike length, with numbers that are none, and for
 * least squares when the data do not determine every coefficient
 */
export function fitLinear(data: FitData, options: FitOptions): LinearFit {
  const prepared = prepare(data, options.standardise ?? false);
  const scaled = solve(prepared, options);
  return finish(data, prepared, scaled, options);
}

/** Penalties from the one that leaves nothing down to a ten-thousandth of it, largest first. */
export function penaltyLadder(data: FitData, kind: FitKind, standardise: boolean, steps = 25): number[] {
  if (kind === 'least-squares') return [0];
  const { problem } = prepare(data, standardise);
  // A ridge as strong as the column that varies most halves its coefficient.
  const most = kind === 'lasso' ? emptyingPenalty(problem) : largestVariance(problem);
  const top = most > 0 ? most : 1;
  return Array.from({ length: steps }, (_, k) => top * 10 ** (-(k * 5) / (steps - 1)));
}

const largestVariance = ({ columns, weights }: CentredProblem): number =>
  columns.reduce(
    (most, column) =>
      Math.max(
        most,
        column.reduce((sum, value, i) => sum + weights[i]! * value ** 2, 0),
      ),
    0,
  );

interface Prepared {
  readonly problem: CentredProblem;
  readonly means: Float64Array;
  readonly scales: Float64Array;
  readonly mean: number;
}

function prepare({ rows, targets, weights }: FitData, standardise: boolean): Prepared {
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

function solve(
  { problem, scales }: Prepared,
  { kind, penalty, tolerance = TOLERANCE, start }: FitOptions,
): Float64Array {
  if (problem.columns.length === 0) return new Float64Array(0);
  if (kind === 'lasso') {
    return lasso(problem, penalty, tolerance, start && scales.map((scale, j) => (start[j] ?? 0) * scale));
  }
  const weighted = weightedMatrix(problem);
  const right = Matrix.columnVector(
    Array.from(problem.targets, (y, i) => y * Math.sqrt(problem.weights[i]!)),
  );
  if (kind === 'ridge') {
    const gram = weighted.transpose().mmul(weighted);
    for (let j = 0; j < gram.rows; j++) gram.set(j, j, gram.get(j, j) + penalty);
    return Float64Array.from(
      new CholeskyDecomposition(gram).solve(weighted.transpose().mmul(right)).to1DArray(),
    );
  }
  const decomposition = new SVD(weighted, { autoTranspose: true });
  const largest = decomposition.diagonal[0] ?? 0;
  const rank = decomposition.diagonal.filter((value) => value > 1e-10 * largest).length;
  if (rank < problem.columns.length) {
    throw new ParameterError(
      `Least squares has ${problem.columns.length + 1} coefficients, but the ${problem.targets.length} training ` +
        `energies determine only ${rank + 1} of them; shorten the cut-offs, add structures, or fit by ridge or lasso`,
      ['fit'],
    );
  }
  return Float64Array.from(decomposition.solve(right).to1DArray());
}

/** Rows times the roots of their weights. */
function weightedMatrix({ columns, weights }: CentredProblem): Matrix {
  const matrix = Matrix.zeros(weights.length, columns.length);
  columns.forEach((column, j) => {
    for (let i = 0; i < weights.length; i++) matrix.set(i, j, Math.sqrt(weights[i]!) * column[i]!);
  });
  return matrix;
}

function finish(
  { rows, targets }: FitData,
  prepared: Prepared,
  scaled: Float64Array,
  options: FitOptions,
): LinearFit {
  const { means, scales, mean, problem } = prepared;
  const coefficients = scaled.map((value, j) => value / scales[j]!);
  const intercept = coefficients.reduce((sum, value, j) => sum - value * means[j]!, mean);
  const predicted = Float64Array.from(rows, (row) => {
    let sum = intercept;
    for (let j = 0; j < coefficients.length; j++) sum += coefficients[j]! * row[j]!;
    return sum;
  });
  let scatter = 0;
  for (let i = 0; i < rows.length; i++) scatter += problem.weights[i]! * (targets[i]! - predicted[i]!) ** 2;
  const kept = Array.from(scaled.keys()).filter((j) => options.kind !== 'lasso' || scaled[j] !== 0);
  return { intercept, coefficients, predicted, standardErrors: errorsOf(prepared, kept, scatter, options) };
}

/** Standard errors from the covariance sigma^2 A^-1 X'WX A^-1 with A = X'WX (+ the ridge). */
function errorsOf(
  { problem, means, scales }: Prepared,
  kept: readonly number[],
  scatter: number,
  { kind, penalty }: FitOptions,
): LinearFit['standardErrors'] {
  const count = problem.targets.length;
  const freedom = count - kept.length - 1;
  if (freedom <= 0) return null;
  const width = problem.columns.length;
  const variance = scatter / freedom;
  const coefficients = new Float64Array(width);
  let interceptVariance = variance;
  if (kept.length > 0) {
    const columns = kept.map((j) => problem.columns[j]!);
    const weighted = weightedMatrix({ ...problem, columns });
    const gram = weighted.transpose().mmul(weighted);
    const bent = gram.clone();
    if (kind === 'ridge') for (let j = 0; j < bent.rows; j++) bent.set(j, j, bent.get(j, j) + penalty);
    const inverted = inverse(bent, true);
    const covariance = inverted.mmul(gram).mmul(inverted).mul(variance);
    kept.forEach((j, at) => {
      coefficients[j] = Math.sqrt(Math.max(0, covariance.get(at, at))) / scales[j]!;
      kept.forEach((other, there) => {
        interceptVariance +=
          (means[j]! * means[other]! * covariance.get(at, there)) / (scales[j]! * scales[other]!);
      });
    });
  }
  return { intercept: Math.sqrt(Math.max(0, interceptVariance)), coefficients };
}
