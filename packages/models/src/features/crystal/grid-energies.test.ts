import { latticeFromParameters, type Vector3 } from '@interphase/core';
import { fractionalOf, gridOfShape, type Source, tabulate } from '@interphase/simulation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridEnergies } from './grid-energies.js';

const lattice = latticeFromParameters({ a: 4, b: 5, c: 6.5, alpha: 80, beta: 100, gamma: 110 });
const grid = gridOfShape(lattice, [5, 7, 9]);
const [attraction, repulsion] = [
  tabulate((distance) => -Math.exp(-distance), 4),
  tabulate((distance) => 1 / distance, 3),
];

/** The sum by its definition: over cells enough for the cut-off. */
function energyAt(point: Vector3, sources: readonly Source[], cutoff: number): number {
  let sum = 0;
  const [ma, mb, mc] = lattice.matrix;
  for (const { position, energy } of sources) {
    const pair = energy === attraction ? (d: number) => -Math.exp(-d) : (d: number) => 1 / d;
    for (let i = -3; i <= 3; i++) {
      for (let j = -3; j <= 3; j++) {
        for (let k = -3; k <= 3; k++) {
          const [u, v, w] = [i, j, k].map((cell, axis) => position[axis]! + cell - point[axis]!);
          const distance = Math.hypot(
            ...[0, 1, 2].map((axis) => u! * ma[axis]! + v! * mb[axis]! + w! * mc[axis]!),
          );
          if (distance < Math.min(cutoff, energy.cutoff)) sum += pair(Math.max(distance, 0.1));
        }
      }
    }
  }
  return sum;
}

const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const sources = fc.array(
  fc.record({
    position: fc.tuple(fraction, fraction, fraction),
    energy: fc.constantFrom(attraction, repulsion),
  }),
  { maxLength: 4 },
);

describe('energies on a grid', () => {
  it('are the sums over all images within the cut-off, also in a skewed cell smaller than that', () => {
    fc.assert(
      fc.property(sources, fc.nat({ max: grid.size - 1 }), (chosen, voxel) => {
        const wanted = new Uint8Array(grid.size);
        wanted[voxel] = 1;
        const own = gridEnergies(grid, chosen, 3.5, wanted);
        const here = energyAt(fractionalOf(grid, voxel), chosen, 3.5);
        // Tables are read linearly, and a pair at the very cut-off may count or not.
        expect(Math.abs(own[voxel]! - here)).toBeLessThan(0.05 + 0.02 * Math.abs(here));
      }),
      { numRuns: 60 },
    );
  });

  it('are the same for all points as for one at a time, and infinite where they are not wanted', () => {
    const chosen = [{ position: [0.1, 0.6, 0.3], energy: attraction }] as const;
    const all = gridEnergies(grid, chosen, 3.5, null);
    const wanted = new Uint8Array(grid.size);
    for (const voxel of [0, 100, grid.size - 1]) wanted[voxel] = 1;
    gridEnergies(grid, chosen, 3.5, wanted).forEach((energy, voxel) => {
      if (wanted[voxel]) expect(energy).toBeCloseTo(all[voxel]!, 12);
      else expect(energy).toBe(Number.POSITIVE_INFINITY);
    });
    expect(gridEnergies(grid, [], 3.5, null).every((energy) => energy === 0)).toBe(true);
  });
});
