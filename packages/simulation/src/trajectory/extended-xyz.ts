import { formatXyzFrame, type Matrix3 } from '@interphase/core';

/** Decimals of a position that are written: a thousandth of an angstrom is less than any vibration. */
const DECIMALS = 3;

/** One frame in the extended XYZ format: cell, time (ps) and cartesian positions, angstrom. */
export function extendedXyzFrame(
  elements: readonly string[],
  cell: Matrix3,
  positions: Float64Array,
  time: number,
): string {
  return formatXyzFrame({
    lattice: [rounded(cell[0]), rounded(cell[1]), rounded(cell[2])],
    periodic: [true, true, true],
    species: elements,
    positions: positions.map((value) => Number(value.toFixed(DECIMALS))),
    arrays: new Map(),
    info: new Map([['Time', Number(time.toFixed(4))]]),
    line: 1,
  });
}

function rounded([x, y, z]: Matrix3[0]): Matrix3[0] {
  return [Number(x.toFixed(6)), Number(y.toFixed(6)), Number(z.toFixed(6))];
}
