import { grid, type Matrix, shadeOf } from './matrix';

const CELL = 24;
const LABELS = 250;
const FONT = 12;
const PAPER = '#ffffff';
const INK = '#1c2025';
const LINE = '#e2dfd7';
/** Fill and text of each shade, none first; the steps of the page in light. */
const SHADES: readonly (readonly [fill: string, text: string])[] = [
  [PAPER, INK],
  ['#e4ebf1', INK],
  ['#c7d7e4', INK],
  ['#a0bcd2', INK],
  ['#3a75a7', PAPER],
  ['#0a5493', PAPER],
];

/** The matrix as an SVG file for print: labels on the left and above, the count in each cell. */
export function matrixSvg(matrix: Matrix, title: string): string {
  const width = LABELS + matrix.columns.length * CELL + LABELS / 2;
  const height = LABELS + matrix.rows.length * CELL + CELL;
  const rowLabels = matrix.rows.map(({ label }, index) =>
    text(label, LABELS - 8, LABELS + (index + 0.5) * CELL + 4, INK, 'end'),
  );
  const columnLabels = matrix.columns.map(
    ({ label }, index) =>
      `<g transform="translate(${LABELS + (index + 0.5) * CELL + 4} ${LABELS - 8}) rotate(-60)">${text(label, 0, 0, INK, 'start')}</g>`,
  );
  const cells = grid(matrix).flatMap((row, rowIndex) =>
    row.map((cell, columnIndex) => {
      const x = LABELS + columnIndex * CELL;
      const y = LABELS + rowIndex * CELL;
      const [fill, ink] = SHADES[shadeOf(cell?.findings ?? 0)] ?? [PAPER, INK];
      const square = `<rect x="${x}" y="${y}" width="${CELL}" height="${CELL}" fill="${fill}" stroke="${LINE}"/>`;
      return cell
        ? square + text(String(cell.findings), x + CELL / 2, y + CELL / 2 + 4, ink, 'middle')
        : square;
    }),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'Source Sans 3', sans-serif" font-size="${FONT}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" fill="${PAPER}"/>`,
    ...columnLabels,
    ...rowLabels,
    ...cells,
    '</svg>\n',
  ].join('\n');
}

const text = (words: string, x: number, y: number, fill: string, anchor: string): string =>
  `<text x="${x}" y="${y}" fill="${fill}" text-anchor="${anchor}">${escaped(words)}</text>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (words: string): string => words.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
