import { mean } from '../features/statistics.js';

/** How far predictions lie from the truth: mean absolute and root mean square error in the unit of the values. */
export interface Errors {
  readonly mae: number;
  readonly rmse: number;
  /** Share of the variance explained; negative when worse than the mean of the truths. */
  readonly r2: number;
}

export function errors(predicted: readonly number[], truth: readonly number[]): Errors {
  const difference = truth.map((value, index) => (predicted[index] ?? Number.NaN) - value);
  const centre = mean(truth);
  const squared = mean(difference.map((value) => value * value));
  return {
    mae: mean(difference.map(Math.abs)),
    rmse: Math.sqrt(squared),
    r2: 1 - squared / mean(truth.map((value) => (value - centre) ** 2)),
  };
}
