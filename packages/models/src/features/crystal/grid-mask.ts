import type { DistinctVoxels, Grid } from '@interphase/simulation';

/** The stretch of each row along c that is looked at. */
export type Mask = DistinctVoxels;

/** Every point of a grid. */
export function wholeGrid({ shape: [na, nb, nc] }: Grid): Mask {
  return {
    original: null,
    first: new Int32Array(na * nb),
    last: new Int32Array(na * nb).fill(nc - 1),
  };
}

/**
 * The points of the grid of half the spacing within one of its steps of a point at most `limit` high, and what lies
 * between them along c.
 */
export function maskAround(
  heights: Float64Array,
  [na, nb, nc]: readonly [number, number, number],
  limit: number,
): Mask {
  const first = new Int32Array(4 * na * nb).fill(-1);
  const last = new Int32Array(4 * na * nb).fill(-2);
  const include = (row: number, from: number, to: number) => {
    if (first[row]! < 0 || from < first[row]!) first[row] = from;
    if (to > last[row]!) last[row] = to;
  };
  const end = 2 * nc - 1;
  for (let i = 0; i < na; i++) {
    for (let j = 0; j < nb; j++) {
      for (let k = 0; k < nc; k++) {
        if (!(heights[(i * nb + j) * nc + k]! <= limit)) continue;
        for (let di = -1; di <= 1; di++) {
          const plane = ((2 * i + di + 2 * na) % (2 * na)) * 2 * nb;
          for (let dj = -1; dj <= 1; dj++) {
            const row = plane + ((2 * j + dj + 2 * nb) % (2 * nb));
            include(row, Math.max(0, 2 * k - 1), 2 * k + 1);
            if (k === 0) include(row, end, end);
          }
        }
      }
    }
  }
  return { original: null, first, last };
}
