import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthText, timeText, windowOverlap } from './window-overlap.js';

describe('overlap of a range with a window', () => {
  it('is the covered share of the window, in decades', () => {
    expect(windowOverlap({ lower: 1e-10, upper: 1e-8 }, [1e-9, 1e-6])).toBeCloseTo(0.5, 12);
    expect(windowOverlap({ lower: 1e-9, upper: 1e-8 }, [1e-10, 1e-6])).toBe(1);
    expect(windowOverlap({ lower: 1e-6, upper: 1e-5 }, [1e-10, 1e-9])).toBe(0);
  });

  it('of a window with an open end is full when the range lies in it or reaches a decade into it', () => {
    expect(windowOverlap({ lower: 1e-3, upper: null }, [1e-6, 1e-2])).toBe(1);
    expect(windowOverlap({ lower: null, upper: 1e-8 }, [1e-10, 2e-9])).toBe(1);
    expect(windowOverlap({ lower: null, upper: 1e-8 }, [10 ** -8.5, 1])).toBeCloseTo(0.5, 12);
    expect(windowOverlap({ lower: 1e-6, upper: null }, [1e-10, 1e-8])).toBe(0);
  });

  it('is all or nothing for a window of one point', () => {
    expect(windowOverlap({ lower: 1e-9, upper: 1e-9 }, [1e-10, 1e-8])).toBe(1);
    expect(windowOverlap({ lower: 1e-7, upper: 1e-7 }, [1e-10, 1e-8])).toBe(0);
  });

  const decades = fc.double({ min: -15, max: 5, noNaN: true });
  const span = fc
    .tuple(decades, decades)
    .map(([a, b]) => [10 ** Math.min(a, b), 10 ** Math.max(a, b)] as const);

  it('stays within 0 and 1, and grows with the range', () => {
    fc.assert(
      fc.property(
        span,
        span,
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        ([lower, upper], range, factor) => {
          const score = windowOverlap({ lower, upper }, range);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          const wider = windowOverlap({ lower, upper }, [range[0] / factor, range[1] * factor]);
          expect(wider).toBeGreaterThanOrEqual(score - 1e-9);
        },
      ),
    );
  });

  it('does not depend on the unit', () => {
    fc.assert(
      fc.property(span, span, ([lower, upper], [from, to]) => {
        const scaled = windowOverlap({ lower: lower * 1e3, upper: upper * 1e3 }, [from * 1e3, to * 1e3]);
        // Ranges of less than a part in a million are points but for rounding.
        if (upper / lower > 1 + 1e-6 && to / from > 1 + 1e-6) {
          expect(scaled).toBeCloseTo(windowOverlap({ lower, upper }, [from, to]), 6);
        }
      }),
    );
  });
});

describe('sizes in words', () => {
  it('take the unit that reads most easily', () => {
    expect([2e-9, 1e-10, 1e-6, 0.05, 1e-3].map(lengthText)).toEqual([
      '2 nm',
      '0.1 nm',
      '1 µm',
      '50 mm',
      '1 mm',
    ]);
    expect([1e-13, 1e-12, 2e-9, 3600, 1e6, 1e8].map(timeText)).toEqual([
      '100 fs',
      '1 ps',
      '2 ns',
      '3600 s',
      '11.6 d',
      '3.17 years',
    ]);
  });
});
