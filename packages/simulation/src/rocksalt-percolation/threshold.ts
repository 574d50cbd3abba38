import { INVERSE_NU } from '../percolation/inverse-nu.js';
import {
  limitingThreshold,
  type Threshold,
  type ThresholdsOfSize,
} from '../percolation/limiting-threshold.js';

/** Weighted squares a degree of freedom beyond which the law does not hold; far beyond what chance makes. */
const MISFIT = 6;

/**
 * Lithium content from which a crystal without end percolates. Layers that percolate each for itself have no limit common to
 * one, two and three directions: theirs is that of the largest crystal.
 */
export const limitOfRocksalt = (sizes: readonly ThresholdsOfSize[]): Threshold | null =>
  limitingThreshold(sizes, INVERSE_NU[3], MISFIT);

/**
 * The content at which half of the samples percolate, between the two contents where that is so; null where there are
 * none. Its error is that of the two shares over the slope.
 *
 * @param percolating share of the samples, by content
 */
export function crossing(
  contents: readonly number[],
  percolating: readonly number[],
  samples: number,
): Threshold | null {
  const above = percolating.findIndex((share) => share >= 0.5);
  if (above < 1) return null;
  const [low, high] = [percolating[above - 1]!, percolating[above]!];
  const step = contents[above]! - contents[above - 1]!;
  const part = (0.5 - low) / (high - low);
  // A share of 0 or 1 is known to about one sample.
  const variance = (share: number) => Math.max(share * (1 - share), 1 / samples) / samples;
  const spread = (1 - part) ** 2 * variance(low) + part ** 2 * variance(high);
  return {
    value: contents[above - 1]! + part * step,
    standardError: (step / (high - low)) * Math.sqrt(spread),
    extrapolated: false,
  };
}
