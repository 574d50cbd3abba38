import { describe, expect, it } from 'vitest';
import { coulombCoupling } from './coulomb-coupling.js';
import { EDGE, honeycomb, latticeOf, simpleCubic, square, type TestLattice } from './lattices.fixture.js';
import { markovDiffusivity } from './markov-diffusivity.js';
import { type CarrierConditions, simulateCarriers } from './simulate-carriers.js';

const simulate = ({ cell, network }: TestLattice, input: Partial<CarrierConditions>) =>
  simulateCarriers(
    network,
    {
      cell,
      temperature: 600,
      attemptFrequency: 1e13,
      repeats: [8, 8, 8],
      carriers: 1,
      coupling: null,
      passes: 1000,
      windows: 40,
      seed: 1,
      ...input,
    },
    () => {},
  );

describe('one carrier alone', () => {
  const traps = latticeOf(
    simpleCubic.cell,
    [
      [0, 0, 0, 0],
      [0.5, 0.5, 0.5, 0.08],
    ],
    [
      [0, 1, [0, 0, 0], 0.25],
      [0, 1, [-1, 0, 0], 0.3],
      [0, 1, [0, -1, 0], 0.3],
      [0, 1, [0, 0, -1], 0.33],
      [0, 1, [-1, -1, -1], 0.3],
    ],
  );
  it.each([
    ['simple cubic', simpleCubic],
    ['honeycomb', honeycomb],
    ['traps of two depths', traps],
  ])('walks as the Markov tensor says: %s', (_name, lattice) => {
    const exact = markovDiffusivity(lattice.network, {
      cell: lattice.cell,
      temperature: 600,
      attemptFrequency: 1e13,
    });
    const { diffusivity, correlationFactor } = simulate(lattice, {
      repeats: [4, 4, 4],
      passes: 200_000,
      windows: 2000,
    });
    const error = diffusivity.error ?? 0;
    expect(error / exact.diffusivity).toBeLessThan(0.04);
    expect(Math.abs(diffusivity.value - exact.diffusivity)).toBeLessThan(3.5 * error);
    expect(Math.abs((correlationFactor?.value ?? 0) - (exact.correlationFactor ?? 0))).toBeLessThan(
      3.5 * (correlationFactor?.error ?? 0),
    );
  });

  it('is right with hops a thousand times too fast to follow', () => {
    const pairs = latticeOf(
      simpleCubic.cell,
      [
        [0, 0, 0],
        [0.3, 0, 0],
      ],
      [
        [0, 1, [0, 0, 0], 0.05],
        [1, 0, [1, 0, 0], 0.5],
        [0, 0, [0, 1, 0], 0.5],
        [1, 1, [0, 0, 1], 0.5],
      ],
    );
    const exact = markovDiffusivity(pairs.network, {
      cell: pairs.cell,
      temperature: 600,
      attemptFrequency: 1e13,
    });
    const { diffusivity, correlationFactor } = simulate(pairs, { passes: 400_000, windows: 1000 });
    expect(Math.abs(diffusivity.value - exact.diffusivity)).toBeLessThan(3.5 * (diffusivity.error ?? 0));
    expect((correlationFactor?.value ?? 0) / (exact.correlationFactor ?? 1)).toBeGreaterThan(0.8);
    expect((correlationFactor?.value ?? 0) / (exact.correlationFactor ?? 1)).toBeLessThan(1.25);
  });
});

describe('many carriers', () => {
  it('block each other by the mean occupancy: the charge of a lattice gas has (1 - c) of the free diffusivity', () => {
    // Exactly so for carriers that only exclude each other: pair terms of two neighbours cancel (Kutner 1981, Phys. Lett. A 81, 239).
    const free = markovDiffusivity(square.network, {
      cell: square.cell,
      temperature: 600,
      attemptFrequency: 1e13,
    });
    const { chargeDiffusivity, diffusivity, havenRatio } = simulate(square, {
      repeats: [12, 12, 1],
      carriers: 72,
      passes: 4000,
      windows: 800,
    });
    const error = chargeDiffusivity.error ?? 0;
    expect(error / chargeDiffusivity.value).toBeLessThan(0.06);
    expect(Math.abs(chargeDiffusivity.value - 0.5 * free.diffusivity)).toBeLessThan(3.5 * error);
    expect(diffusivity.value).toBeLessThan(chargeDiffusivity.value);
    expect(havenRatio?.value).toBeGreaterThan(0.5);
    expect(havenRatio?.value).toBeLessThan(0.9);
  });

  it('repeats itself by seed and differs between seeds', () => {
    const [one, again, other] = [3, 3, 4].map((seed) =>
      simulate(square, { repeats: [6, 6, 1], carriers: 9, seed }),
    );
    expect(one).toEqual(again);
    expect(one?.diffusivity.value).not.toBe(other?.diffusivity.value);
  });

  it('cannot move where every site is filled or nothing percolates', () => {
    const full = simulate(square, { repeats: [4, 4, 1], carriers: 16 });
    expect(full).toMatchObject({ diffusivity: { value: 0, error: null }, havenRatio: null, travelled: 0 });
    const cage = latticeOf(
      simpleCubic.cell,
      [
        [0, 0, 0],
        [0.5, 0, 0],
      ],
      [[0, 1, [0, 0, 0]]],
    );
    expect(simulate(cage, {}).diffusivity.value).toBe(0);
  });

  it('repel each other into an order that holds them back, the less the more they are screened', () => {
    const repeats = [8, 8, 1] as const;
    const layer = latticeOf(
      [
        [EDGE, 0, 0],
        [0, EDGE, 0],
        [0, 0, 20],
      ],
      [[0, 0, 0]],
      [
        [0, 0, [1, 0, 0]],
        [0, 0, [0, 1, 0]],
      ],
    );
    const at = (dielectricConstant: number) =>
      simulate(layer, {
        repeats,
        carriers: 32,
        passes: 400,
        coupling: coulombCoupling(layer.network, layer.cell, repeats, 1, dielectricConstant),
      }).diffusivity.value;
    const free = simulate(layer, { repeats, carriers: 32, passes: 400 }).diffusivity;
    const [strong, weak] = [at(6), at(1000)];
    expect(strong).toBeLessThan(0.5 * free.value);
    expect(Math.abs(weak - free.value)).toBeLessThan(6 * (free.error ?? 0));
  });
});
