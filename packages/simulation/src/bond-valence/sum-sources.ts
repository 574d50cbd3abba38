import { dot, planeSpacings } from '@interphase/core';
import { ENTRIES_PER_SQUARE_ANGSTROM } from '../interaction/pair-table.js';
import type { Grid } from './grid.js';
import type { DistinctVoxels } from './grid-symmetry.js';
import type { Source } from './source.js';

/**
 * Adds the energy of one source's periodic images within its cut-off to the distinct voxels of a grid.
 *
 * The source visits the points of the sphere around it, row by row along c, and adds to the point's image in the
 * cell. So there is no neighbour list, thin and skewed cells need no special case, and along a row the squared
 * distance is a parabola whose ends inside the sphere are known in advance.
 */
export function addSource(
  energies: Float64Array,
  grid: Grid,
  { first, last }: DistinctVoxels,
  source: Source,
  report: (part: number) => void,
): void {
  const [na, nb, nc] = grid.shape;
  const [da, db, dc] = grid.steps;
  const { cutoff, energy } = source.energy;
  const limit = cutoff * cutoff;
  // The source in units of grid steps.
  const sa = source.position[0] * na;
  const sb = source.position[1] * nb;
  const sc = source.position[2] * nc;
  // So many steps along a and b the sphere reaches.
  const [spacingA, spacingB] = planeSpacings(grid.lattice);
  const reachA = (cutoff * na) / spacingA;
  const reachB = (cutoff * nb) / spacingB;
  const cc = dot(dc, dc);
  const perCc = 1 / cc;
  const firstA = Math.ceil(sa - reachA);
  const lastA = Math.floor(sa + reachA);
  const firstB = Math.ceil(sb - reachB);
  const lastB = Math.floor(sb + reachB);
  for (let i = firstA; i <= lastA; i++) {
    const ua = i - sa;
    const plane = modulo(i, na) * nb;
    let inCell = modulo(firstB, nb) - 1;
    for (let j = firstB; j <= lastB; j++) {
      if (++inCell === nb) inCell = 0;
      const row = plane + inCell;
      // Rows are those of the grid, so the reads are in bounds.
      const from = first[row]!;
      const to = last[row]!;
      if (from < 0) continue;
      const ub = j - sb;
      const x = ua * da[0] + ub * db[0];
      const y = ua * da[1] + ub * db[1];
      const z = ua * da[2] + ub * db[2];
      // R^2(u) = offset + 2 slope u + cc u^2 along the row, u counted in steps from the source.
      const offset = x * x + y * y + z * z;
      const slope = x * dc[0] + y * dc[1] + z * dc[2];
      const discriminant = slope * slope - cc * (offset - limit);
      if (discriminant <= 0) continue;
      const half = Math.sqrt(discriminant) * perCc;
      const centre = sc - slope * perCc;
      const firstC = Math.ceil(centre - half);
      const lastC = Math.floor(centre + half);
      // The same parabola in entries of the table.
      const bend = cc * ENTRIES_PER_SQUARE_ANGSTROM;
      const tilt = 2 * slope * ENTRIES_PER_SQUARE_ANGSTROM;
      const level = offset * ENTRIES_PER_SQUARE_ANGSTROM;
      // One stretch for every cell that the row crosses inside the sphere.
      for (let cell = Math.floor(firstC / nc) * nc; cell <= lastC; cell += nc) {
        const start = Math.max(firstC, cell + from);
        const base = row * nc - cell;
        const end = base + Math.min(lastC, cell + to);
        const u = start - sc;
        // From point to point a parabola rises by steps that rise evenly: no product in the loop.
        let place = (bend * u + tilt) * u + level;
        let rise = bend * (2 * u + 1) + tilt;
        for (let point = base + start; point <= end; point++) {
          // Rounding may put a point on the source's own nucleus at -1e-12, which truncates to entry 0 as it should.
          const entry = place | 0;
          // The table covers the squared cut-off and the stretch stays within the row, so both reads are in bounds.
          const low = energy[entry]!;
          energies[point]! += low + (energy[entry + 1]! - low) * (place - entry);
          place += rise;
          rise += 2 * bend;
        }
      }
    }
    report((i - firstA + 1) / (lastA - firstA + 1));
  }
}

const modulo = (i: number, n: number): number => ((i % n) + n) % n;
