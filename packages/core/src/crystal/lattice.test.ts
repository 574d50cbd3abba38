import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLattice, anyPosition } from './lattice.arbitrary.js';
import { latticeFromMatrix, latticeFromParameters, toCartesian, toFractional, wrap } from './lattice.js';
import { norm, subtract } from './vector.js';

describe('lattice', () => {
  it('has the volume of a hexagonal cell', () => {
    const lattice = latticeFromParameters({ a: 3, b: 3, c: 5, alpha: 90, beta: 90, gamma: 120 });
    expect(lattice.volume).toBeCloseTo(9 * 5 * Math.sin(Math.PI / 3), 10);
    expect(lattice.matrix[1][0]).toBeCloseTo(-1.5, 12);
  });

  it('turns fractional coordinates to cartesian and back', () => {
    fc.assert(
      fc.property(anyLattice, anyPosition, (lattice, position) => {
        const back = toFractional(lattice, toCartesian(lattice, position));
        expect(norm(subtract(back, position))).toBeLessThan(1e-9);
      }),
    );
  });

  it('gives the same parameters from its row vectors', () => {
    fc.assert(
      fc.property(anyLattice, (lattice) => {
        const again = latticeFromMatrix(lattice.matrix);
        for (const key of ['a', 'b', 'c', 'alpha', 'beta', 'gamma'] as const) {
          expect(again[key]).toBeCloseTo(lattice[key], 6);
        }
        expect(again.volume / lattice.volume).toBeCloseTo(1, 6);
      }),
    );
  });

  it('wraps into the half-open cell', () => {
    expect(wrap([-0.25, 1, 2.5])).toEqual([0.75, 0, 0.5]);
    expect(wrap([-1e-20, -0, 0])).toEqual([0, 0, 0]);
  });

  it.each([
    [{ a: 0, b: 1, c: 1, alpha: 90, beta: 90, gamma: 90 }, /positive/],
    [{ a: 1, b: 1, c: Number.NaN, alpha: 90, beta: 90, gamma: 90 }, /positive/],
    [{ a: 1, b: 1, c: 1, alpha: 90, beta: 180, gamma: 90 }, /between/],
    [{ a: 1, b: 1, c: 1, alpha: 60, beta: 60, gamma: 120 }, /no cell/],
    [{ a: 1, b: 1, c: 1, alpha: 30, beta: 30, gamma: 90 }, /no cell/],
  ])('refuses the impossible cell %j', (parameters, message) => {
    expect(() => latticeFromParameters(parameters)).toThrow(message);
  });
});
