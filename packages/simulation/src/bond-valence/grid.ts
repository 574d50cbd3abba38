import type { Lattice, Matrix3, Vector3 } from '@interphase/core';

/** A periodic grid over a cell: point (i, j, k) lies at the fractional coordinates (i/na, j/nb, k/nc). */
export interface Grid {
  readonly lattice: Lattice;
  /** Points along a, b and c. */
  readonly shape: readonly [number, number, number];
  /** Points in all; point (i, j, k) has index (i * nb + j) * nc + k. */
  readonly size: number;
  /** Cartesian vectors between neighbouring points along a, b and c, in angstrom. */
  readonly steps: Matrix3;
}

/** The smallest axis that still tells a point's two neighbours apart. */
const FEWEST = 3;

/**
 * The grid of floor(length / resolution) - 1 points along each axis: BVlain's without the repeated faces, so that
 * barriers compare with its own. The spacing is a little above `resolution` (angstrom).
 */
export function createGrid(lattice: Lattice, resolution: number): Grid {
  const points = (length: number) => Math.max(FEWEST, Math.floor(length / resolution) - 1);
  return gridOfShape(lattice, [points(lattice.a), points(lattice.b), points(lattice.c)]);
}

/** The grid with so many points along a, b and c. */
export function gridOfShape(lattice: Lattice, shape: readonly [number, number, number]): Grid {
  const step = (axis: 0 | 1 | 2): Vector3 => {
    const [x, y, z] = lattice.matrix[axis];
    const n = shape[axis];
    return [x / n, y / n, z / n];
  };
  return { lattice, shape, size: shape[0] * shape[1] * shape[2], steps: [step(0), step(1), step(2)] };
}

/** Fractional coordinates of the point with this index. */
export function fractionalOf(grid: Grid, index: number): Vector3 {
  const [na, nb, nc] = grid.shape;
  return [Math.floor(index / (nb * nc)) / na, (Math.floor(index / nc) % nb) / nb, (index % nc) / nc];
}
