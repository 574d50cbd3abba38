import type { Qualifier } from '../../generated/graphql';
import { SvgNumber } from '../charts/svg-number';
import type { Reach, ValueAxis } from './value-axis';
import styles from './value-chart.module.css';

/** Width of the drawing without the room that marks at its ends need. */
export const STRIP = { width: 300, side: 16, height: 24 } as const;
const FULL = STRIP.width + 2 * STRIP.side;
const MIDDLE = STRIP.height / 2;

type Source = 'REPORTED' | 'SIMULATED' | 'IMPORTED';

/** One number on its axis: a mark of its kind of source, a bar for a range, an arrow for a bound. */
export function ValueStrip({
  axis,
  of,
  source,
}: {
  axis: ValueAxis;
  of: Reach & { readonly qualifier?: Qualifier; readonly uncertainty?: number | null };
  source: Source;
}) {
  return (
    <svg
      viewBox={`${-STRIP.side} 0 ${FULL} ${STRIP.height}`}
      width={FULL}
      height={STRIP.height}
      className={styles.strip}
      data-source={source}
      aria-hidden="true"
    >
      {axis.ticks.map((tick) => (
        <line key={tick} x1={axis.at(tick)} x2={axis.at(tick)} y2={STRIP.height} className={styles.grid} />
      ))}
      <Mark axis={axis} of={of} source={source} />
    </svg>
  );
}

function Mark({ axis, of, source }: Parameters<typeof ValueStrip>[0]) {
  const { value, lower, upper, qualifier } = of;
  if (typeof lower === 'number' && typeof upper === 'number')
    return (
      <rect
        x={axis.at(lower)}
        y={MIDDLE - 4}
        width={Math.max(3, axis.at(upper) - axis.at(lower))}
        height="8"
        rx="2"
        className={styles.mark}
      />
    );
  if (typeof value !== 'number') return null;
  const x = axis.at(value);
  if (qualifier === 'LESS_THAN' || qualifier === 'GREATER_THAN') {
    const way = qualifier === 'LESS_THAN' ? -1 : 1;
    const tip = x + way * 14;
    return (
      <path
        className={styles.arrow}
        d={`M${x} ${MIDDLE - 5}v10M${x} ${MIDDLE}H${tip}M${tip - way * 5} ${MIDDLE - 4}L${tip} ${MIDDLE}L${tip - way * 5} ${MIDDLE + 4}`}
      />
    );
  }
  if (source === 'SIMULATED')
    return <path className={styles.mark} d={`M${x} ${MIDDLE - 6}l6 6l-6 6l-6 -6z`} />;
  if (source === 'IMPORTED') return <path className={styles.mark} d={`M${x} ${MIDDLE - 5}l5.5 10h-11z`} />;
  return <circle cx={x} cy={MIDDLE} r="5" className={styles.mark} />;
}

/** The ticks of the axis, for the head of the column. */
export function ValueScale({ axis }: { axis: ValueAxis }) {
  return (
    <svg
      viewBox={`${-STRIP.side} 0 ${FULL} 22`}
      width={FULL}
      height="22"
      className={styles.strip}
      aria-hidden="true"
    >
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <text x={axis.at(tick)} y="14" textAnchor="middle" className={styles.tick}>
            {axis.logarithmic ? <Power of={tick} /> : <SvgNumber value={tick} />}
          </text>
          <line x1={axis.at(tick)} x2={axis.at(tick)} y1="18" y2="22" className={styles.axis} />
        </g>
      ))}
    </svg>
  );
}

function Power({ of }: { of: number }) {
  const power = Math.round(Math.log10(of));
  return power >= -2 && power <= 3 ? (
    <SvgNumber value={Number(of.toPrecision(3))} />
  ) : (
    <>
      10
      <tspan dy="-5" fontSize="0.72em">
        {String(power).replace('-', '−')}
      </tspan>
    </>
  );
}
