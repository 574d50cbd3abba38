import { textWidth } from '../../lib/format/text-width';
import styles from './chart.module.css';
import { SvgNumber } from './svg-number';
import { linearScale } from './ticks';
import { WIDTH, WideDrawing } from './wide-drawing';

/** Room for labels, as wide as the longest of them needs within these. */
const LABELS = { least: 120, most: 410 };
/** Pixels to an em of a label where it is written largest, on a phone. */
const EM = 14;
const ROW = 24;
const AXIS = 42;
const RIGHT = 70;

/** A named number, drawn as a bar from zero. */
export interface BarRow {
  readonly label: string;
  readonly value: number;
  /** Written behind the bar. */
  readonly note: string;
}

/** Named numbers as bars from zero to either side, one a row. */
export function BarRows({
  rows,
  axis,
  spoken,
}: {
  rows: readonly BarRow[];
  /** Quantity and unit. */
  axis: string;
  /** What the chart shows, in one sentence. */
  spoken: string;
}) {
  const values = rows.map(({ value }) => value);
  const widest = Math.max(...rows.map(({ label }) => textWidth(label))) * EM + 20;
  const labels = Math.min(LABELS.most, Math.max(LABELS.least, widest));
  const x = linearScale(Math.min(0, ...values), Math.max(0, ...values), labels, WIDTH - RIGHT, 5);
  const bottom = rows.length * ROW + 6;
  return (
    <WideDrawing height={bottom + AXIS} label={axis} spoken={spoken}>
      {x.ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={x.at(tick)}
            x2={x.at(tick)}
            y1={0}
            y2={bottom}
            className={tick === 0 ? styles.axis : styles.grid}
          />
          <text x={x.at(tick)} y={bottom + 16} textAnchor="middle" className={styles.tick}>
            <SvgNumber value={tick} />
          </text>
        </g>
      ))}
      {rows.map(({ label, value, note }, index) => {
        const middle = index * ROW + ROW / 2 + 3;
        const [from, to] = [x.at(Math.min(0, value)), x.at(Math.max(0, value))];
        return (
          <g key={label}>
            <text x={labels - 10} y={middle + 4} textAnchor="end" className={styles.title}>
              {label}
            </text>
            <rect
              x={from.toFixed(1)}
              y={middle - 8}
              width={Math.max(1, to - from).toFixed(1)}
              height={16}
              className={styles.bar}
            />
            <text x={to + 6} y={middle + 4} className={styles.tick}>
              {note}
            </text>
          </g>
        );
      })}
      <text x={WIDTH - RIGHT} y={bottom + 36} textAnchor="end" className={styles.title}>
        {axis}
      </text>
    </WideDrawing>
  );
}
