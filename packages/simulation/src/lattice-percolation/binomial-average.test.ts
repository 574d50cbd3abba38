import fc from 'fast-check';
import { expect, it } from 'vitest';
import { binomialAverage } from './binomial-average.js';

it('has the mean and the variance of the binomial distribution, for any number of trials', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3_000_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (n, p) => {
        expect(binomialAverage(n, p, () => 1)).toBe(1);
        const mean = binomialAverage(n, p, (count) => count);
        expect(Math.abs(mean - n * p)).toBeLessThan(1e-9 * n + 1e-9);
        const variance = binomialAverage(n, p, (count) => (count - n * p) ** 2);
        expect(Math.abs(variance - n * p * (1 - p))).toBeLessThan(1e-8 * n + 1e-9);
      },
    ),
    { numRuns: 60 },
  );
});
