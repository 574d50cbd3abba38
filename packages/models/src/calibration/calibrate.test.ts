import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../random.js';
import { calibrate, intervalFactor, observedCoverage, type Score } from './calibrate.js';

const scores = fc.array(
  fc.record({
    score: fc.double({ min: -5, max: 5, noNaN: true }),
    group: fc.constantFrom('a', 'b', 'c', 'd'),
    domain: fc.constantFrom('x', 'y'),
  }),
  { minLength: 1, maxLength: 120 },
);
const coverage = fc.double({ min: 0.01, max: 0.99, noNaN: true });

/** Groups of differing size; errors of a group are alike, those of domain `wide` three times as large. */
function drawn(groups: number, seed: number): Score[] {
  const random = createRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random.unit())) * Math.cos(2 * Math.PI * random.unit());
  return Array.from({ length: groups }, (_, group) => {
    const domain = group % 2 === 0 ? 'narrow' : 'wide';
    const common = normal();
    return Array.from({ length: random.integer(1, 9) }, () => ({
      score: (domain === 'wide' ? 3 : 1) * (common + normal()),
      group: `g${group}`,
      domain,
    }));
  }).flat();
}

describe('conformal calibration by group and domain', () => {
  it('widens with the coverage, in every domain', () => {
    fc.assert(
      fc.property(
        scores,
        coverage,
        coverage,
        fc.constantFrom('x', 'y', 'z'),
        (rows, first, second, domain) => {
          const calibration = calibrate(rows);
          const narrow = intervalFactor(calibration, Math.min(first, second), domain);
          const wide = intervalFactor(calibration, Math.max(first, second), domain);
          expect(narrow).toBeLessThanOrEqual(wide);
        },
      ),
    );
  });

  it('holds what it claims on groups left out, at every level', () => {
    for (const { claimed, observed } of observedCoverage(drawn(400, 1)))
      expect(Math.abs(observed - claimed), `${claimed}`).toBeLessThan(0.03);
  });

  it('holds it on groups drawn afresh, in each domain', () => {
    const calibration = calibrate(drawn(400, 2));
    const fresh = drawn(400, 3);
    for (const domain of ['narrow', 'wide']) {
      const own = fresh.filter((row) => row.domain === domain);
      const inside = own.filter(({ score }) => Math.abs(score) <= intervalFactor(calibration, 0.9, domain));
      expect(Math.abs(inside.length / own.length - 0.9)).toBeLessThan(0.06);
    }
  });

  it('takes a domain of few groups for the whole, one of many for itself', () => {
    const few = [...drawn(400, 4), { score: 0, group: 'alone', domain: 'rare' }];
    const calibration = calibrate(few);
    const whole = intervalFactor(calibration, 0.9);
    expect(intervalFactor(calibration, 0.9, 'rare') / whole).toBeGreaterThan(0.9);
    expect(intervalFactor(calibration, 0.9, 'narrow') / whole).toBeLessThan(0.7);
    expect(intervalFactor(calibration, 0.9, 'never seen')).toBe(whole);
  });

  it('weighs a group of many rows like one of few', () => {
    const many = Array.from({ length: 990 }, () => ({ score: 0.1, group: 'many', domain: 'x' }));
    const few = Array.from({ length: 10 }, () => ({ score: 2, group: 'few', domain: 'x' }));
    expect(intervalFactor(calibrate([...many, ...few]), 0.8)).toBe(2);
  });

  it('refuses to calibrate on nothing', () => {
    expect(() => calibrate([])).toThrow(/at least one/);
  });
});
