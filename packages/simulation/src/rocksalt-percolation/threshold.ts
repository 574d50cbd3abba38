import { Matrix, pseudoInverse } from 'ml-matrix';
import { covarianceOfMeans, meansOf, type Sums } from '../percolation/sums.js';

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

/** Weighted squares a degree of freedom beyond which the law does not hold; far beyond what chance makes. */
const MISFIT = 6;

/**
 * The threshold of a crystal without end. Those in 1, 2 and 3 directions of crystals of L cells go to it as
 * x(L) = x + a L^(-1/nu), each with an `a` of its own (Newman & Ziff 2001, 10.1103/PhysRevE.64.016706). The fit counts
 * with which certainty each mean is known, and its error allows for what is common to the three of one sample. Where
 * the three have no common limit, as in layers that percolate each for itself, the threshold in one direction of the
 * largest crystal is given instead.
 */
export function limitingThreshold(sizes: readonly ThresholdsOfSize[]): Threshold | null {
  const known = sizes.flatMap(({ cells, thresholds }) => {
    const covariance = covarianceOfMeans(thresholds);
    const certain = covariance?.every((row, index) => row[index]! > 0) ?? false;
    return covariance && certain ? [{ cells, means: meansOf(thresholds), covariance }] : [];
  });
  if (known.length < 2) return largest(sizes);
  const rows = known.flatMap(({ cells, means, covariance }) =>
    means.map((mean, direction) => {
      const weight = 1 / Math.sqrt(covariance[direction]![direction]!);
      const approach = means.map((_, one) => (one === direction ? cells ** -INVERSE_NU : 0));
      return { weight, mean, row: [1, ...approach] };
    }),
  );
  const inverse = pseudoInverse(new Matrix(rows.map(({ weight, row }) => row.map((one) => one * weight))));
  const fitted = inverse.mmul(Matrix.columnVector(rows.map(({ weight, mean }) => weight * mean))).to1DArray();
  const misfit = rows.reduce((sum, { weight, mean, row }) => {
    const off = weight * (mean - row.reduce((value, one, at) => value + one * fitted[at]!, 0));
    return sum + off * off;
  }, 0);
  if (misfit > MISFIT * (rows.length - fitted.length)) return largest(sizes);
  // The threshold is linear in the means: this is what each of them counts.
  const counts = inverse.getRow(0).map((count, at) => count * rows[at]!.weight);
  const variance = known.reduce((sum, { covariance }, size) => {
    const own = counts.slice(3 * size, 3 * size + 3);
    return (
      sum +
      own.reduce((part, a, i) => part + a * own.reduce((all, b, j) => all + b * covariance[i]![j]!, 0), 0)
    );
  }, 0);
  return { value: fitted[0]!, standardError: Math.sqrt(variance), extrapolated: true };
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
