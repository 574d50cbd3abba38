import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Crystal, Vector3 } from './crystal.js';
import { anyLattice } from './lattice.arbitrary.js';
import { latticeFromParameters } from './lattice.js';
import { neighbourList } from './neighbour-list.js';
import { neighbours } from './neighbours.js';

const crystalOf = (lattice: Crystal['lattice'], positions: readonly Vector3[]): Crystal => ({
  lattice,
  sites: positions.map((position, index) => ({
    label: `Li${index}`,
    position,
    species: [{ element: 'Li', oxidationState: 1, occupancy: 1 }],
  })),
});

const coordinate = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const positions = fc.array(fc.tuple(coordinate, coordinate, coordinate), { minLength: 1, maxLength: 6 });

describe('neighbourList', () => {
  it('holds what looking at every image finds, in any cell', () => {
    fc.assert(
      fc.property(
        anyLattice,
        positions,
        fc.double({ min: 1, max: 6, noNaN: true }),
        (lattice, places, cutoff) => {
          const crystal = crystalOf(lattice, places);
          const list = neighbourList(crystal, cutoff);
          crystal.sites.forEach(({ position }, index) => {
            const [from, to] = [list.starts[index] ?? 0, list.starts[index + 1] ?? 0];
            // At the very cut-off rounding decides.
            const within = ([, distance]: readonly [number, number]) => distance < cutoff - 1e-6;
            const bySite = (a: readonly [number, number], b: readonly [number, number]) =>
              a[0] - b[0] || a[1] - b[1];
            const found = Array.from({ length: to - from }, (_, entry) => {
              const at = from + entry;
              return [list.sites[at] ?? -1, list.distances[at] ?? Number.NaN] as const;
            })
              .filter(within)
              .sort(bySite);
            const all = neighbours(crystal, position, cutoff);
            const itself = all.findIndex(({ site, distance }) => site === index && distance < 1e-9);
            const wanted = all
              .filter((_, place) => place !== itself)
              .map(({ site, distance }) => [site, distance] as const)
              .filter(within)
              .sort(bySite);
            expect(found.map(([site]) => site)).toEqual(wanted.map(([site]) => site));
            found.forEach(([, distance], place) => {
              expect(distance).toBeCloseTo(wanted[place]?.[1] ?? Number.NaN, 8);
            });
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('names the image that lies at the distance it gives', () => {
    const crystal = crystalOf(latticeFromParameters({ a: 3, b: 4, c: 20, alpha: 60, beta: 75, gamma: 100 }), [
      [0.1, 0.2, 0.3],
      [0.9, 0.8, 0.05],
    ]);
    const { starts, sites, images, distances } = neighbourList(crystal, 7);
    for (let entry = 0; entry < (starts[1] ?? 0); entry++) {
      const there = crystal.sites[sites[entry] ?? 0]?.position ?? [0, 0, 0];
      const [a, b, c] = there.map(
        (x, axis) => x + (images[3 * entry + axis] ?? 0) - (crystal.sites[0]?.position[axis] ?? 0),
      );
      const { matrix } = crystal.lattice;
      const vector = [0, 1, 2].map(
        (axis) =>
          (a ?? 0) * (matrix[0][axis] ?? 0) +
          (b ?? 0) * (matrix[1][axis] ?? 0) +
          (c ?? 0) * (matrix[2][axis] ?? 0),
      );
      expect(Math.hypot(...vector)).toBeCloseTo(distances[entry] ?? 0, 9);
    }
    expect(starts[1]).toBeGreaterThan(10);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses a cutoff of %d', (cutoff) => {
    const crystal = crystalOf(latticeFromParameters({ a: 3, b: 3, c: 3, alpha: 90, beta: 90, gamma: 90 }), [
      [0, 0, 0],
    ]);
    expect(() => neighbourList(crystal, cutoff)).toThrow(
      expect.objectContaining({ code: 'neighbours.cutoff' }),
    );
  });
});
