import styles from './chart.module.css';
import { Tick } from './tick';
import type { Scale } from './ticks';

/** An axis as it is written: its scale, and under which words. */
interface WrittenAxis {
  readonly scale: Scale;
  /** Quantity and unit. */
  readonly label: string;
  readonly logarithmic?: boolean | undefined;
}

/** The edges of a plot within its drawing. */
interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Room below a plot for the numbers and the words of its horizontal axis. */
const BELOW = { numbers: 18, words: 36 };

/** Lines across a plot at the numbers of the vertical axis, the numbers of both axes, and what they count. */
export function Axes({ x, y, plot }: { x: WrittenAxis; y: WrittenAxis; plot: Plot }) {
  return (
    <>
      {y.scale.ticks.map((tick, index) => (
        <g key={tick}>
          <line
            x1={plot.left}
            x2={plot.right}
            y1={y.scale.at(tick)}
            y2={y.scale.at(tick)}
            className={index === 0 ? styles.axis : styles.grid}
          />
          <text x={plot.left - 8} y={y.scale.at(tick) + 4} textAnchor="end" className={styles.tick}>
            <Tick value={tick} logarithmic={y.logarithmic} />
          </text>
        </g>
      ))}
      {x.scale.ticks.map((tick) => (
        <text
          key={tick}
          x={x.scale.at(tick)}
          y={plot.bottom + BELOW.numbers}
          textAnchor="middle"
          className={styles.tick}
        >
          <Tick value={tick} logarithmic={x.logarithmic} />
        </text>
      ))}
      <text x={plot.right} y={plot.bottom + BELOW.words} textAnchor="end" className={styles.title}>
        {x.label}
      </text>
      <text x={-plot.top} y={14} transform="rotate(-90)" textAnchor="end" className={styles.title}>
        {y.label}
      </text>
    </>
  );
}
