import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLattice, anyPosition } from './lattice.arbitrary.js';
import { determinant, inverse, timesMatrix } from './vector.js';

describe('inverse', () => {
  it('takes back what a matrix did to a vector', () => {
    fc.assert(
      fc.property(anyLattice, anyPosition, ({ matrix }, position) => {
        const [x, y, z] = timesMatrix(timesMatrix(position, matrix), inverse(matrix));
        expect(x).toBeCloseTo(position[0], 8);
        expect(y).toBeCloseTo(position[1], 8);
        expect(z).toBeCloseTo(position[2], 8);
      }),
    );
  });

  it('takes left-handed rows too', () => {
    const left = [
      [0, 2, 0],
      [4, 0, 0],
      [0, 0, 8],
    ] as const;
    expect(timesMatrix([3, 5, 7], inverse(left))).toEqual([2.5, 0.75, 0.875]);
    expect(determinant(inverse(left))).toBeCloseTo(-1 / 64, 12);
  });
});
