import { planeSpacings, type Vector3 } from '@interphase/core';
import type { Pace } from '../engine/pace.js';
import { ENTRIES_PER_SQUARE_ANGSTROM, type TabulatedEnergy } from '../interaction/pair-table.js';
import type { Grid } from './grid.js';

/** A framework atom: where it is and how it acts on the mobile ion. */
export interface Source {
  /** Fractional coordinates. */
  readonly position: Vector3;
  readonly energy: TabulatedEnergy;
}

/**
 * Energy in eV of the mobile ion on every grid point: the sum over all periodic images of every source within its
 * cut-off.
 *
 * Each source visits the points of the sphere around it, row by row along c, and adds to the point's image in the
 * cell. So there is no neighbour list, thin and skewed cells need no special case, and along a row the squared
 * distance is a parabola whose ends inside the sphere are known in advance.
 */
export function computeLandscape(grid: Grid, sources: readonly Source[], pace: Pace): Float64Array {
  const energies = new Float64Array(grid.size);
  sources.forEach((source, index) => {
    addSource(energies, grid, source, (part) => pace((index + part) / sources.length));
  });
  return energies;
}

function addSource(energies: Float64Array, grid: Grid, source: Source, report: (part: number) => void): void {
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
  const firstA = Math.ceil(sa - reachA);
  const lastA = Math.floor(sa + reachA);
  for (let i = firstA; i <= lastA; i++) {
    const ua = i - sa;
    const plane = modulo(i, na) * nb;
    const lastB = Math.floor(sb + reachB);
    for (let j = Math.ceil(sb - reachB); j <= lastB; j++) {
      const ub = j - sb;
      const x = ua * da[0] + ub * db[0];
      const y = ua * da[1] + ub * db[1];
      const z = ua * da[2] + ub * db[2];
      // R^2(u) = offset + 2 slope u + cc u^2 along the row, u counted in steps from the source.
      const offset = x * x + y * y + z * z;
      const slope = x * dc[0] + y * dc[1] + z * dc[2];
      const discriminant = slope * slope - cc * (offset - limit);
      if (discriminant <= 0) continue;
      const half = Math.sqrt(discriminant) / cc;
      const centre = sc - slope / cc;
      const firstC = Math.ceil(centre - half);
      const lastC = Math.floor(centre + half);
      const row = (plane + modulo(j, nb)) * nc;
      const end = row + nc;
      let at = row + modulo(firstC, nc);
      for (let k = firstC; k <= lastC; k++) {
        const u = k - sc;
        const squared = (cc * u + 2 * slope) * u + offset;
        const place = squared * ENTRIES_PER_SQUARE_ANGSTROM;
        // Rounding may put a point on the source's own nucleus at -1e-16, which truncates to entry 0 as it should.
        const entry = place | 0;
        // The table covers the squared cut-off and `at` stays within the row, so both reads are in bounds.
        const low = energy[entry]!;
        energies[at]! += low + (energy[entry + 1]! - low) * (place - entry);
        if (++at === end) at = row;
      }
    }
    report((i - firstA + 1) / (lastA - firstA + 1));
  }
}

const modulo = (i: number, n: number): number => ((i % n) + n) % n;

const dot = (a: Vector3, b: Vector3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
