import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ParameterError, StructureError } from '../errors/input-error.js';
import type { Crystal, Matrix3 } from './crystal.js';
import { anyLattice, anyPosition } from './lattice.arbitrary.js';
import { latticeFromParameters, planeSpacings } from './lattice.js';
import { neighbours } from './neighbours.js';
import { repeatsFor, supercell } from './supercell.js';
import { determinant } from './vector.js';

const anyCrystal: fc.Arbitrary<Crystal> = fc
  .record({ lattice: anyLattice, positions: fc.array(anyPosition, { minLength: 1, maxLength: 4 }) })
  .map(({ lattice, positions }) => ({
    lattice,
    sites: positions.map((position, index) => ({
      label: `X${index}`,
      position,
      species: [{ element: 'Li', oxidationState: 1, occupancy: 1 }],
    })),
  }));

const whole = fc.integer({ min: -2, max: 2 });
const anyMatrix: fc.Arbitrary<Matrix3> = fc
  .tuple(fc.tuple(whole, whole, whole), fc.tuple(whole, whole, whole), fc.tuple(whole, whole, whole))
  .filter((matrix) => determinant(matrix) > 0.5);

/** Distances from a site to all others, by label: what a supercell must not change. */
const environment = (crystal: Crystal, index: number): string[] =>
  neighbours(crystal, crystal.sites[index]?.position ?? [0, 0, 0], 4.0317).map(
    ({ site, distance }) => `${crystal.sites[site]?.label} ${distance.toFixed(5)}`,
  );

const cubic = latticeFromParameters({ a: 4, b: 4, c: 4, alpha: 90, beta: 90, gamma: 90 });
const lithium: Crystal = {
  lattice: cubic,
  sites: [
    {
      label: 'Li1',
      position: [0.25, 0, 0],
      species: [{ element: 'Li', oxidationState: 1, occupancy: 0.5 }],
    },
  ],
};

describe('supercell', () => {
  it('repeats along the axes, cell after cell', () => {
    const { lattice, sites } = supercell(lithium, [2, 1, 1]);
    expect([lattice.a, lattice.b, lattice.c]).toEqual([8, 4, 4]);
    expect(sites.map(({ position }) => position)).toEqual([
      [0.125, 0, 0],
      [0.625, 0, 0],
    ]);
  });

  it('makes the conventional cell of a primitive one', () => {
    const rhombic = latticeFromParameters({ a: 3, b: 3, c: 3, alpha: 60, beta: 60, gamma: 60 });
    const { lattice, sites } = supercell({ ...lithium, lattice: rhombic }, [
      [-1, 1, 1],
      [1, -1, 1],
      [1, 1, -1],
    ]);
    expect(sites).toHaveLength(4);
    expect(lattice.a).toBeCloseTo(3 * Math.SQRT2, 9);
    expect(lattice.alpha).toBeCloseTo(90, 9);
  });

  it('keeps volume per site and every environment, for any matrix and cell', () => {
    fc.assert(
      fc.property(anyCrystal, anyMatrix, (crystal, matrix) => {
        const large = supercell(crystal, matrix);
        const count = Math.round(determinant(matrix));
        expect(large.sites).toHaveLength(count * crystal.sites.length);
        expect(large.lattice.volume / crystal.lattice.volume).toBeCloseTo(count, 5);
        const last = large.sites.length - 1;
        const own = last % crystal.sites.length;
        expect(environment(large, last).sort()).toEqual(environment(crystal, own).sort());
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    [[0, 1, 1], ParameterError],
    [[1.5, 1, 1], ParameterError],
    [[100, 100, 100], StructureError],
  ] as const)('refuses %j', (repeats, kind) => {
    expect(() => supercell(lithium, repeats)).toThrow(kind);
  });

  it('refuses a left-handed matrix', () => {
    const swap: Matrix3 = [
      [0, 1, 0],
      [1, 0, 0],
      [0, 0, 1],
    ];
    expect(() => supercell(lithium, swap)).toThrow(/right-handed/);
  });
});

describe('repeatsFor', () => {
  it('keeps faces as far apart as asked and not one cell more', () => {
    fc.assert(
      fc.property(anyCrystal, fc.double({ min: 1, max: 20, noNaN: true }), (crystal, spacing) => {
        const repeats = repeatsFor(crystal, { spacing });
        planeSpacings(crystal.lattice).forEach((own, axis) => {
          const times = repeats[axis] ?? 0;
          expect(own * times).toBeGreaterThan(spacing - 1e-6);
          expect(own * (times - 1)).toBeLessThan(spacing + 1e-6);
        });
      }),
    );
  });

  it('does not double a cell of exactly the size asked for', () => {
    expect(repeatsFor(lithium, { spacing: 8 })).toEqual([2, 2, 2]);
  });

  it('counts half-filled sites as half an atom', () => {
    expect(repeatsFor(lithium, { atoms: 4 })).toEqual([2, 2, 2]);
    expect(repeatsFor({ ...lithium, sites: [] }, { spacing: 9 })).toEqual([3, 3, 3]);
  });

  it('refuses a size that is none', () => {
    expect(() => repeatsFor(lithium, { spacing: Number.NaN })).toThrow(ParameterError);
    expect(() => repeatsFor({ ...lithium, sites: [] }, { atoms: 2 })).toThrow(ParameterError);
  });
});
