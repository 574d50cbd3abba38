import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewAlong } from './axis-view';

type Vector = readonly [number, number, number];

/** v' = q v q*, written out. */
function rotated([x, y, z, w]: readonly [number, number, number, number], v: Vector): Vector {
  const t: Vector = [2 * (y * v[2] - z * v[1]), 2 * (z * v[0] - x * v[2]), 2 * (x * v[1] - y * v[0])];
  return [
    v[0] + w * t[0] + y * t[2] - z * t[1],
    v[1] + w * t[1] + z * t[0] - x * t[2],
    v[2] + w * t[2] + x * t[1] - y * t[0],
  ];
}

const component = fc.double({ min: -5, max: 5, noNaN: true });
const vector = fc.tuple(component, component, component);

describe('viewAlong', () => {
  it('turns the direction to the viewer and keeps up in the upper half', () => {
    fc.assert(
      fc.property(vector, vector, (towards, up) => {
        const size = Math.hypot(...towards);
        const across = Math.hypot(
          towards[1] * up[2] - towards[2] * up[1],
          towards[2] * up[0] - towards[0] * up[2],
          towards[0] * up[1] - towards[1] * up[0],
        );
        fc.pre(size > 0.1 && across > 0.1);
        const q = viewAlong(towards, up);
        const seen = rotated(q, towards);
        expect(seen[0]).toBeCloseTo(0, 6);
        expect(seen[1]).toBeCloseTo(0, 6);
        expect(seen[2]).toBeCloseTo(size, 6);
        const top = rotated(q, up);
        expect(top[0]).toBeCloseTo(0, 6);
        expect(top[1]).toBeGreaterThan(0);
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});
