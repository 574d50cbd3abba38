import { Matrix, pseudoInverse } from 'ml-matrix';
import { covarianceOfMeans, meansOf, type Sums } from '../percolation/sums.js';

/**
 * 1/nu of the correlation length by dimension: 1 and 3/4 exactly; in three dimensions Wang et al., Phys. Rev. E 87,
 * 052107 (2013), doi 10.1103/PhysRevE.87.052107.
 */
const INVERSE_NU = { 1: 1, 2: 3 / 4, 3: 1.141 } as const;

/** Thresholds in 1, 2, ... directions of the samples of one size. */
export interface ThresholdsOfSize {
  readonly cells: number;
  readonly thresholds: Sums;
}

/** Filled share at which a lattice percolates. */
export interface LatticeThreshold {
  readonly value: number;
  /** One standard error; null where the samples do not tell. */
  readonly standardError: number | null;
  /** Whether it is that of a lattice without end, or that in one direction of the largest one filled. */
  readonly extrapolated: boolean;
}

/**
 * The threshold of a lattice without end; null when there are no samples. Those in 1, 2, ... directions of lattices of L
 * cells go to it as p(L) = p + a L^(-1/nu), each with an `a` of its own (Newman & Ziff 2001,
 * 10.1103/PhysRevE.64.016706). The fit weighs each mean by its certainty, and its error allows for what the
 * directions of one sample have in common.
 */
export function limitingThreshold(
  sizes: readonly ThresholdsOfSize[],
  dimensions: 1 | 2 | 3,
): LatticeThreshold | null {
  const known = sizes.flatMap(({ cells, thresholds }) => {
    const covariance = covarianceOfMeans(thresholds);
    const certain = covariance?.every((row, index) => row[index]! > 0) ?? false;
    return covariance && certain ? [{ cells, means: meansOf(thresholds), covariance }] : [];
  });
  if (known.length < 2) return ofLargest(sizes);
  const rows = known.flatMap(({ cells, means, covariance }) =>
    means.map((_, direction) => {
      const weight = 1 / Math.sqrt(covariance[direction]![direction]!);
      const approach = means.map((_, one) => (one === direction ? cells ** -INVERSE_NU[dimensions] : 0));
      return { weight, row: [1, ...approach].map((one) => one * weight) };
    }),
  );
  // The threshold is linear in the means: these are what each of them counts.
  const counts = pseudoInverse(new Matrix(rows.map(({ row }) => row))).getRow(0);
  const shares = rows.map(({ weight }, at) => weight * counts[at]!);
  let [value, variance] = [0, 0];
  known.forEach(({ means, covariance }, index) => {
    const own = shares.slice(index * means.length, (index + 1) * means.length);
    own.forEach((share, i) => {
      value += share * means[i]!;
      own.forEach((other, j) => {
        variance += share * other * covariance[i]![j]!;
      });
    });
  });
  return { value, standardError: Math.sqrt(variance), extrapolated: true };
}

function ofLargest(sizes: readonly ThresholdsOfSize[]): LatticeThreshold | null {
  const last = sizes.at(-1);
  if (!last) return null;
  const variance = covarianceOfMeans(last.thresholds)?.[0]?.[0];
  return {
    value: meansOf(last.thresholds)[0]!,
    standardError: variance === undefined ? null : Math.sqrt(variance),
    extrapolated: false,
  };
}
