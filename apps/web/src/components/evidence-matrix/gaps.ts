import type { Header, Matrix } from './matrix';

/** A pair without findings whose sides are both well studied. */
export interface SurprisingGap {
  readonly row: Header;
  readonly column: Header;
  /** Findings that would stand here if both sides were spread independently. */
  readonly expected: number;
}

/**
 * Empty cells in which findings would be expected if rows and columns had nothing to do with one another: the product
 * of both counts over all findings. Those where at least one finding is expected, most expected first.
 */
export function surprisingGaps({ rows, columns, cells, totalFindings }: Matrix): SurprisingGap[] {
  if (totalFindings === 0) return [];
  const filled = new Set(cells.map((cell) => `${cell.row} ${cell.column}`));
  return rows
    .flatMap((row, rowIndex) =>
      columns.flatMap((column, columnIndex) =>
        filled.has(`${rowIndex} ${columnIndex}`)
          ? []
          : [{ row, column, expected: (row.findings * column.findings) / totalFindings }],
      ),
    )
    .filter(({ expected }) => expected >= 1)
    .sort((a, b) => b.expected - a.expected);
}

/** A header that crosses exactly one of the other axis. */
export interface SingleSource {
  readonly header: Header;
  readonly only: Header;
}

/** Columns that a single row has findings on, those with most findings first: one more row would be a second witness. */
export function singleSources({ rows, columns, cells }: Matrix): SingleSource[] {
  return columns.flatMap((header, index) => {
    const [cell, another] = cells.filter(({ column }) => column === index);
    const only = cell && !another ? rows[cell.row] : undefined;
    return only ? [{ header, only }] : [];
  });
}

/** Headers that are in `among` and not in `without`, by key: known from one side alone. */
export function onlyIn(among: readonly Header[], without: readonly Header[]): Header[] {
  const other = new Set(without.map(({ key }) => key));
  return among.filter(({ key }) => !other.has(key));
}
