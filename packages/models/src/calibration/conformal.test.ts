import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalFactor, observedCoverage, scoreQuantiles } from './conformal.js';

const grouped = fc.array(
  fc.record({ score: fc.double({ min: -5, max: 5, noNaN: true }), group: fc.constantFrom('a', 'b', 'c') }),
  { minLength: 1, maxLength: 200 },
);

describe('conformal intervals', () => {
  it('have quantiles that never fall and end at the largest score', () => {
    fc.assert(
      fc.property(grouped, (scores) => {
        const quantiles = scoreQuantiles(scores);
        expect(quantiles).toEqual([...quantiles].sort((x, y) => x - y));
        expect(quantiles.at(-1)).toBe(Math.max(...scores.map(({ score }) => Math.abs(score))));
      }),
    );
  });

  it('widen with the claimed coverage', () => {
    fc.assert(
      fc.property(
        grouped,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (scores, x, y) => {
          const quantiles = scoreQuantiles(scores);
          expect(intervalFactor(quantiles, Math.min(x, y))).toBeLessThanOrEqual(
            intervalFactor(quantiles, Math.max(x, y)),
          );
        },
      ),
    );
  });

  it('hold what they claim when the groups are alike', () => {
    const scores = Array.from({ length: 4000 }, (_, index) => ({
      score: Math.sin(index * 12.9898) * 3,
      group: `g${index % 20}`,
    }));
    for (const { claimed, observed } of observedCoverage(scores, [0.5, 0.8, 0.9, 0.95])) {
      expect(Math.abs(claimed - observed)).toBeLessThan(0.03);
    }
  });

  it('weigh a group with many members like one with few', () => {
    const many = Array.from({ length: 990 }, () => ({ score: 0.1, group: 'many' }));
    const few = Array.from({ length: 10 }, () => ({ score: 2, group: 'few' }));
    expect(intervalFactor(scoreQuantiles([...many, ...few]), 0.9)).toBe(2);
  });

  it('refuse to calibrate on nothing', () => {
    expect(() => scoreQuantiles([])).toThrow(/at least one/);
  });
});
