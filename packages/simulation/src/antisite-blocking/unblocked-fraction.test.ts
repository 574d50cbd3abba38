import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockedFraction, unblockedFraction } from './unblocked-fraction.js';

const defects = fc.double({ min: 0, max: 500, noNaN: true });

/** The sum over the number k of defects, weighted as Poisson has it, of what k of them leave: 2 / (k + 1), or all. */
function summed(mean: number): number {
  let weight = Math.exp(-mean);
  let sum = weight;
  for (let k = 1; k < 400; k++) {
    weight *= mean / k;
    sum += (weight * 2) / (k + 1);
  }
  return sum;
}

describe('the unblocked fraction', () => {
  it('is the mean over all numbers of defects', () => {
    for (const mean of [0.01, 0.3, 0.999, 1.001, 4, 30, 120])
      expect(unblockedFraction(mean)).toBeCloseTo(summed(mean), 12);
  });

  it('starts as L²/6 of blocked ions, to the last digits', () => {
    expect(blockedFraction(0)).toBe(0);
    for (const mean of [1e-12, 1e-9, 1e-6])
      expect(blockedFraction(mean) / (mean ** 2 / 6 - mean ** 3 / 12)).toBeCloseTo(1, 11);
  });

  it('has no step where the series ends', () => {
    expect(blockedFraction(1 + 1e-12) / blockedFraction(1)).toBeCloseTo(1, 11);
  });

  it('falls as defects are added, and stays a fraction', () => {
    fc.assert(
      fc.property(defects, defects, (a, b) => {
        const [few, many] = [Math.min(a, b), Math.max(a, b)];
        expect(unblockedFraction(many)).toBeLessThanOrEqual(unblockedFraction(few));
        expect(unblockedFraction(few)).toBeLessThanOrEqual(1);
        expect(unblockedFraction(many)).toBeGreaterThan(0);
      }),
    );
  });

  it('ends as 2 / L', () => {
    fc.assert(
      fc.property(fc.double({ min: 50, max: 1e6, noNaN: true }), (mean) => {
        expect(unblockedFraction(mean) * mean).toBeCloseTo(2, 11);
      }),
    );
  });
});
