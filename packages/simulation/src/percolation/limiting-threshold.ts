import { Matrix, pseudoInverse } from 'ml-matrix';
import { covarianceOfMeans, meansOf, type Sums } from './sums.js';

/** Content, or filled share, at which a crystal or lattice percolates. */
export interface Threshold {
  readonly value: number;
  /** One standard error; null where the samples do not tell. */
  readonly standardError: number | null;
  /** Whether it is that of one without end, or that in one direction of the largest one drawn. */
  readonly extrapolated: boolean;
}

/** Thresholds in 1, 2, ... directions of the samples of one size. */
export interface ThresholdsOfSize {
  readonly cells: number;
  readonly thresholds: Sums;
}

/**
 * The threshold of a crystal or lattice without end; null when there are no samples. Those in 1, 2, ... directions of ones of
 * L cells go to it as x(L) = x + a L^(-1/nu), each with an `a` of its own (Newman & Ziff 2001,
 * 10.1103/PhysRevE.64.016706). The fit counts with which certainty each mean is known, and its error allows for what is
 * common to the directions of one sample. Where fewer than two sizes are known, or the law does not hold, the threshold in
 * one direction of the largest is given instead.
 *
 * @param inverseNu 1/nu of the correlation length
 * @param mostMisfit weighted squares a degree of freedom beyond which the law does not hold
 */
export function limitingThreshold(
  sizes: readonly ThresholdsOfSize[],
  inverseNu: number,
  mostMisfit = Number.POSITIVE_INFINITY,
): Threshold | null {
  const known = sizes.flatMap(({ cells, thresholds }) => {
    const covariance = covarianceOfMeans(thresholds);
    const certain = covariance?.every((row, index) => row[index]! > 0) ?? false;
    return covariance && certain ? [{ cells, means: meansOf(thresholds), covariance }] : [];
  });
  if (known.length < 2) return largest(sizes);
  const rows = known.flatMap(({ cells, means, covariance }) =>
    means.map((mean, direction) => {
      const weight = 1 / Math.sqrt(covariance[direction]![direction]!);
      const approach = means.map((_, one) => (one === direction ? cells ** -inverseNu : 0));
      return { weight, mean, row: [1, ...approach] };
    }),
  );
  const inverse = pseudoInverse(new Matrix(rows.map(({ weight, row }) => row.map((one) => one * weight))));
  const fitted = inverse.mmul(Matrix.columnVector(rows.map(({ weight, mean }) => weight * mean))).to1DArray();
  const misfit = rows.reduce((sum, { weight, mean, row }) => {
    const off = weight * (mean - row.reduce((value, one, at) => value + one * fitted[at]!, 0));
    return sum + off * off;
  }, 0);
  if (misfit > mostMisfit * (rows.length - fitted.length)) return largest(sizes);
  // The threshold is linear in the means: this is what each of them counts.
  const counts = inverse.getRow(0).map((count, at) => count * rows[at]!.weight);
  const variance = known.reduce((sum, { means, covariance }, size) => {
    const own = counts.slice(means.length * size, means.length * (size + 1));
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
