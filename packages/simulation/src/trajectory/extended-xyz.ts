import type { Matrix3 } from '@interphase/core';

/** One frame in the extended XYZ format: cell, time (ps) and cartesian positions, angstrom. */
export function extendedXyzFrame(
  elements: readonly string[],
  cell: Matrix3,
  positions: Float64Array,
  time: number,
): string {
  const lattice = cell.flat().map((value) => value.toFixed(6));
  const lines = elements.map((element, atom) =>
    [element, ...[0, 1, 2].map((axis) => positions[3 * atom + axis]!.toFixed(3))].join(' '),
  );
  return [
    elements.length,
    `Lattice="${lattice.join(' ')}" Properties=species:S:1:pos:R:3 pbc="T T T" Time=${time.toFixed(4)}`,
    ...lines,
    '',
  ].join('\n');
}
