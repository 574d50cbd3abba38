import type { Matrix3 } from '@interphase/core';
import fc from 'fast-check';
import { Matrix, pseudoInverse } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import type { HopNetwork } from '../network/hop-network.js';
import { relabelled, supercell, threeByThree } from './equal-networks.fixture.js';
import { diffusion, expectTensor, kT, rate } from './expect-diffusivity.fixture.js';
import { latticeOf } from './lattices.fixture.js';

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
