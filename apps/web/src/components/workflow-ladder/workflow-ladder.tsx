import { textWidth } from '../../lib/format/text-width';
import { lengthInWords, rangeInWords } from '../../lib/scale/scale-words';
import { ScrollRegion } from '../scroll-region/scroll-region';
import { BAR, type LadderStep, layoutLadder, type Rung, SIDE, TOP, WIDTH } from './ladder-layout';
import styles from './workflow-ladder.module.css';

const FONT = 14;
/** Room that the head of an arrow needs above a bar. */
const HEAD = 7;

/** A chain of techniques over the lengths they reach: one rung a step, arrows with what is handed over. `name` tells it from other ladders. */
export function WorkflowLadder({ name, steps }: { name: string; steps: readonly LadderStep[] }) {
  const { rungs, height, ticks } = layoutLadder(steps);
  return (
    <ScrollRegion label={name} className={styles.scroll}>
      <svg
        className={styles.ladder}
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={inWords(steps)}
        fontSize={FONT}
      >
        {ticks.map(({ metres, x }, index) => (
          <g key={metres}>
            <line className={styles.grid} x1={x} x2={x} y1={TOP - 14} y2={height} />
            <text
              className={styles.tick}
              x={x}
              y={TOP - 22}
              textAnchor={index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle'}
            >
              {lengthInWords(metres)}
            </text>
          </g>
        ))}
        {rungs.map((rung, index) => {
          const next = rungs[index + 1];
          return next ? <Handover key={rung.y} from={rung} to={next} /> : null;
        })}
        {rungs.map((rung) => (
          <g key={rung.y} className={styles.rung} data-kind={rung.kind}>
            {rung.bar ? <rect x={rung.bar.x} y={rung.y} width={rung.bar.width} height={BAR} rx="4" /> : null}
            <Label rung={rung} />
          </g>
        ))}
      </svg>
    </ScrollRegion>
  );
}

/** The name inside its bar, else beside it on the side that has room. */
function Label({ rung: { bar, middle, name, y } }: { rung: Rung }) {
  const width = textWidth(name) * FONT;
  const baseline = y + BAR / 2 + 5;
  if (!bar)
    return (
      <text
        x={Math.min(Math.max(middle, SIDE + width / 2), WIDTH - SIDE - width / 2)}
        y={baseline}
        textAnchor="middle"
      >
        {name}
      </text>
    );
  if (width + 12 <= bar.width)
    return (
      <text x={bar.x + bar.width / 2} y={baseline} textAnchor="middle">
        {name}
      </text>
    );
  const right = bar.x + bar.width + 6;
  return right + width <= WIDTH ? (
    <text x={right} y={baseline}>
      {name}
    </text>
  ) : (
    <text x={bar.x - 6} y={baseline} textAnchor="end">
      {name}
    </text>
  );
}

/** An arrow from one rung to the next, what it carries written beside it. */
function Handover({ from, to }: { from: Rung; to: Rung }) {
  const [top, foot] = [from.y + BAR, to.y - HEAD];
  const half = (top + foot) / 2;
  const label = from.handsOver ?? '';
  const slant = to.middle - from.middle;
  // Beside an upright arrow, above one that falls to the right, below one that falls to the left.
  const [right, rise] = Math.abs(slant) < 12 ? [10, 4] : slant > 0 ? [4, -6] : [6, 15];
  const x = (from.middle + to.middle) / 2 + right;
  const fits = x + textWidth(label) * FONT < WIDTH;
  return (
    <g className={styles.handover}>
      <path d={`M${from.middle} ${top}C${from.middle} ${half} ${to.middle} ${half} ${to.middle} ${foot}`} />
      <path className={styles.head} d={`M${to.middle - 4} ${foot}h8l-4 ${HEAD}z`} />
      <text x={fits ? x : x - 2 * right} y={half + rise} textAnchor={fits ? 'start' : 'end'}>
        {label}
      </text>
    </g>
  );
}

function inWords(steps: readonly LadderStep[]): string {
  return steps
    .map(({ name, minMetres, maxMetres, handsOver }) => {
      const reach =
        minMetres !== null && maxMetres !== null
          ? `, ${rangeInWords(minMetres, maxMetres, lengthInWords)}`
          : '';
      return `${name}${reach}${handsOver ? `, hands over ${handsOver}` : ''}`;
    })
    .join('; ');
}
