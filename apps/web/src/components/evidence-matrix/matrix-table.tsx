import { links } from '../../lib/url/links';
import { withParameters } from '../../lib/url/parameters';
import { Prose } from '../prose/prose';
import type { Axis } from './axes';
import { type Cell, grid, type Header, type Matrix, shadeOf } from './matrix';
import { MatrixFrame } from './matrix-frame';
import styles from './matrix-table.module.css';

/**
 * The matrix as a table whose cells are shaded by their count: each leads to its findings, empty ones are the gaps.
 * `marked` are gaps that are named below it.
 */
export function MatrixTable({
  matrix,
  rows,
  columns,
  filter,
  caption,
  marked,
}: {
  matrix: Matrix;
  rows: Axis;
  columns: Axis;
  filter: Readonly<Record<string, string>>;
  caption: string;
  marked: readonly { readonly row: Header; readonly column: Header }[];
}) {
  const marks = new Set(marked.map((gap) => `${gap.row.key} ${gap.column.key}`));
  const same = rows === columns;
  const findings = (pair: Record<string, string>) => links.findingsAbout({ ...filter, ...pair });
  return (
    <MatrixFrame label={caption}>
      <table className={styles.matrix}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <td className={styles.corner}>
              {rows.many} by {columns.many}
            </td>
            <th scope="col" className={styles.column}>
              <span className={styles.upright}>all findings</span>
            </th>
            {matrix.columns.map((header) => (
              <th key={header.key} scope="col" className={styles.column}>
                <a className={styles.upright} href={columns.page(header.key)} title={header.label}>
                  <Prose>{header.label}</Prose>
                </a>
              </th>
            ))}
          </tr>
          <tr>
            <th scope="row" className={styles.row}>
              all findings
            </th>
            <td className={styles.total}>{matrix.totalFindings}</td>
            {matrix.columns.map((header) => (
              <td key={header.key} className={styles.total}>
                {header.findings}
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid(matrix).map((cells, rowIndex) => {
            const row = matrix.rows[rowIndex];
            if (!row) return null;
            return (
              <tr key={row.key}>
                <th scope="row" className={styles.row}>
                  <a href={rows.page(row.key)}>
                    <Prose>{row.label}</Prose>
                  </a>
                </th>
                <td className={styles.total}>{row.findings}</td>
                {cells.map((cell, columnIndex) => {
                  const column = matrix.columns[columnIndex];
                  if (!column) return null;
                  if (!cell)
                    return (
                      <td
                        key={column.key}
                        className={marks.has(`${row.key} ${column.key}`) ? styles.marked : undefined}
                      />
                    );
                  const pair = { [rows.field]: row.key, [columns.field]: column.key };
                  const href = same && row.key !== column.key ? together(rows, row, column) : findings(pair);
                  return (
                    <td key={column.key} data-shade={shadeOf(cell.findings)}>
                      <Count cell={cell} row={row} column={column} href={href} />
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </MatrixFrame>
  );
}

/** The filter of findings takes one key of an axis; what stands between two of the same is a path. */
const together = (axis: Axis, row: Header, column: Header): string | null =>
  axis.isSearched ? withParameters('/paths', { from: row.label, to: column.label }) : null;

function Count({
  cell,
  row,
  column,
  href,
}: {
  cell: Cell;
  row: Header;
  column: Header;
  href: string | null;
}) {
  const words = `${counted(cell.findings, 'finding')} in ${counted(cell.publications, 'publication')}: ${row.label}, ${column.label}`;
  return href ? (
    <a href={href} title={words} aria-label={words} className={styles.count}>
      {cell.findings}
    </a>
  ) : (
    <span title={words} className={styles.count}>
      {cell.findings}
    </span>
  );
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
