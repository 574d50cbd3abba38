import styles from './chart.module.css';
import { linearScale } from './ticks';

const SIZE = 340;
const FRAME = { left: 52, right: 12, top: 12, bottom: 46 };

interface CalibrationPoint {
  readonly claimed: number;
  readonly observed: number;
}

/** Coverage observed on held-out structures against the coverage claimed; on the diagonal both agree. */
export function CalibrationPlot({ points }: { points: readonly CalibrationPoint[] }) {
  const x = linearScale(0, 1, FRAME.left, SIZE - FRAME.right, 5);
  const y = linearScale(0, 1, SIZE - FRAME.bottom, FRAME.top, 5);
  const sorted = [...points].sort((a, b) => a.claimed - b.claimed);
  return (
    <svg
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      className={styles.chart}
      role="img"
      aria-label={`Calibration: ${sorted.map((p) => `${percent(p.claimed)} claimed, ${percent(p.observed)} observed`).join('; ')}`}
    >
      {y.ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={FRAME.left}
            x2={SIZE - FRAME.right}
            y1={y.at(tick)}
            y2={y.at(tick)}
            className={tick === 0 ? styles.axis : styles.grid}
          />
          <text x={FRAME.left - 8} y={y.at(tick) + 4} textAnchor="end" className={styles.tick}>
            {Math.round(tick * 100)}
          </text>
          <text x={x.at(tick)} y={SIZE - FRAME.bottom + 18} textAnchor="middle" className={styles.tick}>
            {Math.round(tick * 100)}
          </text>
        </g>
      ))}
      <line x1={x.at(0)} y1={y.at(0)} x2={x.at(1)} y2={y.at(1)} className={styles.ideal} />
      <path
        className={styles.predictedLine}
        d={sorted
          .map(
            (p, index) =>
              `${index === 0 ? 'M' : 'L'}${x.at(p.claimed).toFixed(1)} ${y.at(p.observed).toFixed(1)}`,
          )
          .join('')}
      />
      {sorted.map((p) => (
        <circle key={p.claimed} cx={x.at(p.claimed)} cy={y.at(p.observed)} r="4.5" className={styles.point} />
      ))}
      <text x={SIZE - FRAME.right} y={SIZE - 8} textAnchor="end" className={styles.title}>
        coverage claimed, %
      </text>
      <text x={-FRAME.top} y={14} transform="rotate(-90)" textAnchor="end" className={styles.title}>
        coverage observed, %
      </text>
    </svg>
  );
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
