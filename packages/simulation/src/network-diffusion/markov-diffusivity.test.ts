import { BOLTZMANN, type Matrix3, type Vector3 } from '@interphase/core';
import fc from 'fast-check';
import { Matrix, pseudoInverse } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import type { HopNetwork } from '../network/hop-network.js';
import {
  bodyCentred,
  chain,
  diamond,
  EDGE,
  faceCentredCubic,
  honeycomb,
  latticeOf,
  simpleCubic,
  type TestLattice,
} from './lattices.fixture.js';
import { CM2_PER_ANGSTROM2, markovDiffusivity } from './markov-diffusivity.js';
import { principalAxes } from './symmetric-tensor.js';

const temperature = 600;
const attemptFrequency = 1e13;
const kT = BOLTZMANN * temperature;
const rate = (barrier: number) => attemptFrequency * Math.exp(-barrier / kT) * CM2_PER_ANGSTROM2;
const diffusion = ({ cell, network }: TestLattice, kelvin = temperature) =>
  markovDiffusivity(network, { cell, temperature: kelvin, attemptFrequency });
const unitCell: Matrix3 = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** Each component within 1e-9 of the size, which is the largest component unless given. */
function expectTensor(
  actual: Matrix3,
  expected: Matrix3 | number[][],
  size = Math.max(...expected.flat().map(Math.abs)),
) {
  for (const i of [0, 1, 2]) {
    for (const j of [0, 1, 2]) {
      expect(Math.abs(actual[i]![j]! - expected[i]![j]!)).toBeLessThanOrEqual(1e-9 * size);
    }
  }
}

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

