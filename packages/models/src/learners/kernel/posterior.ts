import { ParameterError } from '@interphase/core';
import { covariance } from './covariance.js';
import type { KernelParameters } from './kernel-options.js';
import { invertSymmetric } from './symmetric-inverse.js';

/** A Gaussian process conditioned on its rows (Rasmussen and Williams 2006, algorithm 2.1). Targets are standardised. */
export interface Posterior {
  /** Inverse of the covariance with noise, [rows, rows], row-major. */
  readonly inverse: Float64Array;
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
  for (let row = 0; row < count; row++) values[row * (count + 1)]! += parameters.noise * noiseShare[row]!;
  const inverted = invertSymmetric(values, count);
  if (inverted === null) {
    throw new ParameterError('The covariance of the rows cannot be inverted; raise the noise.', ['noise']);
  }
  const { inverse, logDeterminant } = inverted;
  const weights = timesVector(inverse, targets);
  let fit = 0;
  for (let row = 0; row < count; row++) fit += targets[row]! * weights[row]!;
  const likelihood = -(fit + logDeterminant + count * Math.log(2 * Math.PI)) / 2;
  return { inverse, weights, likelihood };
}

/** The same rows conditioned on other targets: the covariance, and so its inverse, stay. The likelihood is not renewed. */
export function retargeted(settled: Posterior, targets: ArrayLike<number>): Posterior {
  return { ...settled, weights: timesVector(settled.inverse, targets) };
}

/** What each row would be predicted to be by all others (Rasmussen and Williams 2006, equation 5.12). */
export function leaveOneOut({ inverse, weights }: Posterior, targets: ArrayLike<number>): Float64Array {
  return weights.map((weight, row) => targets[row]! - weight / inverse[row * (weights.length + 1)]!);
}

function timesVector(matrix: Float64Array, vector: ArrayLike<number>): Float64Array {
  const count = vector.length;
  return Float64Array.from({ length: count }, (_, row) => {
    let sum = 0;
    for (let column = 0; column < count; column++) sum += matrix[row * count + column]! * vector[column]!;
    return sum;
  });
}
