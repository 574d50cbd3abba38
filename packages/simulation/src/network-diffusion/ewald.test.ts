import type { Matrix3, Vector3 } from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coulombCoupling } from './coulomb-coupling.js';
import { ewaldPotential } from './ewald.js';
import { diamond, faceCentredCubic } from './lattices.fixture.js';

const cubic = (a: number): Matrix3 => [
  [a, 0, 0],
  [0, a, 0],
  [0, 0, a],
];

describe('the Ewald potential', () => {
  it('gives the Madelung constants of rock salt and caesium chloride', () => {
    const potential = ewaldPotential(cubic(2));
    const cations: Vector3[] = [
      [0, 0, 0],
      [0, 1, 1],
      [1, 0, 1],
      [1, 1, 0],
    ];
    const anions: Vector3[] = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
      [1, 1, 1],
    ];
    const total = (sites: Vector3[]) => sites.reduce((sum, site) => sum + potential(site), 0);
    expect(total(anions) - total(cations)).toBeCloseTo(1.7475645946, 8);
    const simple = ewaldPotential(cubic(1));
    const constant = (simple([0.5, 0.5, 0.5]) - simple([0, 0, 0])) * (Math.sqrt(3) / 2);
    expect(constant).toBeCloseTo(1.7626747731, 8);
  });

  it('is periodic, even, and the same for any choice of cell vectors', () => {
    const coordinate = fc.double({ min: -6, max: 6, noNaN: true });
    const skewed = ewaldPotential([
      [3, 0, 0],
      [3, 4, 0],
      [1, -4, 5],
    ]);
    const straight = ewaldPotential([
      [3, 0, 0],
      [0, 4, 0],
      [1, 0, 5],
    ]);
    fc.assert(
      fc.property(coordinate, coordinate, coordinate, (x, y, z) => {
        const here = straight([x, y, z]);
        // Beside a charge or one of its images the potential has no digits to spare.
        fc.pre(here < 10);
        expect(skewed([x, y, z])).toBeCloseTo(here, 7);
        expect(straight([-x, -y, -z])).toBeCloseTo(here, 7);
        expect(straight([x + 4, y - 4, z + 5])).toBeCloseTo(here, 7);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the coupling of sites', () => {
  it('is symmetric, depends on distance alone and falls with the dielectric constant', () => {
    const { network, cell } = diamond;
    const coupling = coulombCoupling(network, cell, [2, 3, 2], 1, 10);
    const sites = 24;
    for (let a = 0; a < sites; a++) {
      expect(coupling[a * sites + a]).toBeCloseTo(coupling[0] ?? 0, 9);
      for (let b = 0; b < a; b++)
        expect(coupling[a * sites + b]).toBeCloseTo(coupling[b * sites + a] ?? 0, 9);
    }
    const other = coulombCoupling(network, cell, [2, 3, 2], 2, 20);
    expect(other[5]).toBeCloseTo(2 * (coupling[5] ?? 0), 9);
  });

  it('sums over the copies of a site to the potential of a lattice of charges', () => {
    const { network, cell } = faceCentredCubic;
    const coarse = coulombCoupling(network, cell, [2, 2, 2], 1, 1).slice(0, 8);
    const [self] = coulombCoupling(network, cell, [1, 1, 1], 1, 1);
    expect(coarse.reduce((sum, energy) => sum + energy, 0)).toBeCloseTo(self ?? 0, 8);
  });
});
