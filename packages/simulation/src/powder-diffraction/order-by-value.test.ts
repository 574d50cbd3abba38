import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderByValue } from './order-by-value.js';

it('orders indices by value, equal values by index', () => {
  const values = fc.array(fc.oneof(fc.double({ min: 1e-4, max: 2, noNaN: true }), fc.constant(0.5)));
  fc.assert(
    fc.property(values, (list) => {
      const order = [...orderByValue(Float64Array.from(list))];
      expect([...order].sort((a, b) => a - b)).toEqual([...list.keys()]);
      order.slice(1).forEach((index, n) => {
        const before = order[n]!;
        // Values closer than the packing resolves may stand in the order of their indices.
        expect(list[index]! - list[before]!).toBeGreaterThan(-1e-9);
        if (list[index] === list[before]) expect(index).toBeGreaterThan(before);
      });
    }),
  );
});
