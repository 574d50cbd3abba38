import { addSource, type Grid, type Source } from '@interphase/simulation';

/** Grid steps along each axis within which the stationary point of a quadratic is believed. */
const FARTHEST = 1;

/**
 * The energy at the minimum or saddle next to a grid point: that of the stationary point of the quadratic through the
 * point and its neighbours by central differences; null where it lies further away than they do.
 */
export function stationaryEnergy(grid: Grid, sources: readonly Source[], voxel: number): number | null {
  const [na, nb, nc] = grid.shape;
  const i = Math.floor(voxel / (nb * nc));
  const j = Math.floor(voxel / nc) % nb;
  const k = voxel % nc;
  const energies = aroundPoint(grid, sources, i, j, k);
  const at = (a: number, b: number, c: number): number =>
    energies[(((i + a + na) % na) * nb + ((j + b + nb) % nb)) * nc + ((k + c + nc) % nc)]!;
  const here = at(0, 0, 0);
  const slope = [at(1, 0, 0) - at(-1, 0, 0), at(0, 1, 0) - at(0, -1, 0), at(0, 0, 1) - at(0, 0, -1)].map(
    (difference) => difference / 2,
  ) as Triple; // three in, three out
  const curves: Triple = [
    at(1, 0, 0) + at(-1, 0, 0) - 2 * here,
    at(0, 1, 0) + at(0, -1, 0) - 2 * here,
    at(0, 0, 1) + at(0, 0, -1) - 2 * here,
  ];
  const ab = (at(1, 1, 0) - at(1, -1, 0) - at(-1, 1, 0) + at(-1, -1, 0)) / 4;
  const ac = (at(1, 0, 1) - at(1, 0, -1) - at(-1, 0, 1) + at(-1, 0, -1)) / 4;
  const bc = (at(0, 1, 1) - at(0, 1, -1) - at(0, -1, 1) + at(0, -1, -1)) / 4;
  const [faa, fbb, fcc] = curves;
  const rows: readonly [Triple, Triple, Triple] = [
    [faa, ab, ac],
    [ab, fbb, bc],
    [ac, bc, fcc],
  ];
  const whole = determinant(rows);
  if (whole === 0) return null;
  // Cramer's rule: curvature times step = -slope.
  const step = [0, 1, 2].map((column) => {
    const replaced = rows.map((row, r) => row.map((value, c) => (c === column ? -slope[r]! : value)));
    return determinant(replaced as unknown as typeof rows) / whole; // of the same shape
  });
  if (step.some((along) => !(Math.abs(along) <= FARTHEST))) return null;
  return here + step.reduce((sum, along, axis) => sum + along * slope[axis]!, 0) / 2;
}

type Triple = [number, number, number];

const determinant = ([u, v, w]: readonly [Triple, Triple, Triple]): number =>
  u[0] * (v[1] * w[2] - v[2] * w[1]) -
  u[1] * (v[0] * w[2] - v[2] * w[0]) +
  u[2] * (v[0] * w[1] - v[1] * w[0]);

/** Energies on the grid's point and its 26 neighbours, zero elsewhere. */
function aroundPoint(grid: Grid, sources: readonly Source[], i: number, j: number, k: number): Float64Array {
  const [na, nb, nc] = grid.shape;
  const first = new Int32Array(na * nb).fill(-1);
  const last = new Int32Array(na * nb).fill(-2);
  const wraps = k === 0 || k === nc - 1;
  for (let a = -1; a <= 1; a++) {
    for (let b = -1; b <= 1; b++) {
      const row = ((i + a + na) % na) * nb + ((j + b + nb) % nb);
      first[row] = wraps ? 0 : k - 1;
      last[row] = wraps ? nc - 1 : k + 1;
    }
  }
  const energies = new Float64Array(grid.size);
  for (const source of sources) addSource(energies, grid, { original: null, first, last }, source, () => {});
  return energies;
}
