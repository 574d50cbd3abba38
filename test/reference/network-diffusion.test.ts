import {
  type CarrierTransport,
  extrapolateArrhenius,
  fitArrhenius,
  markovDiffusivity,
  simulateCarriers,
} from '@interphase/simulation';
import { describe, expect, it } from 'vitest';
import {
  bodyCentred,
  chain,
  diamond,
  EDGE,
  faceCentredCubic,
  honeycomb,
  latticeOf,
  simpleCubic,
  square,
  type TestLattice,
} from '../../packages/simulation/src/network-diffusion/lattices.fixture.js';

const kT = 8.617333262e-5 * 500;
const hop = 1e13 * Math.exp(-0.3 / kT) * 1e-16;
const conditions = { temperature: 500, attemptFrequency: 1e13 };
const relative = (actual: number, expected: number) => Math.abs(actual / expected - 1);

describe('closed forms of the random walk, to 1e-6', () => {
  // z neighbours at distance d: a third of the trace is z d^2 k / 6, whatever the dimension.
  it.each([
    ['1D chain', chain, 2, EDGE],
    ['square', square, 4, EDGE],
    ['honeycomb', honeycomb, 3, EDGE / Math.sqrt(3)],
    ['simple cubic', simpleCubic, 6, EDGE],
    ['diamond', diamond, 4, (EDGE * Math.sqrt(3)) / 4],
    ['bcc', bodyCentred, 8, (EDGE * Math.sqrt(3)) / 2],
    ['fcc', faceCentredCubic, 12, EDGE / Math.SQRT2],
  ] as const)('%s', (_name, { network, cell }, neighbours, distance) => {
    const { diffusivity } = markovDiffusivity(network, { cell, ...conditions });
    expect(relative(diffusivity, (neighbours * distance ** 2 * hop) / 6)).toBeLessThan(1e-6);
  });

  it('chain of alternating barriers: the harmonic mean of its rates', () => {
    const { network, cell } = latticeOf(
      chain.cell,
      [
        [0, 0, 0],
        [0.5, 0, 0],
      ],
      [
        [0, 1, [0, 0, 0], 0.3],
        [1, 0, [1, 0, 0], 0.42],
      ],
    );
    const slow = hop * Math.exp(-0.12 / kT);
    const expected = (EDGE / 2) ** 2 * (2 / (1 / hop + 1 / slow));
    const { tensor } = markovDiffusivity(network, { cell, ...conditions });
    expect(relative(tensor[0][0], expected)).toBeLessThan(1e-6);
    expect([tensor[1], tensor[2]]).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  it('gives the Arrhenius line its barrier and prefactor back', () => {
    const points = [300, 500, 900].map((temperature) => {
      const { cell, network } = simpleCubic;
      const { diffusivity } = markovDiffusivity(network, { cell, temperature, attemptFrequency: 1e13 });
      return { temperature, diffusivity, standardError: null };
    });
    const fit = fitArrhenius(points);
    expect(relative(fit.activationEnergy, 0.3)).toBeLessThan(1e-6);
    expect(relative(fit.prefactor, EDGE ** 2 * 1e-3)).toBeLessThan(1e-6);
    expect(relative(extrapolateArrhenius(fit, 500).diffusivity, EDGE ** 2 * hop)).toBeLessThan(1e-6);
  });
});

describe('tracer correlation factors of diffusion by few vacancies', () => {
  const factorOf = (
    { network, cell }: TestLattice,
    repeats: readonly [number, number, number],
    passes: number,
    windows: number,
  ): CarrierTransport => {
    const sites = network.sites.length * repeats[0] * repeats[1] * repeats[2];
    return simulateCarriers(
      network,
      { cell, ...conditions, repeats, carriers: sites - 1, coupling: null, passes, windows, seed: 7 },
      () => {},
    );
  };

  // Montet 1973, 10.1103/PhysRevB.7.650, and integrals after it; 1/3 and 1/2 are exact.
  it.each([
    ['square', square, [24, 24, 1], 0.46694],
    ['honeycomb', honeycomb, [18, 18, 1], 1 / 3],
    ['diamond', diamond, [7, 7, 7], 1 / 2],
    ['simple cubic', simpleCubic, [9, 9, 9], 0.6531],
    ['bcc', bodyCentred, [9, 9, 9], 0.7272],
    ['fcc', faceCentredCubic, [9, 9, 9], 0.7815],
  ] as const)('%s', (_name, lattice, repeats, published) => {
    const { correlationFactor } = factorOf(lattice, repeats, 3000, 200);
    const { value, error } = correlationFactor ?? expect.unreachable();
    expect(error).toBeLessThan(0.012);
    expect(Math.abs(value - published)).toBeLessThan(3 * (error ?? 0));
  });
});
