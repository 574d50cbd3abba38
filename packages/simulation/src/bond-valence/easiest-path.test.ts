import { latticeFromParameters } from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEasiestPath } from './easiest-path.js';
import { createGrid, fractionalOf } from './grid.js';
import { findThresholds } from './percolation.js';
import { findSites } from './sites.js';

const lattice = latticeFromParameters({ a: 4, b: 3, c: 3.5, alpha: 90, beta: 100, gamma: 90 });
const grid = createGrid(lattice, 0.5);

describe('findEasiestPath', () => {
  it('peaks exactly at the barrier and ends at an image of its start, in every dimension', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 400 }), { minLength: grid.size, maxLength: grid.size }),
        (list) => {
          const lowest = Math.min(...list);
          const heights = Float64Array.from(list, (value) => (value - lowest) / 100);
          const thresholds = findThresholds(heights, grid.shape, 5, () => {});
          expect(thresholds).toHaveLength(3);
          for (const threshold of thresholds) {
            const path = findEasiestPath(grid, heights, threshold);
            const [first] = path;
            const last = path.at(-1);
            if (!first || !last) throw new Error('The path is empty');
            expect(Math.max(...path.map(({ energy }) => energy))).toBe(threshold.barrier);
            expect(Math.min(...path.map(({ energy }) => energy))).toBe(first.energy);
            expect(last.energy).toBe(first.energy);
            const moved = last.position.map((x, axis) => x - (first.position[axis] ?? 0));
            expect(moved.some((x) => Math.abs(x) > 0.5)).toBe(true);
            for (const x of moved) expect(x).toBeCloseTo(Math.round(x), 9);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('follows a straight channel', () => {
    const heights = Float64Array.from({ length: grid.size }, (_, index) => {
      const [a, b, c] = fractionalOf(grid, index);
      return b === 0 && c === 0 ? 0.5 - 0.5 * Math.cos(2 * Math.PI * a) : 9;
    });
    const [threshold] = findThresholds(heights, grid.shape, 5, () => {});
    if (!threshold) throw new Error('The channel does not percolate');
    const path = findEasiestPath(grid, heights, threshold);
    expect(path).toHaveLength(grid.shape[0] + 1);
    expect(path.at(-1)?.distance).toBeCloseTo(lattice.a, 9);
  });
});

describe('findSites', () => {
  it('lists each minimum once, lowest first, plateaus included', () => {
    const heights = new Float64Array(grid.size).fill(2);
    const [, nb, nc] = grid.shape;
    const at = (i: number, j: number, k: number) => (i * nb + j) * nc + k;
    heights[at(1, 1, 1)] = 0.5;
    heights[at(4, 3, 3)] = 0;
    heights[at(4, 3, 4)] = 0;
    expect(findSites(grid, heights, 1).map(({ energy }) => energy)).toEqual([0, 0.5]);
  });
});
