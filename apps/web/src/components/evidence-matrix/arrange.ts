import type { EvidenceAxis } from '../../generated/graphql';
import type { Header, Matrix } from './matrix';

/** Place of a header on its axis, the first lowest. */
type Place = (header: Header) => number;

/**
 * Where the headers of an axis stand by nature: years from the first, length scales from the smallest. Null for axes
 * that have no order of their own, which stay by their findings.
 */
export function placesOn(
  axis: EvidenceAxis,
  lengthScales: readonly { readonly slug: string }[],
): Place | null {
  if (axis === 'YEAR') return ({ key }) => Number(key);
  if (axis === 'LENGTH_SCALE') return ({ key }) => lengthScales.findIndex(({ slug }) => slug === key);
  return null;
}

/** The matrix with rows and columns in their places; null leaves an axis as it is. */
export function arrange(matrix: Matrix, rowPlace: Place | null, columnPlace: Place | null): Matrix {
  const rows = ordered(matrix.rows, rowPlace);
  const columns = ordered(matrix.columns, columnPlace);
  return {
    ...matrix,
    rows: rows.headers,
    columns: columns.headers,
    cells: matrix.cells.map((cell) => ({
      ...cell,
      row: rows.places[cell.row] ?? cell.row,
      column: columns.places[cell.column] ?? cell.column,
    })),
  };
}

/** Headers in their places, and where each one went. */
function ordered(
  headers: readonly Header[],
  place: Place | null,
): { headers: readonly Header[]; places: number[] } {
  const sorted = place ? [...headers].sort((a, b) => place(a) - place(b)) : headers;
  return { headers: sorted, places: headers.map((header) => sorted.indexOf(header)) };
}
