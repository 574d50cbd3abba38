import { neighbours } from '@interphase/core';
import { ENTRIES_PER_SQUARE_ANGSTROM, fractionalOf, type Grid, type Source } from '@interphase/simulation';

/** Grid steps along each axis within which the stationary point of a quadratic is believed. */
const FARTHEST = 1;

/**
 * The energy at the minimum or saddle next to a grid point: that of the stationary point of the quadratic through the
 * point and its neighbours by central differences; null where it lies further away than they do.
 */
export function stationaryEnergy(grid: Grid, sources: readonly Source[], voxel: number): number | null {
  const at = aroundPoint(grid, sources, voxel);
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

/** Grid steps along an axis to a point and its two neighbours. */
const STEPS = [-1, 0, 1] as const;
type Step = (typeof STEPS)[number];

const determinant = ([u, v, w]: readonly [Triple, Triple, Triple]): number =>
  u[0] * (v[1] * w[2] - v[2] * w[1]) -
  u[1] * (v[0] * w[2] - v[2] * w[0]) +
  u[2] * (v[0] * w[1] - v[1] * w[0]);

/** Energies on a grid point and its neighbours, which need not lie in the cell, by their steps from it. */
function aroundPoint(grid: Grid, sources: readonly Source[], voxel: number) {
  const [da, db, dc] = grid.steps;
  const reach = Math.hypot(...da) + Math.hypot(...db) + Math.hypot(...dc);
  const farthest = Math.max(0, ...sources.map(({ energy }) => energy.cutoff)) + reach;
  const sites = sources.map(({ position }) => ({ label: '', position, species: [] }));
  const images = neighbours({ lattice: grid.lattice, sites }, fractionalOf(grid, voxel), farthest);
  const energies = new Float64Array(STEPS.length ** 3);
  for (const {
    site,
    vector: [x, y, z],
  } of images) {
    const { cutoff, energy: table } = sources[site]!.energy;
    let place = 0;
    for (const a of STEPS) {
      for (const b of STEPS) {
        for (const c of STEPS) {
          const squared =
            (a * da[0] + b * db[0] + c * dc[0] - x) ** 2 +
            (a * da[1] + b * db[1] + c * dc[1] - y) ** 2 +
            (a * da[2] + b * db[2] + c * dc[2] - z) ** 2;
          if (squared < cutoff * cutoff) {
            const at = squared * ENTRIES_PER_SQUARE_ANGSTROM;
            const entry = Math.floor(at);
            // The table covers the squared cut-off.
            energies[place]! += table[entry]! + (table[entry + 1]! - table[entry]!) * (at - entry);
          }
          place++;
        }
      }
    }
  }
  return (a: Step, b: Step, c: Step): number => energies[((a + 1) * 3 + b + 1) * 3 + c + 1]!;
}
