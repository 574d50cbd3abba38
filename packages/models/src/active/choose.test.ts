import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseNext } from './choose.js';

const at = (x: number, spread = 1) => ({ point: Float64Array.of(x), spread });

describe('what to simulate next', () => {
  it('is what the model is unsure of and has not seen the like of', () => {
    const candidates = [at(0.1, 1), at(5, 1), at(5.05, 1), at(9, 0.01)];
    expect(chooseNext([Float64Array.of(0)], candidates, 2)).toEqual([2, 0]);
    expect(chooseNext([], [at(0, 1), at(1, 3)], 1)).toEqual([1]);
  });

  it('never has one twice, and no more than there are', () => {
    const spot = fc.record({
      x: fc.double({ min: -5, max: 5, noNaN: true }),
      spread: fc.double({ min: 0, max: 2, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 20 }), fc.integer({ min: 0, max: 25 }), (spots, count) => {
        const chosen = chooseNext(
          [Float64Array.of(0)],
          spots.map(({ x, spread }) => at(x, spread)),
          count,
        );
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(chosen).toHaveLength(Math.min(count, spots.length));
      }),
    );
  });
});
