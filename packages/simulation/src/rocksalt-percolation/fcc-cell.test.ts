import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATION_ORDERS, sublattices } from './cation-order.js';
import { channelLinks, TETRAHEDRA } from './channel-links.js';
import { cubicCell, NEIGHBOUR_STEPS, Neighbours, primitiveCell, SECOND_NEIGHBOUR_STEPS } from './fcc-cell.js';

const cells = fc.oneof(
  fc.integer({ min: 2, max: 5 }).map(cubicCell),
  fc
    .tuple(fc.integer({ min: 3, max: 6 }), fc.integer({ min: 3, max: 6 }), fc.integer({ min: 3, max: 6 }))
    .map(primitiveCell),
);

/** Place in half edges of the conventional cell. */
const place = ([i, j, k]: readonly [number, number, number]) => [j + k, i + k, i + j] as const;

describe('a periodic cell of the face-centred cubic lattice', () => {
  it('has 12 neighbours at half a face diagonal and 6 at an edge', () => {
    const distances = (steps: typeof NEIGHBOUR_STEPS) => steps.map((step) => Math.hypot(...place(step)));
    expect(distances(NEIGHBOUR_STEPS)).toEqual(new Array(12).fill(Math.SQRT2));
    expect(distances(SECOND_NEIGHBOUR_STEPS)).toEqual(new Array(6).fill(2));
    expect(new Set(NEIGHBOUR_STEPS.map(String)).size).toBe(12);
    expect(TETRAHEDRA).toHaveLength(8);
  });

  it('makes every neighbour see its neighbour, from the opposite repetition of the cell', () => {
    fc.assert(
      fc.property(cells, fc.nat(), (cell, any) => {
        const site = any % cell.sites;
        const [near, back] = [new Neighbours(cell), new Neighbours(cell)];
        near.find(site);
        for (let step = 0; step < 12; step++) {
          back.find(near.sites[step]!);
          const opposite = (step + 6) % 12;
          expect(back.sites[opposite]).toBe(site);
          expect(back.images[opposite]! + near.images[step]!).toBe(0);
        }
      }),
    );
  });
});

describe('channels', () => {
  it('join more neighbours the more metals they may have, and all lithium with two', () => {
    const [zero, one, two] = (['ZERO_TM', 'ONE_TM', 'TWO_TM'] as const).map(channelLinks);
    for (let free = 0; free < 4096; free++) {
      if (zero![free]! & ~one![free]! || one![free]! & ~two![free]! || two![free] !== free)
        expect.fail(`surroundings ${free}`);
    }
  });

  it('only open when metal is replaced', () => {
    for (const channel of ['ZERO_TM', 'ONE_TM', 'TWO_TM'] as const) {
      const links = channelLinks(channel);
      for (let free = 0; free < 4096; free++)
        for (let bit = 0; bit < 12; bit++)
          if (links[free]! & ~links[free | (1 << bit)]!) expect.fail(`${channel}, surroundings ${free}`);
    }
  });

  it.each([
    ['layered', [1, 3]],
    ['spinel-like', [0, 2, 4]],
    ['gamma-LiFeO2', [2]],
  ] as const)('%s order has tetrahedra with %j metals and none else', (order, expected) => {
    const cell = cubicCell(4);
    const { metal } = sublattices(cell, order);
    const isMetal = new Uint8Array(cell.sites);
    for (const site of metal) isMetal[site] = 1;
    const neighbours = new Neighbours(cell);
    const counts = new Set<number>();
    for (let site = 0; site < cell.sites; site++) {
      neighbours.find(site);
      for (const corners of TETRAHEDRA)
        counts.add(
          isMetal[site]! + corners.reduce((sum, corner) => sum + isMetal[neighbours.sites[corner]!]!, 0),
        );
    }
    expect([...counts].sort()).toEqual(expected);
  });

  it.each(CATION_ORDERS)('%s order repeats itself across the cell', (order) => {
    // The surroundings of every lithium site are alike, which a wrong seam would break.
    const cell = cubicCell(2);
    const { lithium } = sublattices(cell, order);
    const own = new Set(lithium);
    const neighbours = new Neighbours(cell);
    const like = lithium.map((site) => {
      neighbours.find(site);
      return neighbours.sites.filter((neighbour) => own.has(neighbour)).length;
    });
    expect(new Set(like).size).toBe(1);
  });
});
