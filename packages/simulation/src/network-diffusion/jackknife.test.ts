import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jackknife } from './jackknife.js';

describe('the jackknife', () => {
  it('is the standard error of the mean for a mean', () => {
    const numbers = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(numbers, (list) => {
        const mean = list.reduce((a, b) => a + b, 0) / list.length;
        const variance = list.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (list.length - 1);
        const { value, error } = jackknife(
          list.map((x) => [x, 1]),
          ([sum = 0, count = 0]) => sum / count,
        );
        expect(value).toBeCloseTo(mean, 9);
        expect(error).toBeCloseTo(Math.sqrt(variance / list.length), 9);
      }),
    );
  });

  it('knows no error from one row, and none where a ratio is always the same', () => {
    const ratio = ([a = 0, b = 0]: readonly number[]) => a / b;
    expect(jackknife([[4, 2]], ratio)).toEqual({ value: 2, error: null });
    expect(
      jackknife(
        [
          [2, 1],
          [6, 3],
          [1, 0.5],
        ],
        ratio,
      ),
    ).toEqual({ value: 2, error: 0 });
  });
});
