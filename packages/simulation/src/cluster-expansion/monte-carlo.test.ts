import { describe, expect, it } from 'vitest';
import { randomStream } from '../random/random.js';
import { clusterSpace, withCoefficients } from './cluster-expansion.js';
import { flippableBlock } from './flip-table.js';
import { blockError, canonicalMonteCarlo, semiGrandMonteCarlo } from './monte-carlo.js';
import { parentLattice } from './parent-lattice.js';
import { chain, faceCentred } from './parents.fixture.js';

/** A chain whose ions repel their neighbours by `repulsion` eV: state 0 is the ion. */
const lineOf = (repulsion: number) => {
  const space = clusterSpace(parentLattice(chain, { Li: ['Li', 'Vac'] }), [1.01]);
  // n n' with n = (1 - s) / 2: a quarter of 1 - s - s' + s s'; two neighbours a site.
  return withCoefficients(space, repulsion / 4, [-repulsion / 2, repulsion / 4]);
};

/** Exact coverage and energy of the endless chain, by the larger eigenvalue of its transfer matrix. */
function exactChain(repulsion: number, potential: number, kT: number) {
  const free = (mu: number, v: number): number => {
    const [a, b, d] = [1, Math.exp(mu / 2 / kT), Math.exp((mu - v) / kT)];
    return -kT * Math.log((a + d + Math.sqrt((a - d) ** 2 + 4 * b * b)) / 2);
  };
  const h = 1e-5;
  return {
    coverage: -(free(potential + h, repulsion) - free(potential - h, repulsion)) / (2 * h),
    energy: (repulsion * (free(potential, repulsion + h) - free(potential, repulsion - h))) / (2 * h),
  };
}

const choicesOf = (size: number, potential: number) =>
  Array.from({ length: size }, (_, site) => ({ site, potentials: Float64Array.of(potential, 0) }));
const length = { equilibration: 200, passes: 4000, blocks: 40 };

describe('semiGrandMonteCarlo', () => {
  it.each([
    [0.05, -0.02],
    [0.05, 0.06],
    [-0.04, -0.05],
  ])(
    'covers a chain of repulsion %d eV at potential %d eV as the transfer matrix says',
    (repulsion, potential) => {
      const block = flippableBlock(lineOf(repulsion), [256, 1, 1]);
      const kT = 0.03;
      const found = semiGrandMonteCarlo(
        block,
        choicesOf(block.size, potential),
        0,
        kT,
        length,
        randomStream(5),
      );
      const exact = exactChain(repulsion, potential, kT);
      expect(Math.abs(found.amount - exact.coverage)).toBeLessThan(
        4 * blockError(found.blocks.map(({ amount }) => amount)),
      );
      expect(Math.abs(found.energy - exact.energy)).toBeLessThan(
        4 * blockError(found.blocks.map(({ energy }) => energy)),
      );
      expect(blockError(found.blocks.map(({ amount }) => amount))).toBeLessThan(0.005);
    },
  );

  it('without interactions fills sites as Fermi and Dirac would, and the fluctuations say the same', () => {
    const block = flippableBlock(lineOf(0), [200, 1, 1]);
    const found = semiGrandMonteCarlo(block, choicesOf(200, 0.02), 0, 0.025, length, randomStream(3));
    const share = 1 / (1 + Math.exp(-0.02 / 0.025));
    expect(found.amount).toBeCloseTo(share, 2);
    expect(found.amountVariance / 200).toBeCloseTo(share * (1 - share), 1);
  });

  it('gives the same digits for the same seed', () => {
    const run = (seed: number) => {
      const block = flippableBlock(lineOf(0.05), [32, 1, 1]);
      const short = { equilibration: 5, passes: 40, blocks: 4 };
      return semiGrandMonteCarlo(block, choicesOf(32, 0), 0, 0.03, short, randomStream(seed));
    };
    expect(run(9)).toEqual(run(9));
    expect(run(9)).not.toEqual(run(10));
  });
});

describe('canonicalMonteCarlo', () => {
  it('at the composition of a semi-grand run has its energy, and keeps the composition', () => {
    const space = clusterSpace(parentLattice(faceCentred, { Li: ['Li', 'Vac'] }), [3, 3]);
    const expansion = withCoefficients(space, 0, [0, 0.01, 0.002]);
    const block = flippableBlock(expansion, [6, 6, 6]);
    const open = semiGrandMonteCarlo(block, choicesOf(216, -0.08), 0, 0.06, length, randomStream(1));
    const closed = flippableBlock(expansion, [6, 6, 6]);
    const ions = Math.round(open.amount * 216);
    for (let site = 0; site < 216; site++) closed.set(site, (site * 5) % 216 < ions ? 0 : 1);
    const sites = Int32Array.from({ length: 216 }, (_, k) => k);
    const found = canonicalMonteCarlo(closed, sites, 0, 0.06, length, randomStream(2));
    expect(found.amount).toBeCloseTo(ions / 216, 12);
    expect(found.amountVariance).toBe(0);
    const error = Math.hypot(
      blockError(open.blocks.map(({ energy }) => energy)),
      blockError(found.blocks.map(({ energy }) => energy)),
    );
    // The two ensembles differ by 1/N; in 216 sites that is below a tenth of kT a site over 216.
    expect(Math.abs(found.energy - open.energy)).toBeLessThan(4 * error + 3e-4);
    expect(closed.energy() / 216).toBeLessThan(0);
  });
});
