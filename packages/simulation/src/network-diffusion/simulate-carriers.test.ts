import { describe, expect, it } from 'vitest';
import { coulombCoupling } from './coulomb-coupling.js';
import type { Measured } from './estimate.js';
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

/** Value and error of what sampling resolved. */
const resolved = (measured: Measured | null) => {
  if (measured === null || measured.error === null) expect.unreachable('not resolved');
  return { value: measured.value, error: measured.error };
};

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
    const transport = simulate(lattice, { repeats: [4, 4, 4], passes: 200_000, windows: 2000 });
    const { value, error } = resolved(transport.diffusivity);
    expect(error / exact.diffusivity).toBeLessThan(0.04);
    expect(Math.abs(value - exact.diffusivity)).toBeLessThan(3.5 * error);
    const factor = resolved(transport.correlationFactor);
    expect(Math.abs(factor.value - (exact.correlationFactor ?? 0))).toBeLessThan(3.5 * factor.error);
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
    const transport = simulate(pairs, { passes: 400_000, windows: 1000 });
    const { value, error } = resolved(transport.diffusivity);
    expect(Math.abs(value - exact.diffusivity)).toBeLessThan(3.5 * error);
    const factor = resolved(transport.correlationFactor).value / (exact.correlationFactor ?? 1);
    expect(factor).toBeGreaterThan(0.8);
    expect(factor).toBeLessThan(1.25);
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
    const transport = simulate(square, { repeats: [12, 12, 1], carriers: 72, passes: 4000, windows: 800 });
    const charge = resolved(transport.chargeDiffusivity);
    expect(charge.error / charge.value).toBeLessThan(0.06);
    expect(Math.abs(charge.value - 0.5 * free.diffusivity)).toBeLessThan(3.5 * charge.error);
    expect(resolved(transport.diffusivity).value).toBeLessThan(charge.value);
    const { value, error } = resolved(transport.havenRatio);
    expect(value).toBeGreaterThan(0.5);
    expect(value + 3.5 * error).toBeLessThan(1);
  });

  it('repeats itself by seed and differs between seeds', () => {
    const [one, again, other] = [3, 3, 4].map((seed) =>
      simulate(square, { repeats: [6, 6, 1], carriers: 9, seed }),
    );
    expect(one).toEqual(again);
    expect(one?.diffusivity).not.toEqual(other?.diffusivity);
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
    expect(simulate(cage, {}).diffusivity).toEqual({ value: 0, error: null });
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
      });
    const free = resolved(simulate(layer, { repeats, carriers: 32, passes: 400 }).diffusivity);
    // Half a square lattice of strong charges is a checkerboard, and nothing in it moves that is not put back.
    const { diffusivity, unresolvedBelow } = at(6);
    expect(diffusivity?.value ?? unresolvedBelow ?? 1).toBeLessThan(0.5 * free.value);
    expect(Math.abs(resolved(at(1000).diffusivity).value - free.value)).toBeLessThan(6 * free.error);
  });
});
