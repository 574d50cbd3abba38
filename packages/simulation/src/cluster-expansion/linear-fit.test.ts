import { ParameterError } from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FitData } from './centred-data.js';
import { choosePenalty, crossValidate, foldsOf } from './cross-validation.js';
import { fitLinear } from './linear-fit.js';

const tame = fc.integer({ min: -1000, max: 1000 }).map((value) => value / 100);
/** More rows than columns, which almost surely are independent. */
const problems = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.record({
    rows: fc.array(fc.array(tame, { minLength: width, maxLength: width }), { minLength: 12, maxLength: 20 }),
    slopes: fc.array(tame, { minLength: width, maxLength: width }),
    intercept: tame,
    noise: fc.array(tame, { minLength: 20, maxLength: 20 }),
  }),
);
const line = (row: readonly number[], slopes: readonly number[], intercept: number): number =>
  row.reduce((sum, value, j) => sum + value * (slopes[j] ?? 0), intercept);

/** A least-squares fit, or null where the columns happen to depend on each other. */
const tryFit = (data: FitData) => {
  try {
    return fitLinear(data, { kind: 'least-squares', penalty: 0 });
  } catch (error) {
    expect(error).toBeInstanceOf(ParameterError);
    return null;
  }
};

describe('fitLinear', () => {
  it('finds the line that the targets lie on, whatever the weights', () => {
    fc.assert(
      fc.property(
        problems,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 20, maxLength: 20 }),
        (problem, weights) => {
          const { rows, slopes, intercept } = problem;
          const fit = tryFit({
            rows,
            targets: rows.map((row) => line(row, slopes, intercept)),
            weights: weights.slice(0, rows.length),
          });
          if (!fit) return;
          expect(fit.intercept).toBeCloseTo(intercept, 6);
          slopes.forEach((slope, j) => {
            expect(fit.coefficients[j]).toBeCloseTo(slope, 6);
          });
        },
      ),
    );
  });

  it.each(['least-squares', 'ridge', 'lasso'] as const)(
    '%s: takes a weight of 2 as a row that stands twice',
    (kind) => {
      fc.assert(
        fc.property(problems, ({ rows, noise }) => {
          const targets = noise.slice(0, rows.length);
          const options = { kind, penalty: kind === 'least-squares' ? 0 : 0.3 };
          const twice = { rows: [...rows, rows[0]!], targets: [...targets, targets[0]!] };
          const weighted = { rows, targets, weights: rows.map((_, k) => (k === 0 ? 2 : 1)) };
          if (!tryFit({ rows, targets })) return;
          const [a, b] = [fitLinear(twice, options), fitLinear(weighted, options)];
          a.coefficients.forEach((value, j) => {
            expect(value).toBeCloseTo(b.coefficients[j] ?? Number.NaN, 4);
          });
        }),
      );
    },
  );

  it('lasso: no slope of the residual exceeds the penalty, and those of kept columns equal it', () => {
    fc.assert(
      fc.property(problems, fc.double({ min: 0.05, max: 5, noNaN: true }), ({ rows, noise }, penalty) => {
        const targets = noise.slice(0, rows.length);
        const { coefficients, predicted } = fitLinear({ rows, targets }, { kind: 'lasso', penalty });
        const count = rows.length;
        coefficients.forEach((value, j) => {
          const mean = rows.reduce((sum, row) => sum + row[j]!, 0) / count;
          const slope =
            rows.reduce((sum, row, i) => sum + (row[j]! - mean) * (targets[i]! - predicted[i]!), 0) / count;
          if (value === 0) expect(Math.abs(slope)).toBeLessThan(penalty + 1e-4);
          else expect(slope).toBeCloseTo(Math.sign(value) * penalty, 4);
        });
      }),
    );
  });

  it('ridge: nearly least squares when weak, all gone when strong', () => {
    fc.assert(
      fc.property(problems, ({ rows, noise }) => {
        const data = { rows, targets: noise.slice(0, rows.length) };
        const exact = tryFit(data);
        if (!exact) return;
        const weak = fitLinear(data, { kind: 'ridge', penalty: 1e-10 });
        weak.predicted.forEach((value, i) => {
          expect(value).toBeCloseTo(exact.predicted[i] ?? Number.NaN, 4);
        });
        const strong = fitLinear(data, { kind: 'ridge', penalty: 1e12 });
        for (const value of strong.coefficients) expect(value).toBeCloseTo(0, 6);
      }),
    );
  });

  it('standard errors of a straight line are the textbook ones', () => {
    const x = [1, 2, 3, 4, 5];
    const y = [2.1, 3.9, 6.2, 7.8, 10.1];
    const fit = fitLinear(
      { rows: x.map((value) => [value]), targets: y },
      { kind: 'least-squares', penalty: 0 },
    );
    // Residuals 0.06, -0.13, 0.18, -0.21, 0.10: s^2 = 0.107 / 3; sum of (x - 3)^2 = 10; mean of x is 3.
    expect(fit.coefficients[0]).toBeCloseTo(1.99, 10);
    expect(fit.standardErrors?.coefficients[0]).toBeCloseTo(Math.sqrt(0.107 / 3 / 10), 10);
    expect(fit.standardErrors?.intercept).toBeCloseTo(Math.sqrt((0.107 / 3) * (1 / 5 + 9 / 10)), 10);
  });

  it.each([
    ['no data', { rows: [], targets: [] }, 'training'],
    ['an energy that is no number', { rows: [[1], [2]], targets: [1, Number.NaN] }, 'training.1.energy'],
    ['rows of unlike length', { rows: [[1], [2, 3]], targets: [1, 2] }, 'training.1'],
    ['a weight of 0', { rows: [[1], [2]], targets: [1, 2], weights: [1, 0] }, 'training.1.weight'],
    [
      'fewer data than coefficients',
      {
        rows: [
          [1, 2],
          [2, 1],
        ],
        targets: [1, 2],
      },
      'fit',
    ],
  ])('refuses %s', (_, data, path) => {
    const fit = () => fitLinear(data, { kind: 'least-squares', penalty: 0 });
    expect(fit).toThrow(ParameterError);
    try {
      fit();
    } catch (error) {
      expect(error).toMatchObject({ path: path.split('.') });
    }
  });
});

