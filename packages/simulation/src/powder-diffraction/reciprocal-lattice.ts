import type { Lattice } from '@interphase/core';

/** The metric of the reciprocal lattice: 1/d² = h·metric·h. Entries in 1/angstrom². */
export interface ReciprocalMetric {
  readonly aa: number;
  readonly bb: number;
  readonly cc: number;
  readonly ab: number;
  readonly ac: number;
  readonly bc: number;
}

/** The inverse of the lattice's metric. */
export function reciprocalMetric({ matrix, volume }: Lattice): ReciprocalMetric {
  const dot = (i: 0 | 1 | 2, j: 0 | 1 | 2) =>
    matrix[i][0] * matrix[j][0] + matrix[i][1] * matrix[j][1] + matrix[i][2] * matrix[j][2];
  const [aa, bb, cc, ab, ac, bc] = [dot(0, 0), dot(1, 1), dot(2, 2), dot(0, 1), dot(0, 2), dot(1, 2)];
  const square = volume * volume;
  return {
    aa: (bb * cc - bc * bc) / square,
    bb: (aa * cc - ac * ac) / square,
    cc: (aa * bb - ab * ab) / square,
    ab: (ac * bc - ab * cc) / square,
    ac: (ab * bc - ac * bb) / square,
    bc: (ab * ac - bc * aa) / square,
  };
}

/** A row of reflections that differ in l alone. */
export type VisitRow = (h: number, k: number, firstL: number, lastL: number) => void;

/**
 * Visits every reflection of 1/d up to `reach` (1/angstrom), one of each Friedel pair: (h, k) with the range of l.
 * The range follows from the metric, so that thin and skewed cells cost no more than others; (000) is left out.
 */
export function visitRows(lattice: Lattice, metric: ReciprocalMetric, reach: number, visit: VisitRow): void {
  // h = a·g, hence |h| <= a |g|; a hair more, so that rounding loses none at the edge.
  const mostH = Math.floor(lattice.a * reach + 1e-9);
  const mostK = Math.floor(lattice.b * reach + 1e-9);
  for (let h = 0; h <= mostH; h++) {
    for (let k = h === 0 ? 0 : -mostK; k <= mostK; k++) {
      const linear = h * metric.ac + k * metric.bc;
      const constant = h * h * metric.aa + 2 * h * k * metric.ab + k * k * metric.bb - reach * reach;
      const discriminant = linear * linear - metric.cc * constant;
      if (discriminant < 0) continue;
      const root = Math.sqrt(discriminant);
      const first = h === 0 && k === 0 ? 1 : Math.ceil((-linear - root) / metric.cc - 1e-9);
      const last = Math.floor((-linear + root) / metric.cc + 1e-9);
      if (first <= last) visit(h, k, first, last);
    }
  }
}
