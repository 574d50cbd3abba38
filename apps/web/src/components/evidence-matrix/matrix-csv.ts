import { stringify } from 'csv-stringify/sync';
import { grid, type Matrix } from './matrix';

/** Findings by row and column as CSV: key, label and total of each row, then one column per key; 0 is a gap. */
export function matrixCsv(matrix: Matrix): string {
  const rows = grid(matrix).map((cells, index) => {
    const header = matrix.rows[index];
    return [header?.key, header?.label, header?.findings, ...cells.map((cell) => cell?.findings ?? 0)];
  });
  const heading = ['key', 'label', 'findings', ...matrix.columns.map(({ key }) => key)];
  return stringify([heading, ...rows], { record_delimiter: 'windows' });
}
