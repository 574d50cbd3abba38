import { describe, expect, it } from 'vitest';
import { type LadderStep, layoutLadder, SIDE, WIDTH } from './ladder-layout';

const step = (minMetres: number | null, maxMetres: number | null): LadderStep => ({
  name: 'a',
  kind: 'COMPUTATION',
  minMetres,
  maxMetres,
  handsOver: null,
});

describe('the ladder', () => {
  it('spans an atom to a particle at least, and as far as its steps reach in whole decades', () => {
    const ends = (...steps: LadderStep[]) => {
      const { ticks } = layoutLadder(steps);
      return [ticks[0], ticks.at(-1)].map((tick) => [tick?.metres, Math.round(tick?.x ?? Number.NaN)]);
    };
    expect(ends(step(1e-10, 1e-9))).toEqual([
      [1e-10, SIDE],
      [1e-6, WIDTH - SIDE],
    ]);
    expect(ends(step(1e-10, 2e-5))[1]?.[0]).toBe(1e-4);
    expect(ends(step(1e-6, 1e-3))[1]?.[0]).toBe(1e-3);
    expect(ends(step(null, null))[1]?.[0]).toBe(1e-6);
  });

  it('keeps what lies beyond at its ends', () => {
    const { rungs } = layoutLadder([step(1e-12, 50)]);
    expect(rungs[0]?.bar).toEqual({ x: SIDE, width: WIDTH - 2 * SIDE });
  });

  it('sets steps one under the other at the lengths they reach', () => {
    const { rungs, height } = layoutLadder([step(1e-10, 1e-9), step(1e-6, 1e-4)]);
    const [first, second] = rungs;
    expect(second?.y).toBeGreaterThan(first?.y ?? Number.NaN);
    expect(second?.bar?.x).toBeGreaterThan((first?.bar?.x ?? 0) + (first?.bar?.width ?? 0));
    expect(height).toBeGreaterThan(second?.y ?? Number.NaN);
  });

  it('draws a point as a bar that can be seen, and no bar where no reach is known', () => {
    const { rungs } = layoutLadder([step(1e-8, 1e-8), step(null, null)]);
    expect(rungs[0]?.bar?.width).toBeGreaterThan(0);
    expect(rungs[1]?.bar).toBeNull();
    expect(rungs[1]?.middle).toBe(rungs[0]?.middle);
  });
});