/** Random networks of a few sites in a skewed cell, with hops to neighbouring cells. */
const randomLattice = fc
  .record({
    cell: fc.tuple(
      edge(),
      edge(),
      edge(),
      ...[0, 0, 0].map(() => fc.double({ min: -1, max: 1, noNaN: true })),
    ),
    sites: fc.array(
      fc.tuple(fraction(), fraction(), fraction(), fc.double({ min: 0, max: 0.2, noNaN: true })),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
    hops: fc.array(
      fc.tuple(fc.nat(), fc.nat(), cells(), cells(), cells(), fc.double({ min: 0.2, max: 0.5, noNaN: true })),
      { minLength: 1, maxLength: 12 },
    ),
  })
  .map(({ cell: [a, b, c, xy, xz, yz], sites, hops }) =>
    latticeOf(
      [
        [a, 0, 0],
        [xy!, b, 0],
        [xz!, yz!, c],
      ],
      // The lowest site is the zero of energy.
      sites.map(([x, y, z, energy], index) => [x, y, z, index === 0 ? 0 : energy]),
      hops.map(([from, to, x, y, z, energy]) => [from % sites.length, to % sites.length, [x, y, z], energy]),
    ),
  );

function edge() {
  return fc.double({ min: 2, max: 8, noNaN: true });
}
function fraction() {
  return fc.double({ min: 0, max: 0.999, noNaN: true });
}
function cells() {
  return fc.integer({ min: -1, max: 1 });
}

describe('any network', () => {
  it('agrees with the textbook form: uncorrelated part minus corrector by pseudo-inverse', () => {
    fc.assert(
      fc.property(randomLattice, ({ cell, network }) => {
        const { tensor, size } = subtracted(network, cell);
        expectTensor(diffusion({ cell, network }).tensor, tensor, size);
      }),
    );
  });

  it('has a symmetric tensor without negative values and a correlation factor up to 1', () => {
    fc.assert(
      fc.property(randomLattice, (lattice) => {
        const { tensor, correlationFactor } = diffusion(lattice);
        const [[xx, xy, xz], [yx, yy, yz], [zx, zy, zz]] = tensor;
        expect([yx, zx, zy]).toEqual([xy, xz, yz]);
        const size = xx + yy + zz;
        expect(Math.min(xx, yy, zz)).toBeGreaterThanOrEqual(0);
        expect(xx * yy - xy * xy).toBeGreaterThanOrEqual(-1e-12 * size * size);
        expect(correlationFactor ?? 0).toBeGreaterThanOrEqual(0);
        expect(correlationFactor ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('rotates with its lattice', () => {
    fc.assert(
      fc.property(randomLattice, fc.double({ min: 0, max: 6, noNaN: true }), ({ cell, network }, angle) => {
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        const rotation = new Matrix([
          [c, s, 0],
          [-s, c, 0],
          [0, 0, 1],
        ]);
        const turned = new Matrix(cell.map((row) => [...row])).mmul(rotation).to2DArray();
        const { tensor } = diffusion({ cell, network });
        const expected = rotation
          .transpose()
          .mmul(new Matrix(tensor.map((row) => [...row])))
          .mmul(rotation);
        expectTensor(diffusion({ cell: threeByThree(turned), network }).tensor, expected.to2DArray());
      }),
    );
  });

  it('is the same in a supercell, with other names, other home cells and hops told backwards', () => {
    const repeats = fc.tuple(...[0, 0, 0].map(() => fc.integer({ min: 1, max: 3 })));
    fc.assert(
      fc.property(randomLattice, repeats, fc.boolean(), (lattice, [a, b, c], backwards) => {
        const larger = supercell(backwards ? relabelled(lattice) : lattice, [a!, b!, c!]);
        expectTensor(diffusion(larger).tensor, diffusion(lattice).tensor);
      }),
      { numRuns: 50 },
    );
  });

  it('is the same when a hop is split into two of half the rate', () => {
    fc.assert(
      fc.property(randomLattice, ({ cell, network }) => {
        const [first, ...others] = network.hops;
        const half = { ...first!, energy: first!.energy + kT * Math.LN2 };
        const split = { ...network, hops: [...others, half, half] };
        expectTensor(diffusion({ cell, network: split }).tensor, diffusion({ cell, network }).tensor);
      }),
    );
  });
});

/** Sum w d d^T - b^T L^+ b with real displacements, in cm2/s, and the size of what was subtracted from. */
function subtracted({ sites, hops }: HopNetwork, cell: Matrix3): { tensor: number[][]; size: number } {
  const rows = new Matrix(cell.map((row) => [...row]));
  const laplacian = Matrix.zeros(sites.length, sites.length);
  const drift = Matrix.zeros(sites.length, 3);
  const bare = Matrix.zeros(3, 3);
  const partition = sites.reduce((sum, { energy }) => sum + Math.exp(-energy / kT), 0);
  for (const { from, to, translation, energy } of hops) {
    const w = rate(energy) / partition / rate(0.3);
    const [a, b] = [sites[from]!.position, sites[to]!.position];
    const fractional = ([0, 1, 2] as const).map((i) => b[i] + translation[i] - a[i]);
    const d = new Matrix([fractional]).mmul(rows);
    bare.add(d.transpose().mmul(d).mul(w));
    if (from === to) continue;
    for (const [i, j, sign] of [
      [from, to, 1],
      [to, from, -1],
    ] as const) {
      laplacian.set(i, i, laplacian.get(i, i) + w);
      laplacian.set(i, j, laplacian.get(i, j) - w);
      for (const k of [0, 1, 2]) drift.set(i, k, drift.get(i, k) + sign * w * d.get(0, k));
    }
  }
  const corrector = drift.transpose().mmul(pseudoInverse(laplacian)).mmul(drift);
  const size = bare.trace() * rate(0.3);
  return { tensor: bare.sub(corrector).mul(rate(0.3)).to2DArray(), size };
}

function supercell({ cell, network }: TestLattice, repeats: readonly [number, number, number]): TestLattice {
  const { sites, hops } = network;
  const [na, nb, nc] = repeats;
  const copies: Vector3[] = [];
  for (let x = 0; x < na; x++)
    for (let y = 0; y < nb; y++) for (let z = 0; z < nc; z++) copies.push([x, y, z]);
  const name = ([x, y, z]: Vector3) => (x * nb + y) * nc + z;
  const scaledCell = cell.map((row, i) => row.map((entry) => entry * repeats[i]!));
  return latticeOf(
    threeByThree(scaledCell),
    copies.flatMap((copy) =>
      sites.map(({ position, energy }) => {
        const at = (i: 0 | 1 | 2) => (position[i] + copy[i]) / repeats[i];
        return [at(0), at(1), at(2), energy] as const;
      }),
    ),
    copies.flatMap((copy) =>
      hops.map(({ from, to, translation, energy }) => {
        const end = ([0, 1, 2] as const).map((i) => copy[i] + translation[i]);
        const [cellOf = origin, home = origin] = [
          end.map((x, i) => Math.floor(x / repeats[i]!)),
          end.map((x, i) => mod(x, repeats[i]!)),
        ].map(three);
        return [name(copy) * sites.length + from, name(home) * sites.length + to, cellOf, energy] as const;
      }),
    ),
  );
}

/** Sites in reverse order, each in another cell than before, and every hop from its end to its start. */
function relabelled({ cell, network: { sites, hops } }: TestLattice): TestLattice {
  const last = sites.length - 1;
  const home = sites.map((_, index): Vector3 => [index % 2, -index, 2 * index]);
  return latticeOf(
    cell,
    [...sites.keys()].reverse().map((index) => {
      const { position, energy } = sites[index]!;
      const at = (i: 0 | 1 | 2) => position[i] + home[index]![i];
      return [at(0), at(1), at(2), energy] as const;
    }),
    hops.map(({ from, to, translation, energy }) => {
      const at = (i: 0 | 1 | 2) => -translation[i] + home[to]![i] - home[from]![i];
      return [last - to, last - from, [at(0), at(1), at(2)], energy] as const;
    }),
  );
}

const origin: Vector3 = [0, 0, 0];
const mod = (x: number, n: number) => ((x % n) + n) % n;
function three([x = 0, y = 0, z = 0]: number[]): Vector3 {
  return [x, y, z];
}
function threeByThree([a = [], b = [], c = []]: number[][]): Matrix3 {
  return [three(a), three(b), three(c)];
}
