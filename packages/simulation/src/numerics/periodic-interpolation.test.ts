import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addInterpolated } from './periodic-interpolation.js';

type Shape = readonly [number, number, number];

const sampled = (shape: Shape, f: (x: number, y: number, z: number) => number): Float64Array =>
  Float64Array.from({ length: shape[0] * shape[1] * shape[2] }, (_, at) => {
    const k = at % shape[2];
    const j = Math.floor(at / shape[2]) % shape[1];
    const i = Math.floor(at / (shape[1] * shape[2]));
    return f(i / shape[0], j / shape[1], k / shape[2]);
  });

describe('addInterpolated', () => {
  it('continues waves longer than six points to any other grid', () => {
    const from: Shape = [14, 18, 24];
    const axis = fc.integer({ min: 3, max: 40 });
    const wave = (most: number) => fc.integer({ min: -most, max: most });
    fc.assert(
      fc.property(
        fc.tuple(axis, axis, axis),
        wave(2),
        wave(3),
        wave(4),
        fc.double({ min: 0, max: 6, noNaN: true }),
        (to, h, k, l, phase) => {
          const f = (x: number, y: number, z: number) =>
            Math.cos(2 * Math.PI * (h * x + k * y + l * z) + phase);
          const target = new Float64Array(to[0] * to[1] * to[2]).fill(5);
          addInterpolated(target, to, sampled(from, f), from);
          sampled(to, f).forEach((value, at) => {
            expect(Math.abs((target[at] ?? 0) - 5 - value)).toBeLessThan(2e-4);
          });
        },
      ),
      { numRuns: 30 },
    );
  });

  it('keeps a constant where an axis has few points', () => {
    const target = new Float64Array(64);
    addInterpolated(target, [4, 4, 4], new Float64Array(6).fill(2), [1, 2, 3]);
    for (const value of target) expect(value).toBeCloseTo(2, 12);
  });
});
