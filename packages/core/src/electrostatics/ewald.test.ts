import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COULOMB } from '../constants/constants.js';
import type { Lattice, Vector3 } from '../crystal/crystal.js';
import { anyLattice, anyPosition } from '../crystal/lattice.arbitrary.js';
import { latticeFromMatrix, latticeFromParameters } from '../crystal/lattice.js';
import { ewaldEnergy, ewaldMatrix, ewaldPotential } from './ewald.js';

const cubic = (a: number): Lattice =>
  latticeFromParameters({ a, b: a, c: a, alpha: 90, beta: 90, gamma: 90 });
const rhombic = latticeFromParameters({ a: 1, b: 1, c: 1, alpha: 60, beta: 60, gamma: 60 });
const [hexagonal, ideal] = [Math.sqrt(8 / 3), 3 / 8];

interface Prototype {
  readonly name: string;
  readonly lattice: Lattice;
  readonly positions: readonly Vector3[];
  readonly charges: readonly number[];
  /** Distance of nearest neighbours, angstrom. */
  readonly nearest: number;
  readonly madelung: number;
}

/** Madelung constants for nearest neighbours: Borwein et al., Lattice Sums Then and Now (2013); CRC Handbook. */
const prototypes: readonly Prototype[] = [
  {
    name: 'NaCl',
    lattice: rhombic,
    positions: [
      [0, 0, 0],
      [0.5, 0.5, 0.5],
    ],
    charges: [1, -1],
    nearest: Math.SQRT1_2,
    madelung: 1.747_564_594_633,
  },
  {
    name: 'CsCl',
    lattice: cubic(4),
    positions: [
      [0, 0, 0],
      [0.5, 0.5, 0.5],
    ],
    charges: [1, -1],
    nearest: 2 * Math.sqrt(3),
    madelung: 1.762_674_773_07,
  },
  {
    name: 'zincblende',
    lattice: rhombic,
    positions: [
      [0, 0, 0],
      [0.25, 0.25, 0.25],
    ],
    charges: [1, -1],
    nearest: Math.sqrt(3 / 8),
    madelung: 1.638_055_053_389,
  },
  {
    name: 'wurtzite',
    lattice: latticeFromParameters({ a: 1, b: 1, c: hexagonal, alpha: 90, beta: 90, gamma: 120 }),
    positions: [
      [1 / 3, 2 / 3, 0],
      [2 / 3, 1 / 3, 0.5],
      [1 / 3, 2 / 3, ideal],
      [2 / 3, 1 / 3, 0.5 + ideal],
    ],
    charges: [1, 1, -1, -1],
    nearest: hexagonal * ideal,
    madelung: 1.641_321_627_37,
  },
  {
    name: 'fluorite',
    lattice: rhombic,
    positions: [
      [0, 0, 0],
      [0.25, 0.25, 0.25],
      [0.75, 0.75, 0.75],
    ],
    charges: [2, -1, -1],
    nearest: Math.sqrt(3 / 8),
    madelung: 5.038_784_880_2,
  },
];

describe('ewaldEnergy', () => {
  it.each(prototypes)('has the Madelung constant of $name', (crystal) => {
    const { lattice, positions, charges, nearest, madelung } = crystal;
    const cations = charges.filter((charge) => charge > 0).length;
    const energy = ewaldEnergy(lattice, positions, charges);
    expect((-energy * nearest) / (COULOMB * cations)).toBeCloseTo(madelung, 7);
  });

  it('does not depend on where the sum is split, nor on a shift, in any cell and for any charges', () => {
    const ion = fc.record({ position: anyPosition, charge: fc.integer({ min: -3, max: 3 }) });
    fc.assert(
      fc.property(
        anyLattice,
        fc.array(ion, { minLength: 1, maxLength: 4 }),
        fc.double({ min: 0.7, max: 1.3, noNaN: true }),
        anyPosition,
        (lattice, ions, factor, shift) => {
          const positions = ions.map(({ position }) => position);
          const charges = ions.map(({ charge }) => charge);
          const moved = positions.map(([x, y, z]): Vector3 => [x + shift[0], y + shift[1], z + shift[2]]);
          const alpha = (factor * 2) / Math.cbrt(lattice.volume);
          // What cancels may be far larger than the sum: two ions that nearly coincide.
          const scale = ewaldMatrix(lattice, positions).reduce((most, x) => Math.max(most, Math.abs(x)), 1);
          const one = ewaldEnergy(lattice, positions, charges);
          expect(Math.abs(one - ewaldEnergy(lattice, moved, charges, alpha)) / scale).toBeLessThan(1e-7);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('ewaldPotential', () => {
  it('is the matrix, difference by difference, and the same from any cell of the lattice', () => {
    fc.assert(
      fc.property(anyLattice, anyPosition, anyPosition, (lattice, here, there) => {
        const apart: Vector3 = [there[0] - here[0], there[1] - here[1], there[2] - here[2]];
        const potential = ewaldPotential(lattice);
        const [self, mutual] = ewaldMatrix(lattice, [here, there]);
        const scale = Math.max(1, Math.abs(mutual ?? 0));
        expect(Math.abs(potential(apart) - (mutual ?? 0)) / scale).toBeLessThan(1e-8);
        expect(
          Math.abs(potential([apart[0] + 2, apart[1] - 1, apart[2] + 1]) - (mutual ?? 0)) / scale,
        ).toBeLessThan(1e-8);
        expect(potential([0, 0, 0])).toBeCloseTo(self ?? 0, 8);
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on the choice of cell vectors', () => {
    const skewed = latticeFromMatrix([
      [3, 0, 0],
      [3, 4, 0],
      [1, -4, 5],
    ]);
    const straight = latticeFromMatrix([
      [3, 0, 0],
      [0, 4, 0],
      [1, 0, 5],
    ]);
    const [one, other] = [ewaldPotential(straight), ewaldPotential(skewed)];
    fc.assert(
      fc.property(anyPosition, ([u, v, w]) => {
        // Beside a charge the potential has no digits to spare.
        fc.pre(one([u, v, w]) < 10 * COULOMB);
        // The second row of the straight cell is b - a of the skewed one, the third c + b - a.
        expect(other([u - v - w, v + w, w])).toBeCloseTo(one([u, v, w]), 6);
      }),
      { numRuns: 50 },
    );
  });
});
