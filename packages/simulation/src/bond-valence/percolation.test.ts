import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackShift } from './cell-shift.js';
import { Neighbourhood } from './neighbourhood.js';
import { findThresholds } from './percolation.js';
import { extend, type Translations } from './translations.js';

type Shape = readonly [number, number, number];

const WALL = 9;

/** Barriers in ascending dimension. */
const barriers = (heights: Float64Array, shape: Shape, maximum = 5) =>
  findThresholds(heights, shape, maximum, () => {}).map(({ barrier }) => barrier);

/** Walls everywhere but at the given voxels, which are level. */
function carve(shape: Shape, open: readonly (readonly [number, number, number])[]): Float64Array {
  const heights = new Float64Array(shape[0] * shape[1] * shape[2]).fill(WALL);
  for (const [i, j, k] of open) heights[(i * shape[1] + j) * shape[2] + k] = 0;
  return heights;
}

/** The rank at one level by flooding every cluster and comparing the cells in which its voxels are met. */
function rankByFlooding(heights: Float64Array, shape: Shape, level: number): number {
  const around = new Neighbourhood(shape);
  const cells = new Map<number, number>();
  let best = 0;
  heights.forEach((height, start) => {
    if (height > level || cells.has(start)) return;
    let translations: Translations = [];
    const front = [start];
    cells.set(start, 0);
    for (let at = front.pop(); at !== undefined; at = front.pop()) {
      around.visit(at);
      const here = cells.get(at) ?? 0;
      [...around.index].forEach((next, n) => {
        if ((heights[next] ?? WALL) > level) return;
        const cell = here + (around.shift[n] ?? 0);
        const known = cells.get(next);
        if (known === undefined) {
          cells.set(next, cell);
          front.push(next);
        } else if (known !== cell) translations = extend(translations, unpackShift(cell - known));
      });
    }
    best = Math.max(best, translations.length);
  });
  return best;
}

describe('findThresholds', () => {
  it('finds a straight channel in one dimension only', () => {
    const shape: Shape = [5, 6, 7];
    const heights = carve(
      shape,
      [0, 1, 2, 3, 4].map((i) => [i, 2, 3] as const),
    );
    heights[(3 * 6 + 2) * 7 + 3] = 0.7;
    expect(barriers(heights, shape)).toEqual([0.7]);
  });

  it('does not count a chain that ends at the border of the cell', () => {
    const shape: Shape = [6, 6, 6];
    expect(
      barriers(
        carve(
          shape,
          [0, 1, 2, 3].map((i) => [i, 2, 3] as const),
        ),
        shape,
      ),
    ).toEqual([]);
  });

  it('counts a network with the translations [110], [101] and [011] as three-dimensional', () => {
    const n = 8;
    const open = [...Array(n).keys()].flatMap((i) => [
      [i, i, 0] as const,
      [i, 0, i] as const,
      [0, i, i] as const,
    ]);
    expect(barriers(carve([n, n, n], open), [n, n, n])).toEqual([0, 0, 0]);
  });

  it('joins channels along different axes where they meet', () => {
    const shape: Shape = [7, 7, 7];
    const alongA = [...Array(7).keys()].map((i) => [i, 1, 1] as const);
    const alongB = [...Array(7).keys()].map((j) => [1, j, 4] as const);
    const heights = carve(shape, [...alongA, ...alongB]);
    // The one way between them: a step from (1, 1, 1) to (1, 1, 4).
    heights[(1 * 7 + 1) * 7 + 2] = 1.25;
    heights[(1 * 7 + 1) * 7 + 3] = 1.5;
    expect(barriers(heights, shape)).toEqual([0, 1.5]);
  });

  it('leaves out what lies above the maximum', () => {
    const shape: Shape = [4, 4, 4];
    expect(barriers(new Float64Array(64).fill(2), shape, 1)).toEqual([]);
    expect(barriers(new Float64Array(64).fill(2), shape, 2)).toEqual([2, 2, 2]);
  });

  it('agrees with flooding at every level of random landscapes, and ascends', () => {
    const small = fc.integer({ min: 3, max: 6 });
    const landscape = fc.tuple(small, small, small).chain((shape) =>
      fc.record({
        shape: fc.constant(shape),
        // Two thirds walls, so that channels and chains are as likely as open space; few levels, so that ties occur.
        heights: fc.array(fc.constantFrom(WALL, WALL, WALL, WALL, 0, 1, 2, 3), {
          minLength: shape[0] * shape[1] * shape[2],
          maxLength: shape[0] * shape[1] * shape[2],
        }),
      }),
    );
    fc.assert(
      fc.property(landscape, ({ shape, heights: list }) => {
        const heights = Float64Array.from(list);
        const found = barriers(heights, shape);
        expect([...found].sort((a, b) => a - b)).toEqual(found);
        for (const level of [0, 1, 2, 3, 5]) {
          expect(found.filter((barrier) => barrier <= level).length).toBe(
            rankByFlooding(heights, shape, level),
          );
        }
      }),
      { numRuns: 150 },
    );
  });
});
