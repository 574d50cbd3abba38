/** A row or column: a key of its axis and how many findings have it. */
export interface Header {
  readonly key: string;
  readonly label: string;
  readonly findings: number;
}

/** Where a row and a column cross; both count from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly findings: number;
  readonly publications: number;
}

/** Counts of findings where two axes cross; only cells with findings are listed. */
export interface Matrix {
  readonly rows: readonly Header[];
  readonly columns: readonly Header[];
  readonly cells: readonly Cell[];
  readonly totalFindings: number;
}

/** The corner of a matrix with its first rows and columns, which are those with most findings. */
export const corner = (matrix: Matrix, rows: number, columns: number): Matrix => ({
  ...matrix,
  rows: matrix.rows.slice(0, rows),
  columns: matrix.columns.slice(0, columns),
  cells: matrix.cells.filter((cell) => cell.row < rows && cell.column < columns),
});

/** The cells by row, each row as wide as the matrix; undefined is a gap. */
export function grid({ rows, columns, cells }: Matrix): readonly (readonly (Cell | undefined)[])[] {
  const filled = rows.map((): (Cell | undefined)[] => columns.map(() => undefined));
  for (const cell of cells) {
    const row = filled[cell.row];
    if (row) row[cell.column] = cell;
  }
  return filled;
}

/** Least findings of each shade, palest first. */
export const SHADES = [1, 2, 4, 8, 16] as const;

/** The shade of a count, 1 to 5; each is double the one before, as counts are spread. */
export const shadeOf = (findings: number): number => SHADES.filter((least) => findings >= least).length;
