import styles from './heat-map.module.css';
import { SvgNumber } from './svg-number';
import { WIDTH, WideDrawing } from './wide-drawing';

const FRAME = { left: 66, right: 24, top: 16, bottom: 46 };
/** Height of a row; fewer rows are higher. */
const ROW = { least: 22, most: 44, all: 320 };
/** Cells narrower than this do not hold their number. */
const NUMBER_WIDTH = 40;

/** A value from 0 to 1 over two axes: a cell for each pair, its number inside, darker where more. */
export function HeatMap({
  columns,
  rows,
  values,
  outlined,
  xLabel,
  yLabel,
  spoken,
}: {
  /** Values along the axes, in the order drawn: columns from left, rows from below. */
  columns: readonly number[];
  rows: readonly number[];
  /** By row and column, 0 to 1. */
  values: readonly (readonly number[])[];
  /** Cells with a frame around them, by row and column. */
  outlined: (row: number, column: number) => boolean;
  xLabel: string;
  yLabel: string;
  /** What the map shows, in one sentence. */
  spoken: string;
}) {
  const width = (WIDTH - FRAME.left - FRAME.right) / columns.length;
  const height = Math.min(ROW.most, Math.max(ROW.least, ROW.all / rows.length));
  const bottom = FRAME.top + height * rows.length;
  // As many column names as have room.
  const every = Math.ceil(NUMBER_WIDTH / width);
  return (
    <WideDrawing height={bottom + FRAME.bottom} label={`${yLabel} over ${xLabel}`} spoken={spoken}>
      {rows.map((row, r) => {
        const y = bottom - (r + 1) * height;
        return (
          <g key={row}>
            <text x={FRAME.left - 8} y={y + height / 2 + 4} textAnchor="end" className={styles.tick}>
              <SvgNumber value={row} />
            </text>
            {columns.map((column, c) => {
              const value = values[r]?.[c] ?? 0;
              const x = FRAME.left + c * width;
              return (
                <g key={column} data-dark={value > 0.55 || undefined}>
                  <rect
                    x={x + 1}
                    y={y + 1}
                    width={width - 2}
                    height={height - 2}
                    className={styles.cell}
                    style={{ fillOpacity: value }}
                  />
                  {outlined(r, c) ? (
                    <rect
                      x={x + 2}
                      y={y + 2}
                      width={width - 4}
                      height={height - 4}
                      className={styles.outline}
                    />
                  ) : null}
                  {width >= NUMBER_WIDTH ? (
                    <text
                      x={x + width / 2}
                      y={y + height / 2 + 4}
                      textAnchor="middle"
                      className={styles.value}
                    >
                      {value.toFixed(2)}
                    </text>
                  ) : null}
                </g>
              );
            })}
          </g>
        );
      })}
      {columns.map((column, c) =>
        c % every === 0 ? (
          <text
            key={column}
            x={FRAME.left + (c + 0.5) * width}
            y={bottom + 18}
            textAnchor="middle"
            className={styles.tick}
          >
            <SvgNumber value={column} />
          </text>
        ) : null,
      )}
      <text x={WIDTH - FRAME.right} y={bottom + 38} textAnchor="end" className={styles.title}>
        {xLabel}
      </text>
      <text x={-FRAME.top} y={14} transform="rotate(-90)" textAnchor="end" className={styles.title}>
        {yLabel}
      </text>
    </WideDrawing>
  );
}
