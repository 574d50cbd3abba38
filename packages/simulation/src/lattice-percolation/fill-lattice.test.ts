import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lattice } from '../lattice/lattice.js';
import { LATTICE_NAMES, namedLattice } from '../lattice/named-lattices.js';
import { type PeriodicLattice, periodicLattice } from '../lattice/periodic-lattice.js';
import { unpackImage } from '../percolation/image.js';
import { type Random, randomStream } from '../random/random.js';
import { LatticeFiller } from './fill-lattice.js';

const pieceOf = (lattice: Lattice, size: number): PeriodicLattice =>
  periodicLattice(lattice, [size, lattice.dimensions > 1 ? size : 1, lattice.dimensions > 2 ? size : 1]);

/** Rank of whole vectors, by elimination over fractions kept whole. */
function rank(vectors: number[][]): number {
  const rows = vectors.map((vector) => [...vector]);
  let found = 0;
  for (let axis = 0; axis < 3; axis++) {
    const pivot = rows.findIndex((row, index) => index >= found && row[axis] !== 0);
    if (pivot < 0) continue;
    [rows[found], rows[pivot]] = [rows[pivot]!, rows[found]!];
    for (let index = found + 1; index < rows.length; index++) {
      const factor = rows[index]![axis]!;
      rows[index] = rows[index]!.map((x, at) => x * rows[found]![axis]! - factor * rows[found]![at]!);
    }
    found++;
  }
  return found;
}

/** What wraps and the largest cluster, by walking through every cluster of occupied sites anew. */
function byWalking(piece: PeriodicLattice, occupied: ReadonlySet<number>, open: ReadonlySet<number> | null) {
  const place = new Map<number, number[]>();
  let [directions, largest] = [0, 0];
  for (const start of occupied) {
    if (place.has(start)) continue;
    place.set(start, [0, 0, 0]);
    const queue = [start];
    const loops: number[][] = [];
    for (const site of queue)
      for (let at = piece.starts[site]!; at < piece.starts[site + 1]!; at++) {
        const neighbour = piece.neighbours[at]!;
        if (!occupied.has(neighbour) || (open && !open.has(at))) continue;
        const there = place.get(site)!.map((x, axis) => x + unpackImage(piece.images[at]!)[axis]!);
        const known = place.get(neighbour);
        if (!known) {
          place.set(neighbour, there);
          queue.push(neighbour);
        } else loops.push(there.map((x, axis) => x - known[axis]!));
      }
    directions = Math.max(directions, rank(loops));
    largest = Math.max(largest, queue.length);
  }
  return { directions, largest };
}

/** A generator whose shuffle is known: it remembers the order that came out. */
function remembering(random: Random) {
  const seen: { order: number[] } = { order: [] };
  const shuffle = random.shuffle.bind(random);
  random.shuffle = (members) => {
    shuffle(members);
    seen.order = Array.from(members, Number);
  };
  return seen;
}

describe('filling a lattice', () => {
  it('finds what walking through the clusters finds, at every step', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LATTICE_NAMES),
        fc.integer({ min: 2, max: 3 }),
        fc.constantFrom('SITE' as const, 'BOND' as const),
        fc.integer(),
        (name, size, filled, seed) => {
          const piece = pieceOf(namedLattice(name), size);
          const random = randomStream(seed);
          const seen = remembering(random);
          const { wrapping, largest } = new LatticeFiller(piece, filled, 1).fill(random, () => {});
          const occupied = new Set<number>();
          const open = new Set<number>();
          if (filled === 'BOND') for (let site = 0; site < piece.sites; site++) occupied.add(site);
          seen.order.forEach((next, index) => {
            if (filled === 'SITE') occupied.add(next);
            else openBond(piece, next, open);
            const walked = byWalking(piece, occupied, filled === 'SITE' ? null : open);
            expect(largest[index + 1]).toBe(walked.largest);
            expect(wrapping.filter((count) => count !== null && count <= index + 1)).toHaveLength(
              walked.directions,
            );
          });
        },
      ),
      { numRuns: 25 },
    );
  });

  it('wraps at the same fillings when it ends once all directions wrap', () => {
    for (const filled of ['SITE', 'BOND'] as const) {
      const piece = pieceOf(namedLattice('triangular'), 6);
      const [whole, short] = [10, null].map((spacing) =>
        new LatticeFiller(piece, filled, spacing).fill(randomStream(4), () => {}),
      );
      expect(short?.wrapping).toEqual(whole?.wrapping);
    }
  });

  it('gives the same for the same stream, and other things for another', () => {
    const piece = pieceOf(namedLattice('face-centred-cubic'), 4);
    const once = (stream: number) =>
      new LatticeFiller(piece, 'SITE', 10).fill(randomStream(1, stream), () => {});
    expect(once(3)).toEqual(once(3));
    expect(once(3)).not.toEqual(once(4));
  });
});

/** Opens a bond named by its place among the neighbours, from both of its ends. */
function openBond({ sites, starts, neighbours, images }: PeriodicLattice, place: number, open: Set<number>) {
  open.add(place);
  const site = Array.from({ length: sites }, (_, index) => index).find(
    (index) => starts[index]! <= place && place < starts[index + 1]!,
  )!;
  const other = neighbours[place]!;
  for (let at = starts[other]!; at < starts[other + 1]!; at++)
    if (neighbours[at] === site && images[at] === -images[place]! + 0 && at !== place && !open.has(at)) {
      open.add(at);
      return;
    }
}
