import { cross, determinant, inverse, type Matrix3, type Vector3 } from '@interphase/core';

/** A periodic cell of any shape and orientation. */
export interface PeriodicBox {
  /** Row vectors, angstrom. */
  readonly cell: Matrix3;
  /** Columns turn cartesian into fractional coordinates: f_k = Σ r_i inverse[i][k]. */
  readonly inverse: Matrix3;
  /** Distances between opposite faces, angstrom. */
  readonly spacings: Vector3;
  /** Cubic angstrom. */
  readonly volume: number;
}

/** What follows from the vectors of a cell. */
export function periodicBox(cell: Matrix3): PeriodicBox {
  const [a, b, c] = cell;
  const faces = [cross(b, c), cross(c, a), cross(a, b)] as const;
  const volume = Math.abs(determinant(cell));
  return {
    cell,
    inverse: inverse(cell),
    spacings: [
      volume / Math.hypot(...faces[0]),
      volume / Math.hypot(...faces[1]),
      volume / Math.hypot(...faces[2]),
    ],
    volume,
  };
}
