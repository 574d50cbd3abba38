import type { Matrix3, Vector3 } from '@interphase/core';

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

const cross = (a: Vector3, b: Vector3): Vector3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** What follows from the vectors of a cell. */
export function periodicBox(cell: Matrix3): PeriodicBox {
  const [a, b, c] = cell;
  const faces = [cross(b, c), cross(c, a), cross(a, b)] as const;
  const signed = a[0] * faces[0][0] + a[1] * faces[0][1] + a[2] * faces[0][2];
  const volume = Math.abs(signed);
  const row = (axis: 0 | 1 | 2): Vector3 => [
    faces[0][axis] / signed,
    faces[1][axis] / signed,
    faces[2][axis] / signed,
  ];
  return {
    cell,
    inverse: [row(0), row(1), row(2)],
    spacings: [
      volume / Math.hypot(...faces[0]),
      volume / Math.hypot(...faces[1]),
      volume / Math.hypot(...faces[2]),
    ],
    volume,
  };
}
