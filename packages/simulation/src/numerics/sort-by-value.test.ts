import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortByValue } from './sort-by-value.js';

describe('sortByValue', () => {
  it('agrees with a comparison sort and drops what lies outside the limits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.float({ min: 0, max: 10, noNaN: true }), { maxLength: 300 }),
        fc.float({ min: 0, max: 10, noNaN: true }),
        fc.float({ min: -1, max: 10, noNaN: true }),
        (list, limit, above) => {
          const values = Float64Array.from(list, Math.abs);
          const expected = [...values.keys()]
            .filter((index) => values[index]! <= limit && values[index]! > above)
            .sort((a, b) => values[a]! - values[b]! || a - b);
          expect([...sortByValue(values, limit, above)]).toEqual(expected);
        },
      ),
    );
  });
});
