import { apart } from './apart';
import { Axes } from './axes';
import styles from './chart.module.css';
import { linearScale, logarithmicScale, type Scale } from './ticks';
import { WIDTH, WideDrawing } from './wide-drawing';

const HEIGHT = 300;
const FRAME = { left: 66, right: 140, top: 16, bottom: 44 };
/** Length of the piece of line before a label that shows its dashes. */
const SAMPLE = 24;
/** Curves that a chart still tells apart: so many ways there are to dash a line, see chart.module.css. */
export const MOST_CURVES = 6;
/** A screen shows no more points than this along the axis. */
const MOST_POINTS = 1200;

/** A point, and half the length of its error bar in the unit of y. */
type CurvePoint = readonly [x: number, y: number, error?: number | null | undefined];

/** One curve or row of marks. */
export interface Curve {
  /** Written beside the chart, as high as the curve ends. */
  readonly label: string;
  readonly points: readonly CurvePoint[];
  /** Marks at the points instead of a line through them. */
  readonly marks?: boolean;
  /** Where the numbers come from: its hue and mark. */
  readonly source?: 'simulated' | 'reported';
}

/** What an axis shows. */
export interface Axis {
  /** Quantity and unit. */
  readonly label: string;
  readonly logarithmic?: boolean;
  /** Where it begins; by default at the least value. */
  readonly from?: number;
}

/** Curves over one pair of axes, each named beside its end after a piece of its line, which differ by their dashes. */
export function CurveChart({
  curves,
  x: across,
  y: up,
  spoken,
}: {
  curves: readonly Curve[];
  x: Axis;
  y: Axis;
  /** What the chart shows, in one sentence. */
  spoken: string;
}) {
  const drawn = curves
    .map((curve) => ({ ...curve, points: drawable(curve.points, across, up) }))
    .filter(({ points }) => points.length > 0);
  if (drawn.length === 0) return null;
  const all = drawn.flatMap(({ points }) => points);
  const right = WIDTH - FRAME.right;
  const bottom = HEIGHT - FRAME.bottom;
  const x = scaleOf(
    across,
    all.map(([value]) => value),
    FRAME.left,
    right,
    6,
  );
  const y = scaleOf(
    up,
    all.map(([, value]) => value),
    bottom,
    FRAME.top,
    5,
  );
  const ends = drawn.map(({ points }) => points.at(-1) ?? [0, 0]);
  const labels = apart(
    ends.map(([, value]) => y.at(value)),
    16,
    bottom - 4,
  );
  return (
    <WideDrawing height={HEIGHT} label={`${up.label} over ${across.label}`} spoken={spoken}>
      <Axes
        x={{ ...across, scale: x }}
        y={{ ...up, scale: y }}
        plot={{ left: FRAME.left, right, top: FRAME.top, bottom }}
      />
      {drawn.map((curve, index) => {
        const [endX, endY] = ends[index] ?? [0, 0];
        const label = labels[index] ?? 0;
        return (
          <g key={`${curve.source} ${curve.label}`} data-source={curve.source}>
            {curve.marks ? (
              <Marks curve={curve} x={x} y={y} />
            ) : (
              <path
                className={styles.simulated}
                data-line={index % MOST_CURVES}
                d={lineThrough(curve.points, x, y)}
              />
            )}
            {right - x.at(endX) < SAMPLE ? (
              <path
                className={styles.ideal}
                d={`M${x.at(endX).toFixed(1)} ${y.at(endY).toFixed(1)}L${right + 4} ${label.toFixed(1)}`}
              />
            ) : null}
            {curve.marks ? (
              <Mark x={right + SAMPLE / 2 + 7} y={label} source={curve.source} />
            ) : (
              <path
                className={styles.simulated}
                data-line={index % MOST_CURVES}
                d={`M${right + 7} ${label.toFixed(1)}h${SAMPLE}`}
              />
            )}
            <text x={right + SAMPLE + 12} y={label + 4} className={styles.simulatedLabel}>
              {curve.label}
            </text>
          </g>
        );
      })}
    </WideDrawing>
  );
}

type Points = Curve['points'];

/** The finite points (positive on logarithmic axes), thinned to what a screen can show. */
function drawable(points: Points, across: Axis, up: Axis): Points {
  const sound = points.filter(
    ([a, b]) =>
      Number.isFinite(a) &&
      Number.isFinite(b) &&
      !(across.logarithmic && a <= 0) &&
      !(up.logarithmic && b <= 0),
  );
  const every = Math.ceil(sound.length / MOST_POINTS);
  return every <= 1 ? sound : sound.filter((_, index) => index % every === 0 || index === sound.length - 1);
}

function scaleOf(axis: Axis, values: readonly number[], start: number, end: number, count: number): Scale {
  const least = axis.from ?? Math.min(...values);
  const most = Math.max(...values);
  return axis.logarithmic
    ? logarithmicScale(least, most, start, end, count)
    : linearScale(least, most, start, end, count);
}

const lineThrough = (points: Points, x: Scale, y: Scale): string =>
  points.map(([a, b], at) => `${at === 0 ? 'M' : 'L'}${x.at(a).toFixed(1)} ${y.at(b).toFixed(1)}`).join('');

function Marks({ curve, x, y }: { curve: Curve; x: Scale; y: Scale }) {
  return curve.points.map(([a, b, error], index) => {
    const lowest = b - (error ?? 0);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: points have no name and never change places
      <g key={index}>
        {error ? (
          <line
            className={styles.simulated}
            x1={x.at(a)}
            x2={x.at(a)}
            y1={lowest > y.lower ? y.at(lowest) : y.at(y.lower)}
            y2={y.at(b + error)}
          />
        ) : null}
        <Mark x={x.at(a)} y={y.at(b)} source={curve.source} />
      </g>
    );
  });
}

/** ◆ simulated, ● reported. */
function Mark({ x, y, source }: { x: number; y: number; source: Curve['source'] }) {
  return source === 'reported' ? (
    <circle className={styles.near} cx={x.toFixed(1)} cy={y.toFixed(1)} r={4.5} />
  ) : (
    <path className={styles.near} d={`M${(x - 5).toFixed(1)} ${y.toFixed(1)}l5 -5l5 5l-5 5z`} />
  );
}
