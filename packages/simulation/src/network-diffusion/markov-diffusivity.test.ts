import { BOLTZMANN, type Matrix3 } from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attemptFrequency, diffusion, expectTensor, kT, rate } from './expect-diffusivity.fixture.js';
import {
  bodyCentred,
  chain,
  diamond,
  EDGE,
  faceCentredCubic,
  honeycomb,
  latticeOf,
  simpleCubic,
} from './lattices.fixture.js';
import { CM2_PER_ANGSTROM2 } from './markov-diffusivity.js';
import { principalAxes } from './symmetric-tensor.js';

const unitCell: Matrix3 = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

describe('closed forms', () => {
  const isotropic = (d: number) => [
    [d, 0, 0],
    [0, d, 0],
    [0, 0, d],
  ];

  // Neighbours z at distance d in n dimensions: D = z d^2 k / (2 n).
  it.each([
    ['simple cubic', simpleCubic, EDGE ** 2],
    ['body-centred cubic', bodyCentred, (8 * (0.75 * EDGE ** 2)) / 6],
    ['face-centred cubic', faceCentredCubic, (12 * (EDGE ** 2 / 2)) / 6],
    ['diamond', diamond, (4 * ((3 / 16) * EDGE ** 2)) / 6],
  ] as const)('%s is isotropic and uncorrelated', (_name, lattice, perRate) => {
    const { tensor, diffusivity, correlationFactor } = diffusion(lattice);
    expectTensor(tensor, isotropic(perRate * rate(0.3)));
    expect(diffusivity / (perRate * rate(0.3))).toBeCloseTo(1, 9);
    expect(correlationFactor).toBeCloseTo(1, 9);
  });

  it('honeycomb layers conduct alike in the plane and nothing between', () => {
    const d = ((3 * EDGE ** 2) / 3 / 4) * rate(0.3);
    expectTensor(diffusion(honeycomb).tensor, [
      [d, 0, 0],
      [0, d, 0],
      [0, 0, 0],
    ]);
    expect(diffusion(honeycomb).tensor[2]).toEqual([0, 0, 0]);
  });

  it('an anisotropic cell has a rate per direction', () => {
    const cell: Matrix3 = [
      [2, 0, 0],
      [0, 3, 0],
      [0, 0, 5],
    ];
    const lattice = latticeOf(
      cell,
      [[0, 0, 0]],
      [
        [0, 0, [1, 0, 0], 0.2],
        [0, 0, [0, 1, 0], 0.3],
        [0, 0, [0, 0, 1], 0.5],
      ],
    );
    const { tensor } = diffusion(lattice);
    expect(tensor[0][0] / (4 * rate(0.2))).toBeCloseTo(1, 9);
    expect(tensor[1][1] / (9 * rate(0.3))).toBeCloseTo(1, 9);
    expect(tensor[2][2] / (25 * rate(0.5))).toBeCloseTo(1, 9);
  });

  it('two kinds of site share their time by the Boltzmann weights', () => {
    const alternating = latticeOf(
      unitCell,
      [
        [0, 0, 0, 0],
        [0.5, 0, 0, 0.15],
      ],
      [
        [0, 1, [0, 0, 0], 0.4],
        [1, 0, [1, 0, 0], 0.4],
      ],
    );
    // Two resistors in series: each hop's weight is exp(-0.4/kT) / Z.
    const partition = 1 + Math.exp(-0.15 / kT);
    expect(diffusion(alternating).tensor[0][0] / (rate(0.4) / partition / 2)).toBeCloseTo(1, 9);
  });

  it('any chain is its hops in series, from 50 K up, whatever its barriers', () => {
    const chains = fc.array(
      fc.record({
        energy: fc.double({ min: 0, max: 0.4, noNaN: true }),
        barrier: fc.double({ min: 0.4, max: 3, noNaN: true }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(chains, fc.integer({ min: 50, max: 2500 }), (links, kelvin) => {
        const ground = Math.min(...links.map(({ energy }) => energy));
        const lattice = latticeOf(
          unitCell,
          links.map(({ energy }, index) => [index / links.length, 0, 0, energy - ground]),
          links.map(({ barrier }, index) => {
            const last = index === links.length - 1;
            return [index, last ? 0 : index + 1, [last ? 1 : 0, 0, 0], barrier - ground];
          }),
        );
        const beta = 1 / (BOLTZMANN * kelvin);
        const highest = Math.max(...links.map(({ barrier }) => barrier));
        const resistance = links.reduce((sum, { barrier }) => sum + Math.exp((barrier - highest) * beta), 0);
        const partition = links.reduce((sum, { energy }) => sum + Math.exp((ground - energy) * beta), 0);
        const expected =
          Math.log(attemptFrequency * CM2_PER_ANGSTROM2) -
          (highest - ground) * beta -
          Math.log(resistance * partition * 3);
        const { logarithm, tensor } = diffusion(lattice, kelvin);
        expect(logarithm).toBeCloseTo(expected, 6);
        expect([tensor[1], tensor[2]]).toEqual([
          [0, 0, 0],
          [0, 0, 0],
        ]);
      }),
    );
  });

  it('keeps its digits where subtraction would lose them all: a trap 2 eV deep in its ring', () => {
    const lattice = latticeOf(
      unitCell,
      [
        [0, 0, 0],
        [0.3, 0, 0],
        [0.3, 0.3, 0],
      ],
      [
        [0, 1, [0, 0, 0], 0.01],
        [1, 2, [0, 0, 0], 0.01],
        [2, 0, [0, 0, 0], 0.01],
        [1, 0, [1, 0, 0], 2],
        [2, 0, [0, 1, 0], 2.1],
      ],
    );
    const { tensor, correlationFactor } = diffusion(lattice, 300);
    const slow = (barrier: number) => barrier / (BOLTZMANN * 300);
    const log = Math.log((attemptFrequency * CM2_PER_ANGSTROM2) / 3);
    expect(Math.log(tensor[0][0])).toBeCloseTo(log - slow(2), 9);
    expect(Math.log(tensor[1][1])).toBeCloseTo(log - slow(2.1), 9);
    expect(correlationFactor).toBeLessThan(1e-30);
  });
});

describe('what does not percolate', () => {
  it('is exactly zero, without a hop or with hops that lead nowhere', () => {
    const cage = latticeOf(
      unitCell,
      [
        [0, 0, 0],
        [0.5, 0, 0],
      ],
      [[0, 1, [0, 0, 0]]],
    );
    expect(diffusion(cage)).toMatchObject({ diffusivity: 0, correlationFactor: 0 });
    expect(
      diffusion(cage)
        .tensor.flat()
        .every((entry) => entry === 0),
    ).toBe(true);
    const still = latticeOf(unitCell, [[0, 0, 0]], []);
    expect(diffusion(still)).toMatchObject({ logarithm: Number.NEGATIVE_INFINITY, correlationFactor: null });
  });

  it('keeps the direction across chains at zero, though the chains run askew', () => {
    const askew = latticeOf(chain.cell, [[0.2, 0.1, 0.4]], [[0, 0, [1, 1, 0]]]);
    const { values, axes } = principalAxes(diffusion(askew).tensor);
    expect(values[0] / (2 * EDGE ** 2 * rate(0.3))).toBeCloseTo(1, 9);
    expect(values[1] / values[0]).toBeLessThan(1e-15);
    expect(Math.abs(axes[0][0] + axes[0][1])).toBeCloseTo(Math.SQRT2, 9);
  });
});
