import type { ProfilePath } from '../../lib/run/artifacts/profile';
import { apart } from './apart';
import styles from './chart.module.css';
import { SvgNumber } from './svg-number';
import { linearScale } from './ticks';

const WIDTH = 720;
const HEIGHT = 300;
const FRAME = { left: 52, right: 110, top: 14, bottom: 44 };

/** Energy along the easiest path in each dimension, one line each, labelled where it ends. */
export function ProfileChart({ paths }: { paths: readonly ProfilePath[] }) {
  const drawn = paths.filter((path) => path.points.length > 1);
  const lengths = drawn.flatMap((path) => path.points.map((point) => point.distance));
  const energies = drawn.flatMap((path) => path.points.map((point) => point.energy));
  const x = linearScale(0, Math.max(...lengths, 1), FRAME.left, WIDTH - FRAME.right, 6);
  const y = linearScale(0, Math.max(...energies, 0.1), HEIGHT - FRAME.bottom, FRAME.top, 5);
  const ends = apart(drawn.map((path) => y.at(Math.max(...path.points.map((point) => point.energy)))));
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.chart} role="img" aria-label={spoken(drawn)}>
      {y.ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={FRAME.left}
            x2={WIDTH - FRAME.right}
            y1={y.at(tick)}
            y2={y.at(tick)}
            className={tick === 0 ? styles.axis : styles.grid}
          />
          <text x={FRAME.left - 8} y={y.at(tick) + 4} textAnchor="end" className={styles.tick}>
            <SvgNumber value={tick} />
          </text>
        </g>
      ))}
      {x.ticks.map((tick) => (
        <text
          key={tick}
          x={x.at(tick)}
          y={HEIGHT - FRAME.bottom + 18}
          textAnchor="middle"
          className={styles.tick}
        >
          <SvgNumber value={tick} />
        </text>
      ))}
      <text x={WIDTH - FRAME.right} y={HEIGHT - 8} textAnchor="end" className={styles.title}>
        distance along the path, Å
      </text>
      {drawn.map((path, index) => {
        const top = path.points.reduce((a, b) => (b.energy > a.energy ? b : a));
        const last = path.points.at(-1) ?? top;
        return (
          <g key={path.dimensions}>
            <path
              className={styles.simulated}
              data-line={index}
              d={path.points
                .map(
                  (point, at) =>
                    `${at === 0 ? 'M' : 'L'}${x.at(point.distance).toFixed(1)} ${y.at(point.energy).toFixed(1)}`,
                )
                .join('')}
            />
            <line
              x1={x.at(last.distance)}
              x2={WIDTH - FRAME.right}
              y1={y.at(top.energy)}
              y2={y.at(top.energy)}
              className={styles.ideal}
            />
            <text x={WIDTH - FRAME.right + 6} y={(ends[index] ?? 0) + 4} className={styles.simulatedLabel}>
              {path.dimensions}D: {top.energy.toFixed(2)}
              {'\u00a0'}eV
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const spoken = (paths: readonly ProfilePath[]): string =>
  `Energy along the easiest path: ${paths
    .map(
      ({ dimensions, points }) =>
        `in ${dimensions} dimensions it rises to ${Math.max(...points.map((point) => point.energy)).toFixed(2)} eV`,
    )
    .join('; ')}.`;
