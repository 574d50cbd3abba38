import { Axes } from './axes';
import styles from './chart.module.css';
import { linearScale } from './ticks';

const SIZE = 340;
const PLOT = { left: 52, right: SIZE - 12, top: 12, bottom: SIZE - 46 };

interface CalibrationPoint {
  readonly claimed: number;
  readonly observed: number;
}

/** Coverage observed on held-out structures against the coverage claimed; on the diagonal both agree. */
export function CalibrationPlot({ points }: { points: readonly CalibrationPoint[] }) {
  const x = linearScale(0, 100, PLOT.left, PLOT.right, 5);
  const y = linearScale(0, 100, PLOT.bottom, PLOT.top, 5);
  const sorted = [...points].sort((a, b) => a.claimed - b.claimed);
  return (
    <svg
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      className={styles.chart}
      role="img"
      aria-label={`Calibration: ${sorted.map((p) => `${percent(p.claimed)} claimed, ${percent(p.observed)} observed`).join('; ')}`}
    >
      <Axes
        x={{ scale: x, label: 'coverage claimed, %' }}
        y={{ scale: y, label: 'coverage observed, %' }}
        plot={PLOT}
      />
      <line x1={x.at(0)} y1={y.at(0)} x2={x.at(100)} y2={y.at(100)} className={styles.ideal} />
      <path
        className={styles.predictedLine}
        d={sorted
          .map(
            (p, index) =>
              `${index === 0 ? 'M' : 'L'}${x.at(100 * p.claimed).toFixed(1)} ${y.at(100 * p.observed).toFixed(1)}`,
          )
          .join('')}
      />
      {sorted.map((p) => (
        <circle
          key={p.claimed}
          cx={x.at(100 * p.claimed)}
          cy={y.at(100 * p.observed)}
          r="4.5"
          className={styles.point}
        />
      ))}
    </svg>
  );
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
