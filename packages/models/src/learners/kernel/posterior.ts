import { ParameterError } from '@interphase/core';
import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { covariance } from './covariance.js';
import type { KernelParameters } from './kernel-options.js';

/** A Gaussian process conditioned on its rows (Rasmussen and Williams 2006, algorithm 2.1). Targets are standardised. */
export interface Posterior {
  /** Inverse of the covariance with noise, [rows, rows]. */
  readonly inverse: Matrix;
  /** The inverse times the targets. */
  readonly weights: Float64Array;
  /** Log marginal likelihood. */
  readonly likelihood: number;
}

/**
 * @param distances of the rows from one another, as `blockDistances` gives them
 * @param noiseShare how many times the noise's variance each row has
 * @throws ParameterError where rows and options give no covariance that can be inverted
 */
export function posterior(
  parameters: KernelParameters,
  distances: readonly (readonly Float64Array[])[],
  targets: ArrayLike<number>,
  noiseShare: ArrayLike<number>,
): Posterior {
  const count = targets.length;
  const values = covariance(parameters, distances);
  const matrix = Matrix.from1DArray(count, count, values);
  for (let row = 0; row < count; row++) {
    matrix.set(row, row, matrix.get(row, row) + parameters.noise * noiseShare[row]!);
  }
  const factors = new CholeskyDecomposition(matrix);
  if (!factors.isPositiveDefinite()) {
    throw new ParameterError('The covariance of the rows cannot be inverted; raise the noise.', ['noise']);
  }
  const inverse = factors.solve(Matrix.eye(count));
  const weights = timesVector(inverse, targets);
  let fit = 0;
  let volume = 0;
  for (let row = 0; row < count; row++) {
    fit += targets[row]! * weights[row]!;
    volume += Math.log(factors.lowerTriangularMatrix.get(row, row));
  }
  return { inverse, weights, likelihood: -fit / 2 - volume - (count / 2) * Math.log(2 * Math.PI) };
}

/** The same rows conditioned on other targets: the covariance, and so its inverse, stay. The likelihood is not renewed. */
export function retargeted(settled: Posterior, targets: ArrayLike<number>): Posterior {
  return { ...settled, weights: timesVector(settled.inverse, targets) };
}

/** What each row would be predicted to be by all others (Rasmussen and Williams 2006, equation 5.12). */
export function leaveOneOut({ inverse, weights }: Posterior, targets: ArrayLike<number>): Float64Array {
  return weights.map((weight, row) => targets[row]! - weight / inverse.get(row, row));
}

function timesVector(matrix: Matrix, vector: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: matrix.rows }, (_, row) => {
    let sum = 0;
    for (let column = 0; column < matrix.columns; column++) sum += matrix.get(row, column) * vector[column]!;
    return sum;
  });
}
