import { stringify } from 'csv-stringify/sync';
import type { Cell, ExportList } from '../export-list.js';

/** The list as CSV (RFC 4180); texts that a spreadsheet would take for formulas are escaped. */
export function csvOf<Node>(list: ExportList<Node>, nodes: readonly Node[]): string {
  return stringify(
    [
      list.columns.map(({ heading }) => heading),
      ...nodes.map((node) => list.columns.map(({ cell }) => textOf(cell(node)))),
    ],
    { record_delimiter: 'windows', escape_formulas: true },
  );
}

function textOf(cell: Cell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return String(cell);
  return typeof cell === 'object' ? cell.join('; ') : cell;
}
