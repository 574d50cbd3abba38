import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest, percentileOf, quantilesOf, ruler } from './ruler.js';

const point = fc
  .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }))
  .map((values) => Float64Array.from(values));

describe('distance to the nearest training rows', () => {
  it('finds the rows that sorting all of them finds', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 30 }), point, (points, place) => {
        const all = ruler(points);
        const sorted = points
          .map((own) => Math.hypot(own[0]! - place[0]!, own[1]! - place[1]!) / all.unit)
          .sort((x, y) => x - y)
          .slice(0, 5);
        const found = nearest(all, place).map(({ distance }) => distance);
        expect(found).toHaveLength(sorted.length);
        found.forEach((distance, index) => {
          expect(distance).toBeCloseTo(sorted[index]!, 9);
        });
      }),
    );
  });

  it('does not depend on the unit of the coordinates', () => {
    const points = [
      [0, 1],
      [3, 2],
      [5, -1],
    ].map((values) => Float64Array.from(values));
    const scaled = points.map((values) => values.map((value) => 100 * value));
    const [near] = nearest(ruler(points), Float64Array.of(1, 1));
    expect(nearest(ruler(scaled), Float64Array.of(100, 100))[0]!.distance).toBeCloseTo(near!.distance, 12);
  });

  it('tells where a value stands among those held out', () => {
    const quantiles = quantilesOf(
      Array.from({ length: 1000 }, (_, index) => (index * 7919) % 1000),
      101,
    );
    expect(quantiles).toHaveLength(101);
    expect(percentileOf(-1, quantiles)).toBe(0);
    expect(percentileOf(2000, quantiles)).toBe(100);
    expect(Math.abs(percentileOf(500, quantiles) - 50)).toBeLessThan(1.5);
  });
});
