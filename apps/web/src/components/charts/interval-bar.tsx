import { plainNumber } from '../../lib/format/number';
import styles from './chart.module.css';
import { Tick } from './tick';
import { linearScale, logarithmicScale } from './ticks';

const WIDTH = 720;
const HEIGHT = 118;
const FRAME = { left: 14, right: 14 };
const MIDDLE = 46;
/** Intervals whose ends differ by more than this factor are drawn over decades. */
const MANY_TIMES = 30;

interface Neighbour {
  readonly label: string;
  readonly target: number;
}

/** A predicted value with its interval, and the values of the nearest training rows under it. */
export function IntervalBar({
  value,
  lower,
  upper,
  unit,
  coverage,
  inside,
  neighbours,
  learnedFrom,
}: {
  value: number;
  lower: number;
  upper: number;
  unit: string;
  coverage: number;
  inside: boolean;
  neighbours: readonly Neighbour[];
  /** ◆ simulated, ● reported. */
  learnedFrom: 'simulated' | 'reported';
}) {
  const all = [lower, upper, value, ...neighbours.map((neighbour) => neighbour.target)];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const logarithmic = least > 0 && most / least > MANY_TIMES;
  const x = logarithmic
    ? logarithmicScale(least, most, FRAME.left, WIDTH - FRAME.right, 8)
    : linearScale(Math.min(0, least), most, FRAME.left, WIDTH - FRAME.right, 8);
  const share = Math.round(coverage * 100);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className={`${styles.chart} ${styles.strip}`}
      data-outside={inside ? undefined : ''}
      role="img"
      aria-label={`${plainNumber(value, 2)} ${unit}, interval ${plainNumber(lower, 2)} to ${plainNumber(upper, 2)} ${unit} at ${share} % coverage${inside ? '' : ', outside the applicability domain'}`}
    >
      <rect
        x={x.at(lower)}
        y={MIDDLE - 13}
        width={Math.max(1, x.at(upper) - x.at(lower))}
        height={26}
        className={styles.band}
      />
      <path
        className={styles.interval}
        d={`M${x.at(lower)} ${MIDDLE - 13}v26M${x.at(upper)} ${MIDDLE - 13}v26M${x.at(lower)} ${MIDDLE}H${x.at(upper)}`}
      />
      <circle cx={x.at(value)} cy={MIDDLE} r="7" className={styles.point} />
      <text
        x={Math.min(Math.max(x.at(value), 60), WIDTH - 60)}
        y={MIDDLE - 22}
        textAnchor="middle"
        className={styles.strong}
      >
        {share}
        {'\u00a0'}% interval
      </text>
      {neighbours.map((neighbour) => (
        <g key={neighbour.label + neighbour.target} data-source={learnedFrom}>
          {learnedFrom === 'reported' ? (
            <circle className={styles.near} cx={x.at(neighbour.target)} cy={MIDDLE + 25} r={4.5} />
          ) : (
            <path className={styles.near} d={`M${x.at(neighbour.target)} ${MIDDLE + 20}l5 5l-5 5l-5 -5z`} />
          )}
        </g>
      ))}
      <line
        x1={FRAME.left}
        x2={WIDTH - FRAME.right}
        y1={MIDDLE + 38}
        y2={MIDDLE + 38}
        className={styles.axis}
      />
      {x.ticks.map((tick) => (
        <g key={tick}>
          <line x1={x.at(tick)} x2={x.at(tick)} y1={MIDDLE + 38} y2={MIDDLE + 43} className={styles.axis} />
          <text
            x={x.at(tick)}
            y={MIDDLE + 57}
            textAnchor={x.at(tick) > WIDTH - 40 ? 'end' : x.at(tick) < 30 ? 'start' : 'middle'}
            className={styles.tick}
          >
            <Tick value={tick} logarithmic={logarithmic} />
          </text>
        </g>
      ))}
    </svg>
  );
}
