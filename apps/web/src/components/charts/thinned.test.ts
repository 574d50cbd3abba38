import fc from 'fast-check';
import { expect, it } from 'vitest';
import { thinned } from './thinned';

it('keeps the extremes and the order, with two points a column at most', () => {
  const values = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 400 });
  fc.assert(
    fc.property(values, fc.integer({ min: 10, max: 100 }), (list, columns) => {
      const points = thinned(list, 2, 0.5, columns);
      const heights = points.map(([, y]) => y);
      expect(points.length).toBeLessThanOrEqual(Math.max(columns + 2, list.length));
      expect(Math.max(...heights)).toBe(Math.max(...list));
      expect(Math.min(...heights)).toBe(Math.min(...list));
      points.forEach(([x, y]) => {
        expect(list[Math.round((x - 2) / 0.5)]).toBe(y);
      });
      expect([...points].sort(([a], [b]) => a - b)).toEqual(points);
    }),
  );
});
