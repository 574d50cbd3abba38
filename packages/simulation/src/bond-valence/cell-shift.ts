import type { Vector3 } from '@interphase/core';

/**
 * A whole-number translation by lattice vectors packed into one double, so that shifts add and subtract as plain
 * numbers: a + 2^17 b + 2^34 c, exact while every component stays below 65536 in magnitude.
 */
export type CellShift = number;

const B = 2 ** 17;
const C = 2 ** 34;

export function packShift(a: number, b: number, c: number): CellShift {
  return a + B * b + C * c;
}

export function unpackShift(shift: CellShift): Vector3 {
  const c = Math.round(shift / C);
  const rest = shift - C * c;
  const b = Math.round(rest / B);
  return [rest - B * b, b, c];
}
