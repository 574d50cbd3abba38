import { ParameterError } from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterSpace, randomEnergy, withCoefficients } from './cluster-expansion.js';
import { flippableBlock } from './flip-table.js';
import { fitLinear } from './linear-fit.js';
import { parentLattice } from './parent-lattice.js';
import { bodyCentred, faceCentred, skewed } from './parents.fixture.js';
import { correlationsOf, hermiteMatrices, supercellCells } from './supercell-sites.js';

const spaces = [
  clusterSpace(parentLattice(faceCentred, { Li: ['Li', 'Vac'] }), [4.1, 3, 3]),
  clusterSpace(parentLattice(bodyCentred, { Li: ['Li', 'Na', 'Vac'] }, { basis: 'indicator' }), [4.1, 4.1]),
  clusterSpace(parentLattice(skewed, { Li: ['Li', 'Vac'], Mn: ['Mn', 'Ni', 'Vac'] }), [4.5, 3.8]),
];
const expansions = fc
  .tuple(
    fc.constantFrom(...spaces),
    fc.array(fc.integer({ min: -900, max: 900 }), { minLength: 80, maxLength: 80 }),
  )
  .map(([space, numbers]) =>
    withCoefficients(
      space,
      0.3,
      space.orbits.map((_, k) => (numbers[k % numbers.length] ?? 0) / 1000),
    ),
  );

describe('flippableBlock', () => {
  it('tells what a change costs as energies from scratch do', () => {
    fc.assert(
      fc.property(
        expansions,
        fc.array(fc.nat(10_000), { minLength: 1, maxLength: 30 }),
        (expansion, steps) => {
          const block = flippableBlock(expansion, [4, 4, 4]);
          const width = expansion.parent.active.length;
          let energy = block.energy();
          for (const step of steps) {
            const site = (step * 7919) % block.size;
            const state = step % (expansion.parent.active[site % width]?.species.length ?? 1);
            energy += block.change(site, state);
            block.set(site, state);
          }
          expect(energy).toBeCloseTo(block.energy(), 8);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('refuses a block in which clusters meet their own images', () => {
    const expansion = withCoefficients(spaces[0]!, 0, new Array(spaces[0]!.orbits.length).fill(1));
    expect(() => flippableBlock(expansion, [1, 4, 4])).toThrow(ParameterError);
  });
});

describe('a fit', () => {
  it('recovers every interaction from energies that an expansion made', () => {
    fc.assert(
      fc.property(expansions, (expansion) => {
        const { parent, orbits } = expansion;
        const rows: Float64Array[] = [];
        let state = 12345;
        for (let cells = 1; cells <= 5; cells++) {
          for (const matrix of hermiteMatrices(cells)) {
            const supercell = supercellCells(matrix);
            for (let sample = 0; sample < 4; sample++) {
              const occupation = Array.from({ length: cells * parent.active.length }, (_, k) => {
                state = (state * 48271) % 2147483647;
                return state % (parent.active[k % parent.active.length]?.species.length ?? 1);
              });
              rows.push(correlationsOf(expansion, supercell, occupation));
            }
          }
        }
        const targets = rows.map((row) =>
          row.reduce((sum, value, k) => sum + value * (expansion.coefficients[k] ?? 0), expansion.empty),
        );
        const fit = fitLinear({ rows, targets }, { kind: 'least-squares', penalty: 0 });
        expect(fit.intercept).toBeCloseTo(expansion.empty, 8);
        orbits.forEach((_, k) => {
          expect(fit.coefficients[k]).toBeCloseTo(expansion.coefficients[k] ?? 0, 8);
        });
      }),
      { numRuns: 6 },
    );
  });
});

describe('randomEnergy', () => {
  it('is the mean over all occupations of a cell whose clusters meet no images, weighted by the shares', () => {
    const expansion = withCoefficients(
      clusterSpace(parentLattice(faceCentred, { Li: ['Li', 'Vac'] }), [3]),
      0.1,
      [0.2, -0.05],
    );
    // Points: mean of the function -1 for Li, 1 for the vacancy; pairs: its square, 6 a cell.
    const mean = 1 - 2 * 0.3;
    expect(randomEnergy(expansion, [[0.3, 0.7]])).toBeCloseTo(0.1 + 0.2 * mean - 0.05 * 6 * mean ** 2, 12);
  });

  it('refuses coefficients of another count or that are no numbers', () => {
    expect(() => withCoefficients(spaces[0]!, 0, [1])).toThrow(
      /orbits of clusters within the cut-offs, the model 1/,
    );
    const odd = spaces[0]!.orbits.map((_, k) => (k === 2 ? Number.NaN : 0));
    expect(() => withCoefficients(spaces[0]!, 0, odd)).toThrow(/not a number/);
  });
});
