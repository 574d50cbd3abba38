import { Matrix, pseudoInverse } from 'ml-matrix';
import { covarianceOfMeans, meansOf, type Sums } from './sums.js';

/** 1/nu of percolation in three dimensions (Wang et al., Phys. Rev. E 87, 052107 (2013); 10.1103/PhysRevE.87.052107). */
const INVERSE_NU = 1.141;

/** Lithium content at which a crystal percolates. */
export interface Threshold {
  readonly value: number;
  /** One standard error; null where the samples do not tell. */
  readonly standardError: number | null;
  /** Whether it is that of a crystal without end, or of the largest crystal drawn. */
  readonly extrapolated: boolean;
}

/** Thresholds in 1, 2 and 3 directions of the samples of one size. */
export interface ThresholdsOfSize {
  readonly cells: number;
  readonly thresholds: Sums;
}

/**
 * The threshold of a crystal without end. Those in 1, 2 and 3 directions of crystals of L cells go to it as
 * x(L) = x + a L^(-1/nu), each with an `a` of its own (Newman & Ziff 2001, 10.1103/PhysRevE.64.016706); the fit counts
 * with which certainty each mean is known, and its error allows for what is common to the three of one sample.
 *
 * @param common whether the three directions have one limit; else that in one direction is taken alone
 */
export function limitingThreshold(sizes: readonly ThresholdsOfSize[], common: boolean): Threshold | null {
  const known = sizes.flatMap(({ cells, thresholds }) => {
    const covariance = covarianceOfMeans(thresholds);
    const certain = covariance?.every((row, index) => row[index]! > 0) ?? false;
    return covariance && certain ? [{ cells, means: meansOf(thresholds), covariance }] : [];
  });
  if (known.length < 2) return largest(sizes);
  const directions = common ? [0, 1, 2] : [0];
  const rows = known.flatMap(({ cells, covariance }) =>
    directions.map((direction) => {
      const weight = 1 / Math.sqrt(covariance[direction]![direction]!);
      const approach = directions.map((one) => (one === direction ? cells ** -INVERSE_NU : 0));
      return { weight, row: [1, ...approach].map((one) => one * weight) };
    }),
  );
  // The threshold is linear in the means: these are what each of them counts.
  const counts = pseudoInverse(new Matrix(rows.map(({ row }) => row))).getRow(0);
  let [value, variance, at] = [0, 0, 0];
  for (const { means, covariance } of known) {
    const shares = directions.map((_, index) => counts[at + index]! * rows[at + index]!.weight);
    at += directions.length;
    shares.forEach((share, i) => {
      value += share * means[directions[i]!]!;
      shares.forEach((other, j) => {
        variance += share * other * covariance[directions[i]!]![directions[j]!]!;
      });
    });
  }
  return { value, standardError: Math.sqrt(variance), extrapolated: true };
}

/** That in one direction of the largest size. */
function largest(sizes: readonly ThresholdsOfSize[]): Threshold | null {
  const last = sizes.at(-1);
  if (!last) return null;
  const variance = covarianceOfMeans(last.thresholds)?.[0]?.[0];
  return {
    value: meansOf(last.thresholds)[0]!,
    standardError: variance === undefined ? null : Math.sqrt(variance),
    extrapolated: false,
  };
}

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
