import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboveHull, convexHull, hullVoltages } from './ground-states.js';

const points = fc.array(
  fc.record({
    composition: fc.integer({ min: 0, max: 12 }).map((value) => value / 12),
    energy: fc.integer({ min: -500, max: 500 }).map((value) => value / 1000),
  }),
  { minLength: 2, maxLength: 30 },
);

describe('convexHull', () => {
  it('lies below every point, bends upwards and is made of points', () => {
    fc.assert(
      fc.property(points, (given) => {
        const hull = convexHull(given);
        for (const point of given) expect(aboveHull(hull, point)).toBeGreaterThan(-1e-8);
        for (const point of hull) expect(given).toContain(point);
        const slopes = hullVoltages(hull, 0).map(({ voltage }) => -voltage);
        slopes.slice(1).forEach((slope, k) => {
          expect(slope).toBeGreaterThan(slopes[k] ?? 0);
        });
      }),
    );
  });

  it('gives the textbook voltage of two phases: the energy of reaction per ion', () => {
    // E(0) = -10, E(1) = -15.5, metal -1.9: 3.6 V; between them a state above the line, which is none of the hull.
    const hull = convexHull([
      { composition: 1, energy: -15.5 },
      { composition: 0.5, energy: -12.7 },
      { composition: 0, energy: -10 },
    ]);
    expect(hull).toHaveLength(2);
    expect(hullVoltages(hull, -1.9)[0]?.voltage).toBeCloseTo(3.6, 12);
    // A divalent ion moves two electrons.
    expect(hullVoltages(hull, -1.9, 2)[0]?.voltage).toBeCloseTo(1.8, 12);
  });
});
