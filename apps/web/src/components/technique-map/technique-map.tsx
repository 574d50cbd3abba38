import { lengthInWords, rangeInWords, timeInWords } from '../../lib/scale/scale-words';
import { links } from '../../lib/url/links';
import { LENGTH_TICKS, TIME_TICKS } from './axes';
import {
  FONT_SIZE,
  LINE,
  labelOf,
  layoutMap,
  type MapItem,
  type MapLayout,
  type MapTechnique,
} from './layout';
import { MapFrame } from './map-frame';
import { ScaleBands } from './scale-bands';
import styles from './technique-map.module.css';

interface Band {
  slug: string;
  name: string;
  minMetres: number;
  maxMetres: number;
}

/**
 * Techniques by the lengths and times they reach, both axes logarithmic, drawn on the server. Every technique is
 * a link; a table with the same data belongs under it.
 */
export function TechniqueMap({
  techniques,
  lengthScales,
}: {
  techniques: readonly MapTechnique[];
  lengthScales: readonly Band[];
}) {
  const map = layoutMap(techniques);
  const { plot, metres, seconds } = map;
  return (
    <MapFrame
      metres={{ lower: metres.lower, upper: metres.upper }}
      seconds={{ lower: seconds.lower, upper: seconds.upper }}
      plot={plot}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a fieldset */}
      <svg
        className={styles.map}
        viewBox={`0 0 ${map.width} ${map.height}`}
        role="group"
        aria-label="Map of techniques by length and time"
        fontSize={FONT_SIZE}
      >
        <defs>
          <pattern
            id="inferred"
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line y2="5" className={styles.hatch} />
          </pattern>
        </defs>
        <Axes map={map} />
        <ScaleBands bands={lengthScales} metres={metres} plot={plot} />
        <rect className={styles.ground} data-ground {...plot} />
        {byArea(map.boxes).map((item) => (
          <Card key={keyOf(item)} item={item} />
        ))}
        {map.bars.map((item) => (
          <Card key={keyOf(item)} item={item} />
        ))}
        {byArea(map.boxes).map((item) => (
          <Item key={keyOf(item)} item={item} />
        ))}
        {map.bars.length > 0 ? (
          <text x={plot.x} y={map.strip.y - 8} className={styles.stripTitle}>
            Lengths alone: no source states a time
          </text>
        ) : null}
        {map.bars.map((item) => (
          <Item key={keyOf(item)} item={item} />
        ))}
      </svg>
    </MapFrame>
  );
}

const byArea = (items: readonly MapItem[]): MapItem[] =>
  [...items].sort((a, b) => b.box.width * b.box.height - a.box.width * a.box.height);

/** The ranges in words: 1 Å – 2 nm, 1–500 ps. */
function reach(technique: MapTechnique): string {
  const { minMetres, maxMetres, minSeconds, maxSeconds } = technique;
  return [
    minMetres != null && maxMetres != null ? rangeInWords(minMetres, maxMetres, lengthInWords) : null,
    minSeconds != null && maxSeconds != null ? rangeInWords(minSeconds, maxSeconds, timeInWords) : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

const keyOf = ({ techniques }: MapItem): string => techniques.map((technique) => technique.slug).join();

/**
 * The ground of a box or bar, its edge hatched when inferred: opaque, the smaller over the larger, so that many lie
 * on one another like cards. All stand under all labels.
 */
function Card({ item: { techniques, box } }: { item: MapItem }) {
  const inferred = techniques.some((technique) => technique.scaleCertainty === 'INFERRED');
  return (
    <g className={styles.card} data-kind={techniques[0]?.kind}>
      <rect {...box} rx="4" />
      {inferred ? (
        <rect {...hatchedEdge(box)} rx="2" fill="url(#inferred)" className={styles.inferred} />
      ) : null}
    </g>
  );
}

/** What is pointed at and followed: the outline when raised, the leader, one link for each technique of the box. */
function Item({ item: { techniques, box, place } }: { item: MapItem }) {
  const { frame, leader } = place;
  const alone = techniques.length === 1;
  const outline = (
    <>
      <rect className={styles.box} {...box} rx="4" />
      {leader ? (
        <>
          <path
            className={styles.leader}
            d={`M${leader[0].x} ${leader[0].y}L${leader[1].x} ${leader[1].y}`}
          />
          <circle className={styles.dot} cx={leader[0].x} cy={leader[0].y} r="2" />
        </>
      ) : null}
    </>
  );
  return (
    <g className={styles.item} data-kind={techniques[0]?.kind}>
      {alone ? null : outline}
      {techniques.map((technique, line) => {
        const words = inWords(technique);
        return (
          <a
            key={technique.slug}
            href={links.technique(technique.slug)}
            className={styles.technique}
            data-item
          >
            <title>{words}</title>
            {alone ? outline : null}
            <text className={styles.label} x={frame.x + 2} y={frame.y + LINE * (line + 1) - 4.5}>
              {labelOf(technique)}
            </text>
          </a>
        );
      })}
    </g>
  );
}

const hatchedEdge = (box: MapItem['box']) => ({
  x: box.x + 1,
  y: box.y + 1,
  width: Math.max(1, Math.min(5, box.width - 2)),
  height: Math.max(1, box.height - 2),
});

function inWords(technique: MapTechnique): string {
  const name = technique.abbreviation ? `${technique.name} (${technique.abbreviation})` : technique.name;
  return `${name}: ${reach(technique)}${technique.scaleCertainty === 'INFERRED' ? ', inferred' : ''}`;
}

function Axes({ map: { plot, metres, seconds, strip, bars } }: { map: MapLayout }) {
  const foot = plot.y + plot.height;
  const end = bars.length > 0 ? strip.y + strip.height : foot;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g aria-hidden="true" className={styles.axes}>
      {LENGTH_TICKS.filter(({ value }) => value >= metres.lower * 0.99 && value <= metres.upper * 1.01).map(
        (tick, index, all) => {
          const x = metres.at(tick.value);
          const anchor = index === all.length - 1 ? 'end' : index === 0 ? 'start' : 'middle';
          return (
            <g key={tick.value}>
              <line x1={x} x2={x} y1={plot.y} y2={end} />
              <text x={x} y={16} textAnchor={anchor} className={styles.tick}>
                {tick.label}
              </text>
              <text x={x} y={32} textAnchor={anchor} className={styles.object}>
                {tick.object}
              </text>
              <Power value={tick.value} x={x} y={end + 18} anchor={anchor} />
            </g>
          );
        },
      )}
      {TIME_TICKS.filter(({ value }) => value >= seconds.lower * 0.99 && value <= seconds.upper * 1.01).map(
        (tick) => (
          <g key={tick.value}>
            <line
              x1={plot.x}
              x2={plot.x + plot.width}
              y1={seconds.at(tick.value)}
              y2={seconds.at(tick.value)}
            />
            <text x={plot.x - 10} y={seconds.at(tick.value) + 4} textAnchor="end" className={styles.tick}>
              {tick.label}
            </text>
          </g>
        ),
      )}
      <text x={plot.x + plot.width} y={end + 35} textAnchor="end" className={styles.object}>
        length in metres
      </text>
    </g>
  );
}

function Power({
  value,
  x,
  y,
  anchor,
}: {
  value: number;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}) {
  return (
    <text x={x} y={y} textAnchor={anchor} className={styles.object}>
      10
      <tspan dy="-5" fontSize="9">
        {String(Math.round(Math.log10(value))).replace('-', '−')}
      </tspan>
    </text>
  );
}
