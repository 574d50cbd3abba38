import { ticks } from 'd3-array';
import styles from './stacked-chart.module.css';
import { SvgNumber } from './svg-number';
import { type Point, thinned } from './thinned';
import { linearScale, type Scale } from './ticks';
import { WIDTH, WideDrawing } from './wide-drawing';

const FRAME = { left: 58, right: 12 };
/** Height of a name above the upper panel. */
const NAME = 17;
const UPPER = 270;
const LOWER = 120;
const ROW = 13;
const AXIS = 40;
/** Between the panels. */
const GAP = 26;
/** Points along a curve: two for every pixel of the page's width. */
const COLUMNS = 1300;

/** A curve on the common axis. */
export interface StackedCurve {
  readonly label: string;
  readonly values: readonly number[];
  /** Minus the first curve; null for the first. */
  readonly difference: readonly number[] | null;
  /** Places on the axis that are marked in a row of its own beneath; may be none. */
  readonly marks: readonly number[];
}

/** Words above a point of the upper panel. */
interface PointLabel {
  readonly at: Point;
  readonly text: string;
}

interface Props {
  readonly curves: readonly StackedCurve[];
  readonly labels: readonly PointLabel[];
  readonly axis: { readonly start: number; readonly step: number; readonly count: number };
  readonly xLabel: string;
  readonly yLabel: string;
  /** What the chart shows, in one sentence. */
  readonly spoken: string;
}

/** Curves over one axis, rows of marks beneath, and their differences from the first in a panel of their own. */
export function StackedChart({ curves, labels, axis, xLabel, yLabel, spoken }: Props) {
  const rows = curves.flatMap(({ label, marks }, index) =>
    marks.length > 0 ? [{ label, marks, index }] : [],
  );
  const differences = curves.flatMap(({ label, difference }, index) =>
    difference ? [{ label, values: difference, index }] : [],
  );
  const top = Math.max(22, curves.length * NAME + 8);
  const upperEnd = top + UPPER;
  const rowsEnd = upperEnd + (rows.length > 0 ? rows.length * ROW + 8 : 0);
  const lowerStart = rowsEnd + GAP;
  const plotEnd = differences.length > 0 ? lowerStart + LOWER : rowsEnd;
  const right = WIDTH - FRAME.right;
  const last = axis.start + (axis.count - 1) * axis.step;
  const x = (value: number) =>
    FRAME.left + ((value - axis.start) / (last - axis.start || 1)) * (right - FRAME.left);
  const upper = scaleOf(
    curves.map(({ values }) => values),
    upperEnd,
    top,
    5,
  );
  const lower = scaleOf(
    differences.map(({ values }) => values),
    plotEnd,
    lowerStart,
    3,
  );
  const line = (values: readonly number[], y: Scale) =>
    thinned(values, axis.start, axis.step, COLUMNS)
      .map(([a, b], index) => `${index === 0 ? 'M' : 'L'}${x(a).toFixed(1)} ${y.at(b).toFixed(1)}`)
      .join('');
  return (
    <WideDrawing height={plotEnd + AXIS} label={`${yLabel} over ${xLabel}`} spoken={spoken}>
      <Panel scale={upper} right={right} title={yLabel} top={top} />
      {curves.map(({ label, values }, index) => (
        <path
          key={label}
          className={styles.curve}
          data-line={index}
          data-alone={curves.length === 1 || undefined}
          d={line(values, upper)}
        />
      ))}
      {labels.map(({ at: [a, b], text }) => (
        <text key={a} x={x(a)} y={upper.at(b) - 5} textAnchor="middle" className={styles.label}>
          {text}
        </text>
      ))}
      {curves.map(({ label }, index) => (
        <g key={label}>
          <path className={styles.curve} data-line={index} d={`M${right - 30} ${9 + index * NAME}h30`} />
          <text
            x={right - 36}
            y={13 + index * NAME}
            textAnchor="end"
            className={styles.name}
            data-line={index}
          >
            {label}
          </text>
        </g>
      ))}
      {rows.map(({ label, marks, index }, row) => (
        <path
          key={label}
          className={styles.marks}
          data-line={index}
          d={marks.map((place) => `M${x(place).toFixed(1)} ${upperEnd + 8 + row * ROW}v${ROW - 5}`).join('')}
        />
      ))}
      {differences.length > 0 ? (
        <>
          <Panel
            scale={lower}
            right={right}
            title={`difference from ${curves[0]?.label ?? 'the first'}`}
            top={lowerStart}
          />
          {differences.map(({ label, values, index }) => (
            <path key={label} className={styles.curve} data-line={index} d={line(values, lower)} />
          ))}
        </>
      ) : null}
      {ticks(axis.start, last, 8).map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={plotEnd} y2={plotEnd + 5} className={styles.axis} />
          <text x={x(tick)} y={plotEnd + 19} textAnchor="middle" className={styles.tick}>
            <SvgNumber value={tick} />
          </text>
        </g>
      ))}
      <text x={right} y={plotEnd + AXIS - 3} textAnchor="end" className={styles.title}>
        {xLabel}
      </text>
    </WideDrawing>
  );
}

/** The grid of a panel with its numbers, and above it what they count. */
function Panel({ scale, right, title, top }: { scale: Scale; right: number; title: string; top: number }) {
  return (
    <>
      {scale.ticks.map((tick, index) => (
        <g key={tick}>
          <line
            x1={FRAME.left}
            x2={right}
            y1={scale.at(tick)}
            y2={scale.at(tick)}
            className={index === 0 || tick === 0 ? styles.axis : styles.grid}
          />
          <text x={FRAME.left - 8} y={scale.at(tick) + 4} textAnchor="end" className={styles.tick}>
            <SvgNumber value={tick} />
          </text>
        </g>
      ))}
      <text x={FRAME.left} y={top - 8} className={styles.title}>
        {title}
      </text>
    </>
  );
}

function scaleOf(curves: readonly (readonly number[])[], start: number, end: number, count: number): Scale {
  let [least, most] = [0, 0];
  for (const values of curves) {
    for (const value of values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
  }
  return linearScale(least, most, start, end, count);
}
