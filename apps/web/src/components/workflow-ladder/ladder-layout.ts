import { logScale } from './log-scale';

/** A step of a chain as the ladder draws it: its reach in metres, null where no source states one. */
export interface LadderStep {
  readonly name: string;
  readonly kind: 'COMPUTATION' | 'EXPERIMENT';
  readonly minMetres: number | null;
  readonly maxMetres: number | null;
  /** What it hands to the next step; null at the end. */
  readonly handsOver: string | null;
}

export interface Rung extends LadderStep {
  readonly y: number;
  /** The bar of its reach; null where there is none. */
  readonly bar: { readonly x: number; readonly width: number } | null;
  /** Where arrows leave and arrive. */
  readonly middle: number;
}

export const WIDTH = 720;
export const SIDE = 12;
export const TOP = 44;
const RUNG = 78;
export const BAR = 26;
const LEAST_BAR = 6;

/** From an atom up to a primary particle at least, further where a step reaches further: whole decades. */
const LOWEST = -10;
const LEAST_UPPER = -6;
const HIGHEST = 0;

export interface Ladder {
  readonly rungs: readonly Rung[];
  readonly height: number;
  /** Whole decades of metres, from left to right, and where they stand. */
  readonly ticks: readonly { readonly metres: number; readonly x: number }[];
}

/** Steps from top to bottom, each at the lengths it reaches; one without a known reach stands under the step before. */
export function layoutLadder(steps: readonly LadderStep[]): Ladder {
  const longest = Math.max(...steps.map(({ maxMetres }) => maxMetres ?? 0));
  const upper = Math.min(HIGHEST, Math.max(LEAST_UPPER, Math.ceil(Math.log10(longest || 1e-10) - 1e-9)));
  const metres = logScale(10 ** LOWEST, 10 ** upper, SIDE, WIDTH - SIDE);
  const barOf = (from: number, to: number) => {
    const x = metres(from);
    return { x, width: Math.max(LEAST_BAR, metres(to) - x) };
  };
  const rungs: Rung[] = [];
  for (const [index, step] of steps.entries()) {
    const bar =
      step.minMetres !== null && step.maxMetres !== null ? barOf(step.minMetres, step.maxMetres) : null;
    const middle = bar ? bar.x + bar.width / 2 : (rungs.at(-1)?.middle ?? WIDTH / 2);
    rungs.push({ ...step, y: TOP + index * RUNG + 22, bar, middle });
  }
  const ticks = Array.from({ length: upper - LOWEST + 1 }, (_, index) => Number(`1e${LOWEST + index}`));
  return {
    rungs,
    height: TOP + steps.length * RUNG - (RUNG - BAR - 22) + 12,
    ticks: ticks.map((tick) => ({ metres: tick, x: metres(tick) })),
  };
}
