import { ParameterError } from '@interphase/core';
import { CholeskyDecomposition, inverse, Matrix, SVD } from 'ml-matrix';
import { type CentredData, centreData, type FitData } from './centred-data.js';
import { type CentredProblem, emptyingPenalty, lasso } from './lasso.js';

/** Ways to fit. */
export const fitKinds = ['least-squares', 'ridge', 'lasso'] as const;
export type FitKind = (typeof fitKinds)[number];

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
  const prepared = centreData(data, options.standardise ?? false);
  const scaled = solve(prepared, options);
  return finish(data, prepared, scaled, options);
}

/** Penalties from the one that leaves nothing down to a ten-thousandth of it, largest first. */
export function penaltyLadder(data: FitData, kind: FitKind, standardise: boolean, steps = 25): number[] {
  if (kind === 'least-squares') return [0];
  const { problem } = centreData(data, standardise);
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

function solve(
  { problem, scales }: CentredData,
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
  prepared: CentredData,
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
  { problem, means, scales }: CentredData,
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
