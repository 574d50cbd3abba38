import { describe, expect, it } from 'vitest';
import { coulombCoupling } from './coulomb-coupling.js';
import { diamond, faceCentredCubic } from './lattices.fixture.js';

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
