import { ParameterError } from '@interphase/core';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barrier, type MadeUpModel, subject, trainMadeUp } from './made-up-model.fixture.js';
import { predict, predictEach } from './predict.js';

let made: MadeUpModel;

beforeAll(async () => {
  made = await trainMadeUp();
});
afterAll(() => made.remove());

describe('a prediction of a trained model', () => {
  it('predicts with an interval that holds the value and widens with the coverage', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (x, first, second) => {
          const [narrow, wide] = [Math.min(first, second), Math.max(first, second)].map(
            (coverage) => predict(made.model, [subject(x)], { coverage })[0]!,
          );
          expect(narrow!.lower).toBeLessThanOrEqual(narrow!.value);
          expect(narrow!.upper).toBeGreaterThanOrEqual(narrow!.value);
          expect(wide!.upper - wide!.lower).toBeGreaterThanOrEqual(narrow!.upper - narrow!.lower);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('knows what it was trained on and says so when an input is like nothing of it', () => {
    const [near, far] = predict(made.model, [subject(0.6), subject(40, 40)]);
    expect(near!.domain.inside).toBe(true);
    expect(near!.domain.nearest).toHaveLength(5);
    expect(Math.abs(near!.value - barrier(0.6, 0))).toBeLessThan(0.2);
    expect(far!.domain).toMatchObject({ inside: false, percentile: 100 });
    expect(far!.warnings.join()).toMatch(/do not rely/);
  });

  it('explains a prediction by contributions that add up to it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: -2, max: 2, noNaN: true }),
        (x, y) => {
          const [{ value, explanation }] = predict(made.model, [subject(x, y)], { explain: true }) as [
            ReturnType<typeof predict>[0],
          ]; // one subject, one answer
          const sum = explanation!.groups.reduce(
            (total, { contribution }) => total + contribution,
            explanation!.baseline,
          );
          expect(sum).toBeCloseTo(explanation!.value, 9);
          expect(explanation!.value).toBeCloseTo(value, 5);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('answers the rest where some subjects are refused, and says why', () => {
    const answers = predictEach(made.model, [subject(101), subject(0), subject(0, 0, 'Na')]);
    expect(answers[0]).toMatchObject({ code: 'parameter.invalid' });
    expect(answers[1]).toMatchObject({ unit: 'eV', formula: 'LiF' });
    expect(answers[2]).toMatchObject({ code: 'chemistry.unsupported', elements: ['Na'] });
    expect(() => predict(made.model, [subject(0), subject(101)])).toThrow(/end at 100/);
    for (const coverage of [0, 1])
      expect(() => predict(made.model, [subject(0)], { coverage })).toThrow(ParameterError);
  });

  it('predicts 256 in well under a second and one in a few milliseconds', () => {
    const many = Array.from({ length: 256 }, (_, index) => subject(index / 50 - 2.5));
    predict(made.model, many);
    const clock = (work: () => void) => {
      const start = performance.now();
      work();
      return performance.now() - start;
    };
    expect(clock(() => predict(made.model, many))).toBeLessThan(500);
    const singles = Array.from({ length: 21 }, (_, index) =>
      clock(() => predict(made.model, [subject(index / 9)])),
    );
    expect(singles.sort((x, y) => x - y)[10]).toBeLessThan(20);
  });
});
