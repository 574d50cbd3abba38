import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invertSymmetric } from './symmetric-inverse.js';

/** A square of numbers times its transpose, plus one on the diagonal: positive definite. */
const positive = fc
  .integer({ min: 1, max: 8 })
  .chain((count) =>
    fc.tuple(
      fc.constant(count),
      fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
        minLength: count * count,
        maxLength: count * count,
      }),
    ),
  )
  .map(([count, values]) => {
    const matrix = Float64Array.from({ length: count * count }, (_, place) => {
      const [row, column] = [Math.floor(place / count), place % count];
      let sum = row === column ? 1 : 0;
      for (let at = 0; at < count; at++) sum += values[row * count + at]! * values[column * count + at]!;
      return sum;
    });
    return { count, matrix };
  });

describe('inverse of a symmetric matrix', () => {
  it('gives the identity times the matrix', () => {
    fc.assert(
      fc.property(positive, ({ count, matrix }) => {
        const { inverse } = invertSymmetric(matrix, count)!;
        for (let row = 0; row < count; row++) {
          for (let column = 0; column < count; column++) {
            let sum = 0;
            for (let at = 0; at < count; at++)
              sum += matrix[row * count + at]! * inverse[at * count + column]!;
            expect(sum).toBeCloseTo(row === column ? 1 : 0, 8);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('knows the determinant, and a matrix that has no inverse', () => {
    expect(invertSymmetric(Float64Array.of(4, 1, 1, 3), 2)!.logDeterminant).toBeCloseTo(Math.log(11), 12);
    expect(invertSymmetric(Float64Array.of(1, 2, 2, 1), 2)).toBeNull();
  });
});
