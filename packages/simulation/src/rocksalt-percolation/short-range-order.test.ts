import { BOLTZMANN } from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomStream } from '../random/random.js';
import { sublattices } from './cation-order.js';
import { cubicCell, primitiveCell } from './fcc-cell.js';
import { CationExchange, LITHIUM, METAL, SHELLS, VACANCY, warrenCowley } from './short-range-order.js';

const idle = () => {};

describe('exchange of cations', () => {
  it('visits arrangements as often as Boltzmann says, against all 70,200 of a small crystal', () => {
    const cell = primitiveCell([3, 3, 3]);
    const temperature = 900;
    const exchange = new CationExchange(cell, { nearest: -80, second: 50, temperature, sweeps: 1 });
    const species = new Uint8Array(cell.sites).fill(METAL);

    // Every way to put three lithium ions and a vacancy on 27 sites.
    let [weights, energies, squares] = [0, 0, 0];
    for (let vacancy = 0; vacancy < 27; vacancy++)
      for (let a = 0; a < 27; a++)
        for (let b = a + 1; b < 27; b++)
          for (let c = b + 1; c < 27; c++) {
            if (vacancy === a || vacancy === b || vacancy === c) continue;
            species.fill(METAL);
            species[a] = species[b] = species[c] = LITHIUM;
            species[vacancy] = VACANCY;
            const energy = exchange.energy(species);
            const weight = Math.exp(-(energy + 2800) / (1000 * BOLTZMANN * temperature));
            weights += weight;
            energies += weight * energy;
            squares += weight * energy ** 2;
          }
    const mean = energies / weights;
    const variance = squares / weights - mean ** 2;

    const random = randomStream(7);
    const pools = [Int32Array.from({ length: 27 }, (_, site) => site)];
    const blocks: { mean: number; square: number }[] = [];
    exchange.exchange(species, pools, 100, random, idle);
    for (let block = 0; block < 30; block++) {
      let [sum, square] = [0, 0];
      for (let sweep = 0; sweep < 300; sweep++) {
        exchange.exchange(species, pools, 1, random, idle);
        const energy = exchange.energy(species);
        sum += energy;
        square += energy ** 2;
      }
      blocks.push({ mean: sum / 300, square: square / 300 });
    }
    const within = (sampled: number[], exact: number) => {
      const average = sampled.reduce((sum, one) => sum + one, 0) / sampled.length;
      const spread = sampled.reduce((sum, one) => sum + (one - average) ** 2, 0) / (sampled.length - 1);
      const error = Math.sqrt(spread / sampled.length);
      expect(Math.abs(average - exact)).toBeLessThan(4 * error);
      // The error is small enough to tell a wrong rule from the right one.
      expect(error).toBeLessThan(0.05 * Math.sqrt(variance) + 0.02 * Math.abs(exact));
    };
    within(
      blocks.map((block) => block.mean),
      mean,
    );
    within(
      blocks.map((block) => block.square),
      squares / weights,
    );
  });

  it('keeps what each sublattice holds, and the energy is what the accepted exchanges add up to', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: -200, max: 200 }),
        fc.integer({ min: -200, max: 200 }),
        (seed, nearest, second) => {
          const cell = cubicCell(2);
          const random = randomStream(seed);
          const species = Uint8Array.from({ length: cell.sites }, () => random.below(3));
          const { lithium, metal } = sublattices(cell, 'spinel-like');
          const holds = (pool: Int32Array) =>
            [METAL, LITHIUM, VACANCY].map((kind) => pool.filter((site) => species[site] === kind).length);
          const before = [holds(lithium), holds(metal)];
          // At a temperature near zero the energy may only fall.
          const exchange = new CationExchange(cell, { nearest, second, temperature: 1e-3, sweeps: 1 });
          let energy = exchange.energy(species);
          for (let sweep = 0; sweep < 5; sweep++) {
            exchange.exchange(species, [lithium, metal], 1, random, idle);
            const now = exchange.energy(species);
            expect(now).toBeLessThanOrEqual(energy + 1e-9);
            energy = now;
          }
          expect([holds(lithium), holds(metal)]).toEqual(before);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('finds the Warren-Cowley parameters of ordered crystals that follow from their neighbours', () => {
    const cell = cubicCell(4);
    const exchange = new CationExchange(cell, { nearest: 0, second: 0, temperature: 1, sweeps: 1 });
    const parameters = (order: 'layered' | 'spinel-like' | 'gamma-LiFeO2') => {
      const species = new Uint8Array(cell.sites).fill(METAL);
      for (const site of sublattices(cell, order).lithium) species[site] = LITHIUM;
      return exchange
        .unlikePairs(species)
        .map((pairs, shell) =>
          warrenCowley(pairs, SHELLS[shell] ?? 0, cell.sites, cell.sites / 2, cell.sites / 2),
        );
    };
    // Half of the 12 neighbours are unlike in the first two, and all 6 second ones; 8 of 12 in the third.
    expect(parameters('layered')).toEqual([0, -1]);
    expect(parameters('spinel-like')).toEqual([0, -1]);
    expect(parameters('gamma-LiFeO2')[0]).toBeCloseTo(-1 / 3, 12);
  });
});
