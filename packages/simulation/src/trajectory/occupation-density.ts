import type { Lattice, Matrix3 } from '@interphase/core';
import { type DrawableMap, drawable } from '../bond-valence/drawable.js';
import { type Grid, gridOfShape } from '../bond-valence/grid.js';
import { periodicBox } from '../force-field/periodic-box.js';

/** Counts where ions are, on a grid of one cell into which all others are folded. */
export interface DensityCounter {
  /** `positions` cartesian, of the ions alone or a longer array of which they are the part from `from` on. */
  add(positions: ArrayLike<number>): void;
  /** Mean number of ions per cubic angstrom, c fastest. */
  finish(): { grid: Grid; density: Float64Array };
}

/** Spacing of the grid, angstrom, and the most points along an axis. */
const SPACING = 0.25;
const MOST = 48;

/**
 * @param lattice the cell to fold into, its axes along those of the trajectory's cell
 * @param cells how many of them the trajectory's cell holds
 * @param rows its vectors as the positions have them, where these are turned against the lattice's own
 */
export function densityCounter(
  lattice: Lattice,
  cells: number,
  rows: Matrix3 = lattice.matrix,
): DensityCounter {
  const { inverse } = periodicBox(rows);
  const points = (length: number) => Math.min(MOST, Math.max(4, Math.round(length / SPACING)));
  const grid = gridOfShape(lattice, [points(lattice.a), points(lattice.b), points(lattice.c)]);
  const counts = new Float64Array(grid.size);
  let frames = 0;
  return {
    add(positions) {
      const [na, nb, nc] = grid.shape;
      // To the nearest point of the grid, not down to it.
      const nearest = (value: number, count: number) =>
        Math.round((value - Math.floor(value)) * count) % count;
      for (let at = 0; at < positions.length; at += 3) {
        const [x, y, z] = [0, 1, 2].map(
          (axis) =>
            positions[at]! * inverse[0][axis]! +
            positions[at + 1]! * inverse[1][axis]! +
            positions[at + 2]! * inverse[2][axis]!,
        ) as [number, number, number]; // three axes
        counts[(nearest(x, na) * nb + nearest(y, nb)) * nc + nearest(z, nc)]!++;
      }
      frames++;
    },
    finish() {
      const perVoxel = Math.max(frames, 1) * cells * (lattice.volume / grid.size);
      return { grid, density: counts.map((count) => count / perVoxel) };
    },
  };
}

/** The density as the pages draw grids: value = offset + scale x integer, ions per cubic angstrom. */
export function drawableDensity(grid: Grid, density: Float64Array): DrawableMap {
  let highest = Number.MIN_VALUE;
  for (const value of density) highest = Math.max(highest, value);
  return drawable(grid, density, highest, 'angstrom^-3');
}
