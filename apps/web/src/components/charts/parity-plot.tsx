import styles from './chart.module.css';
import { SvgNumber } from './svg-number';
import { linearScale } from './ticks';

const SIZE = 420;
const FRAME = { left: 58, right: 12, top: 12, bottom: 46 };
/** A drawing of so many points stays quick; further ones stand in the table only. */
const MOST_POINTS = 2500;

interface ParityPoint {
  readonly truth: number;
  readonly predicted: number;
}

/** What a model said of held-out rows over what is true of them; on the diagonal both agree. */
export function ParityPlot({
  points,
  quantity,
  spoken,
}: {
  points: readonly ParityPoint[];
  /** Quantity and unit, for both axes. */
  quantity: string;
  /** What the plot shows, in one sentence. */
  spoken: string;
}) {
  const every = Math.max(1, Math.ceil(points.length / MOST_POINTS));
  const drawn = points.filter((_, index) => index % every === 0);
  const values = drawn.flatMap(({ truth, predicted }) => [truth, predicted]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = linearScale(least, most, FRAME.left, SIZE - FRAME.right, 6);
  const y = linearScale(least, most, SIZE - FRAME.bottom, FRAME.top, 6);
  return (
    <svg viewBox={`0 0 ${SIZE} ${SIZE}`} className={styles.chart} role="img" aria-label={spoken}>
      {y.ticks.map((tick, index) => (
        <g key={tick}>
          <line
            x1={FRAME.left}
            x2={SIZE - FRAME.right}
            y1={y.at(tick)}
            y2={y.at(tick)}
            className={index === 0 ? styles.axis : styles.grid}
          />
          <text x={FRAME.left - 8} y={y.at(tick) + 4} textAnchor="end" className={styles.tick}>
            <SvgNumber value={tick} />
          </text>
          <text x={x.at(tick)} y={SIZE - FRAME.bottom + 18} textAnchor="middle" className={styles.tick}>
            <SvgNumber value={tick} />
          </text>
        </g>
      ))}
      <line
        x1={x.at(x.lower)}
        y1={y.at(y.lower)}
        x2={x.at(x.upper)}
        y2={y.at(y.upper)}
        className={styles.ideal}
      />
      {drawn.map(({ truth, predicted }, index) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: points have no name and never change places
          key={index}
          cx={x.at(truth).toFixed(1)}
          cy={y.at(predicted).toFixed(1)}
          r="2.6"
          className={styles.cloud}
        />
      ))}
      <text x={SIZE - FRAME.right} y={SIZE - 8} textAnchor="end" className={styles.title}>
        {quantity}, given
      </text>
      <text x={-FRAME.top} y={14} transform="rotate(-90)" textAnchor="end" className={styles.title}>
        {quantity}, predicted
      </text>
    </svg>
  );
}
