import { type Matrix3, ParameterError } from '@interphase/core';
import type { HermiteMatrix } from './supercell-sites.js';

/**
 * The Hermite normal form of a whole-number matrix: the lower triangular one whose rows span the same lattice.
 * @throws ParameterError when the rows span no cell
 */
export function hermiteForm(matrix: Matrix3): HermiteMatrix {
  const rows = matrix.map((row) => [...row]);
  const entry = (row: number, column: number): number => rows[row]![column]!;
  const subtract = (row: number, other: number, times: number): void => {
    for (let k = 0; k < 3; k++) rows[row]![k]! -= times * entry(other, k);
  };
  for (let column = 2; column >= 0; column--) {
    for (;;) {
      const filled = [...Array(column + 1).keys()].filter((row) => entry(row, column) !== 0);
      if (filled.length === 0) throw new ParameterError('The supercell has no volume', ['matrix']);
      const pivot = filled.reduce((a, b) =>
        Math.abs(entry(b, column)) < Math.abs(entry(a, column)) ? b : a,
      );
      [rows[pivot], rows[column]] = [rows[column]!, rows[pivot]!];
      if (filled.length === 1) break;
      for (let row = 0; row < column; row++) {
        subtract(row, column, Math.round(entry(row, column) / entry(column, column)));
      }
    }
    if (entry(column, column) < 0) rows[column] = rows[column]!.map((value) => -value);
    for (let row = column + 1; row < 3; row++) {
      subtract(row, column, Math.floor(entry(row, column) / entry(column, column)));
    }
  }
  return [
    [entry(0, 0), 0, 0],
    [entry(1, 0), entry(1, 1), 0],
    [entry(2, 0), entry(2, 1), entry(2, 2)],
  ];
}
