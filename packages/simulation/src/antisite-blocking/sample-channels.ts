import type { Random } from '../random/random.js';

/** A mean over drawn channels with its standard error. */
export interface SampledFraction {
  readonly mean: number;
  readonly standardError: number;
}

/**
 * Mean unblocked share of channels that are drawn one by one, their defects a Poisson process. Each is walked into from
 * one end until the first defect, and from the other until the first one there, which may be the same.
 *
 * @param defects mean number of defects of a channel
 * @param samples number of channels, at least 1
 */
export function sampleChannels(defects: number, samples: number, random: Random): SampledFraction {
  if (defects === 0) return { mean: 1, standardError: 0 };
  let sum = 0;
  let squares = 0;
  for (let sample = 0; sample < samples; sample++) {
    const share = unblockedShare(gap(defects, random), gap(defects, random));
    sum += share;
    squares += (1 - share) ** 2;
  }
  const mean = sum / samples;
  const variance = Math.max(0, squares / samples - (1 - mean) ** 2);
  return { mean, standardError: Math.sqrt(variance / Math.max(1, samples - 1)) };
}

/**
 * Share of a channel that ions reach from its ends.
 *
 * @param first length from one end to the first defect, in lengths of the channel
 * @param last length from the other end to where the next defect of an unending channel would be
 */
export function unblockedShare(first: number, last: number): number {
  // One defect alone, or none, leaves everything reachable from one end or the other.
  return Math.min(1, first + last);
}

/** Length up to the next defect, in lengths of the channel. */
const gap = (defects: number, random: Random): number => -Math.log1p(-random.uniform()) / defects;
