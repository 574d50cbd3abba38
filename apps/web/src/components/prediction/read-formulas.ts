import { parse } from 'csv-parse/sync';

/**
 * The formulas of a table: its column `formula`, or its only column.
 * @returns the formulas, or the sentence that says why the table holds none
 */
export function formulasOfTable(name: string, text: string): string[] | string {
  let rows: string[][];
  try {
    rows = parse(text, { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    return `${name} cannot be read as CSV: ${error instanceof Error ? error.message : 'unknown fault'}.`;
  }
  const [head = [], ...body] = rows;
  const column = head.findIndex((cell) => /^(reduced )?(formula|composition)$/i.test(cell));
  if (column === -1 && head.length > 1)
    return `${name} has the columns ${head.join(', ')}; one of them must be called formula.`;
  const cells = column === -1 ? rows.map(([cell]) => cell) : body.map((row) => row[column]);
  const formulas = cells.filter((cell): cell is string => cell !== undefined && cell !== '');
  return formulas.length > 0 ? formulas : `${name} holds no formulas.`;
}