describe('cross-validation', () => {
  it('leaving one out agrees with the leverage formula', () => {
    fc.assert(
      fc.property(problems, ({ rows, noise }) => {
        const data = { rows, targets: noise.slice(0, rows.length) };
        const full = tryFit(data);
        if (!full || rows[0]?.length !== 1) return;
        const mean = rows.reduce((sum, [x = 0]) => sum + x, 0) / rows.length;
        const spread = rows.reduce((sum, [x = 0]) => sum + (x - mean) ** 2, 0);
        if (spread < 1) return;
        const { predicted } = crossValidate(
          data,
          { kind: 'least-squares', penalty: 0 },
          foldsOf(rows.length, rows.length, 1),
        );
        rows.forEach(([x = 0], i) => {
          const leverage = 1 / rows.length + (x - mean) ** 2 / spread;
          if (leverage > 0.99) return;
          const residual = (data.targets[i]! - full.predicted[i]!) / (1 - leverage);
          expect(data.targets[i]! - predicted[i]!).toBeCloseTo(residual, 5);
        });
      }),
    );
  });

  it('leaves every row out once, in folds of about equal size that the seed draws', () => {
    const folds = foldsOf(23, 5, 7);
    expect(folds.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 23 }, (_, k) => k));
    expect(folds.map(({ length }) => length).sort()).toEqual([4, 4, 5, 5, 5]);
    expect(foldsOf(23, 5, 7)).toEqual(folds);
    expect(foldsOf(23, 5, 8)).not.toEqual(folds);
    expect(() => foldsOf(4, 5, 7)).toThrow(ParameterError);
  });

  it('lasso keeps the columns that matter and drops most of the rest', () => {
    // Two of twelve columns carry the targets; the numbers are those of a fixed recurrence.
    let state = 1;
    const next = () => {
      state = (state * 16807) % 2147483647;
      return state / 2147483647 - 0.5;
    };
    const rows = Array.from({ length: 60 }, () => Array.from({ length: 12 }, next));
    const targets = rows.map((row) => 3 * row[2]! - 2 * row[7]! + 0.02 * next());
    const folds = foldsOf(60, 10, 1);
    const { penalty, validation, tried } = choosePenalty({ rows, targets }, { kind: 'lasso' }, folds);
    const { coefficients } = fitLinear({ rows, targets }, { kind: 'lasso', penalty });
    expect(coefficients[2]).toBeCloseTo(3, 1);
    expect(coefficients[7]).toBeCloseTo(-2, 1);
    expect(
      Math.max(...[...coefficients].map((value, j) => (j === 2 || j === 7 ? 0 : Math.abs(value)))),
    ).toBeLessThan(0.02);
    expect(validation.error).toBe(Math.min(...tried.map(({ error }) => error)));
    expect(validation.error).toBeLessThan(0.01);
  });
});
