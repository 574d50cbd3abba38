import { describe, expect, it } from 'vitest';
import { latticeOfPoints, type Triple } from './lattice.js';
import { LATTICE_NAMES, namedLattice } from './named-lattices.js';
import { periodicLattice } from './periodic-lattice.js';

const COORDINATION = {
  chain: 2,
  square: 4,
  triangular: 6,
  honeycomb: 3,
  'simple-cubic': 6,
  'body-centred-cubic': 8,
  'face-centred-cubic': 12,
  diamond: 4,
};

describe('named lattices', () => {
  it.each(LATTICE_NAMES)('%s: every site has its neighbours', (name) => {
    const lattice = namedLattice(name);
    const counts = new Array<number>(lattice.sites).fill(0);
    for (const { from, to } of lattice.bonds) {
      counts[from]!++;
      counts[to]!++;
    }
    expect(new Set(counts)).toEqual(new Set([COORDINATION[name]]));
  });
});

describe('a lattice of points', () => {
  it('does not depend on the cell that describes it', () => {
    const primitive = latticeOfPoints({
      dimensions: 3,
      vectors: [
        [0, 1 / 2, 1 / 2],
        [1 / 2, 0, 1 / 2],
        // Far from the shortest: neighbours lie several cells away.
        [5 / 2, 7 / 2, 5],
      ],
      basis: [[0, 0, 0]],
      reach: Math.SQRT1_2,
    });
    expect(primitive.bonds).toHaveLength(6);
    expect(primitive.bonds.some(({ cell }) => cell.some((along) => Math.abs(along) > 2))).toBe(true);
  });

  it('takes second neighbours with a longer reach', () => {
    const vectors: [Triple, Triple, Triple] = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    const square = { dimensions: 2, vectors, basis: [[0, 0, 0] as const] } as const;
    expect(latticeOfPoints({ ...square, reach: Math.SQRT2 }).bonds).toHaveLength(4);
    expect(latticeOfPoints({ ...square, reach: 2 }).bonds).toHaveLength(6);
  });
});

describe('a periodic piece', () => {
  it.each([2, 3, 5])('of %s cells: each bond from both ends, with opposite images', (size) => {
    const { starts, neighbours, images, sites, bonds } = periodicLattice(namedLattice('body-centred-cubic'), [
      size,
      size,
      size,
    ]);
    const seen = new Map<string, number>();
    for (let site = 0; site < sites; site++)
      for (let at = starts[site]!; at < starts[site + 1]!; at++) {
        const key = `${site} ${neighbours[at]} ${images[at]}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
    expect(neighbours).toHaveLength(2 * bonds);
    for (const [key, count] of seen) {
      const [site, neighbour, image] = key.split(' ').map(Number);
      expect(seen.get(`${neighbour} ${site} ${-image!}`)).toBe(count);
    }
  });
});
