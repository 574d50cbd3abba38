import type { Matrix3, Vector3 } from './crystal.js';

export const add = (a: Vector3, b: Vector3): Vector3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: Vector3, b: Vector3): Vector3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vector3, factor: number): Vector3 => [a[0] * factor, a[1] * factor, a[2] * factor];
export const dot = (a: Vector3, b: Vector3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const norm = (a: Vector3): number => Math.hypot(a[0], a[1], a[2]);
export const cross = (a: Vector3, b: Vector3): Vector3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
/** Volume spanned by three row vectors, negative when they are left-handed. */
export const determinant = (m: Matrix3): number => dot(m[0], cross(m[1], m[2]));
/** The row vector `v` times the matrix `m`. */
export const timesMatrix = (v: Vector3, m: Matrix3): Vector3 => [
  v[0] * m[0][0] + v[1] * m[1][0] + v[2] * m[2][0],
  v[0] * m[0][1] + v[1] * m[1][1] + v[2] * m[2][1],
  v[0] * m[0][2] + v[1] * m[1][2] + v[2] * m[2][2],
];
/** The matrix that takes back what `m` does to a row vector. */
export function inverse(m: Matrix3): Matrix3 {
  const [a, b, c] = m;
  const volume = determinant(m);
  const [p, q, r] = [cross(b, c), cross(c, a), cross(a, b)];
  const row = (axis: 0 | 1 | 2): Vector3 => [p[axis] / volume, q[axis] / volume, r[axis] / volume];
  return [row(0), row(1), row(2)];
}
