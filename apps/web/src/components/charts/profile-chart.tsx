import type { ProfilePath } from '../../lib/run/artifacts/profile';
import { apart } from './apart';
import { Axes } from './axes';
import styles from './chart.module.css';
import { linearScale } from './ticks';
import { WIDTH, WideDrawing } from './wide-drawing';

const HEIGHT = 300;
const PLOT = { left: 58, right: WIDTH - 110, top: 14, bottom: HEIGHT - 44 };

/** Energy along the easiest path in each dimension, one line each, labelled where it ends. */
export function ProfileChart({ paths }: { paths: readonly ProfilePath[] }) {
  const drawn = paths.filter((path) => path.points.length > 1);
  const lengths = drawn.flatMap((path) => path.points.map((point) => point.distance));
  const energies = drawn.flatMap((path) => path.points.map((point) => point.energy));
  const x = linearScale(0, Math.max(...lengths, 1), PLOT.left, PLOT.right, 6);
  const y = linearScale(0, Math.max(...energies, 0.1), PLOT.bottom, PLOT.top, 5);
  const ends = apart(drawn.map((path) => y.at(Math.max(...path.points.map((point) => point.energy)))));
  return (
    <WideDrawing height={HEIGHT} label="Energy over distance along the path" spoken={spoken(drawn)}>
      <Axes
        x={{ scale: x, label: 'distance along the path, Å' }}
        y={{ scale: y, label: 'energy, eV' }}
        plot={PLOT}
      />
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
              x2={PLOT.right}
              y1={y.at(top.energy)}
              y2={y.at(top.energy)}
              className={styles.ideal}
            />
            <text x={PLOT.right + 6} y={(ends[index] ?? 0) + 4} className={styles.simulatedLabel}>
              {path.dimensions}D: {top.energy.toFixed(2)}
              {'\u00a0'}eV
            </text>
          </g>
        );
      })}
    </WideDrawing>
  );
}

const spoken = (paths: readonly ProfilePath[]): string =>
  `Energy along the easiest path: ${paths
    .map(
      ({ dimensions, points }) =>
        `in ${dimensions} dimensions it rises to ${Math.max(...points.map((point) => point.energy)).toFixed(2)} eV`,
    )
    .join('; ')}.`;
