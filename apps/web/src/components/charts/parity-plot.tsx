import { Axes } from './axes';
import styles from './chart.module.css';
import { linearScale } from './ticks';

const SIZE = 420;
const PLOT = { left: 58, right: SIZE - 12, top: 12, bottom: SIZE - 46 };
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
  const x = linearScale(least, most, PLOT.left, PLOT.right, 6);
  const y = linearScale(least, most, PLOT.bottom, PLOT.top, 6);
  return (
    <svg viewBox={`0 0 ${SIZE} ${SIZE}`} className={styles.chart} role="img" aria-label={spoken}>
      <Axes
        x={{ scale: x, label: `${quantity}, given` }}
        y={{ scale: y, label: `${quantity}, predicted` }}
        plot={PLOT}
      />
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
    </svg>
  );
}
