import type { KernelObjective } from './kernel-options.js';
import type { Posterior } from './posterior.js';

/** How good a covariance is for its rows. */
export interface Objective {
  /** Larger is better. */
  readonly score: number;
  /** Derivative of the score by each entry of the covariance, [rows, rows], row-major. */
  readonly pull: Float64Array;
}

/** Errors above this, in deviations of the targets, count by their size and no more by its square (Huber 1964). */
const LARGE_ERROR = 0.3;

export const OBJECTIVES: Record<KernelObjective, (fitted: Posterior) => Objective> = {
  likelihood: ({ likelihood, inverse, weights }) => {
    const count = weights.length;
    return {
      score: likelihood,
      // Rasmussen and Williams 2006, equation 5.9.
      pull: inverse.map((value, place) => {
        const row = Math.floor(place / count);
        return (weights[row]! * weights[place - row * count]! - value) / 2;
      }),
    };
  },

  /** Less the errors of each row as told by all others, in a closed form (Sundararajan and Keerthi 2001). */
  'leave-one-out': ({ inverse, weights }) => {
    const count = weights.length;
    const own = weights.map((_, row) => inverse[row * (count + 1)]!);
    const errors = weights.map((weight, row) => weight / own[row]!);
    const steepness = errors.map((error) => Math.hypot(1, error / LARGE_ERROR));
    const slopes = errors.map((error, row) => (2 * error) / (LARGE_ERROR * steepness[row]!));
    const loss = steepness.reduce((sum, value) => sum + 2 * LARGE_ERROR * (value - 1), 0);
    return { score: -loss, pull: leaveOneOutPull(inverse, weights, own, slopes) };
  },
};

/** An error is weight / own; both move with the covariance: dw = -B dK w and dB = -B dK B for its inverse B. */
function leaveOneOutPull(
  inverse: Float64Array,
  weights: Float64Array,
  own: Float64Array,
  slopes: Float64Array,
): Float64Array {
  const count = weights.length;
  const byWeight = slopes.map((slope, row) => slope / own[row]!);
  const byOwn = slopes.map((slope, row) => (slope * weights[row]!) / own[row]! ** 2);
  const carried = weights.map((_, row) => {
    let sum = 0;
    for (let at = 0; at < count; at++) sum += inverse[row * count + at]! * byWeight[at]!;
    return sum;
  });
  const weighed = inverse.map((value, place) => value * byOwn[place % count]!);
  const pull = new Float64Array(count * count);
  for (let row = 0; row < count; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = 0;
      for (let at = 0; at < count; at++) sum += weighed[row * count + at]! * inverse[column * count + at]!;
      const both = (weights[row]! * carried[column]! + weights[column]! * carried[row]!) / 2 - sum;
      pull[row * count + column] = both;
      pull[column * count + row] = both;
    }
  }
  return pull;
}
