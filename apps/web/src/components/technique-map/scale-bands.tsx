import { links } from '../../lib/url/links';
import type { Axis } from './axes';
import type { Rectangle } from './geometry';
import styles from './technique-map.module.css';

interface Band {
  slug: string;
  name: string;
  minMetres: number;
  maxMetres: number;
}

const ROW = 22;

/** The length scales the literature speaks of, as brackets between the top axis and the plot. */
export function ScaleBands({
  bands,
  metres,
  plot,
}: {
  bands: readonly Band[];
  metres: Axis;
  plot: Rectangle;
}) {
  const ends: number[] = [];
  return [...bands]
    .sort((a, b) => a.minMetres - b.minMetres)
    .map((band) => {
      const from = Math.max(plot.x, metres.at(band.minMetres)) + 2;
      const to = Math.min(plot.x + plot.width, metres.at(band.maxMetres)) - 2;
      const found = ends.findIndex((end) => end <= from);
      const row = found === -1 ? ends.length : found;
      ends[row] = to;
      const y = plot.y - 14 - row * ROW;
      return (
        <a key={band.slug} href={links.techniquesFor({ lengthScale: band.slug })} className={styles.band}>
          <rect x={from} y={y - 14} width={Math.max(1, to - from)} height={ROW} className={styles.bandHit} />
          <path d={`M${from} ${y + 5}v-4h${Math.max(1, to - from)}v4`} />
          <text x={(from + to) / 2} y={y - 3} textAnchor="middle">
            {band.name.toLowerCase()}
          </text>
        </a>
      );
    });
}
