import { describe, expect, it } from 'vitest';
import { erfc } from './erfc.js';

describe('erfc', () => {
  // Abramowitz & Stegun, table 7.1 (erf) and 7.3, quoted to ten digits.
  it.each([
    [0, 1],
    [0.5, 0.4795001222],
    [1, 0.1572992071],
    [1.5, 0.0338948535],
    [2, 0.004677734981],
    [3, 2.209049699858544e-5],
    [5, 1.537459794428035e-12],
  ])('erfc(%d) = %d', (x, expected) => {
    expect(erfc(x) / expected).toBeCloseTo(1, 8);
  });

  it('is continuous where the series hands over to the continued fraction', () => {
    const below = erfc(2 - 1e-9);
    const above = erfc(2 + 1e-9);
    expect(Math.abs(below - above)).toBeLessThan(1e-10);
    expect(below).toBeGreaterThan(above);
  });
});
