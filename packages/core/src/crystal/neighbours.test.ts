import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Crystal, Lattice, Vector3 } from './crystal.js';
import { anyLattice, anyPosition } from './lattice.arbitrary.js';
import { latticeFromParameters, planeSpacings, toCartesian } from './lattice.js';
import { minimumImageDistance } from './minimum-image.js';
import { neighbours } from './neighbours.js';
import { norm, subtract } from './vector.js';

const crystalOf = (lattice: Lattice, positions: readonly Vector3[]): Crystal => ({
  lattice,
  sites: positions.map((position, index) => ({
    label: `Li${index}`,
    position,
    species: [{ element: 'Li', oxidationState: null, occupancy: 1 }],
  })),
});

/** Every image of a generous block of cells, each measured. */
function bruteForce(
  lattice: Lattice,
  positions: readonly Vector3[],
  point: Vector3,
  cutoff: number,
): number[] {
  const reach = planeSpacings(lattice).map((spacing) => Math.ceil(cutoff / spacing) + 2);
  const [ri = 0, rj = 0, rk = 0] = reach;
  const distances: number[] = [];
  for (const position of positions) {
    for (let i = -ri; i <= ri; i++) {
      for (let j = -rj; j <= rj; j++) {
        for (let k = -rk; k <= rk; k++) {
          const shifted: Vector3 = [position[0] + i, position[1] + j, position[2] + k];
          const distance = norm(toCartesian(lattice, subtract(shifted, point)));
          if (distance <= cutoff) distances.push(distance);
        }
      }
    }
  }
  return distances.sort((a, b) => a - b);
}

describe('neighbours', () => {
  it('counts the shells of a simple cubic lattice', () => {
    const cubic = latticeFromParameters({ a: 2, b: 2, c: 2, alpha: 90, beta: 90, gamma: 90 });
    const found = neighbours(crystalOf(cubic, [[0, 0, 0]]), [0, 0, 0], 2 * Math.sqrt(3));
    expect(found.map(({ distance }) => Number(distance.toFixed(4)))).toEqual([
      0,
      ...Array<number>(6).fill(2),
      ...Array<number>(12).fill(2.8284),
      ...Array<number>(8).fill(3.4641),
    ]);
  });

  it('finds what measuring every image finds, in thin and skewed cells', () => {
    fc.assert(
      fc.property(
        anyLattice,
        fc.array(anyPosition, { minLength: 1, maxLength: 3 }),
        anyPosition,
        fc.double({ min: 0, max: 7, noNaN: true }),
        (lattice, positions, point, cutoff) => {
          const found = neighbours(crystalOf(lattice, positions), point, cutoff);
          const expected = bruteForce(lattice, positions, point, cutoff);
          expect(found).toHaveLength(expected.length);
          found.forEach(({ distance, vector }, index) => {
            expect(distance).toBeCloseTo(expected[index] ?? Number.NaN, 9);
            expect(norm(vector)).toBeCloseTo(distance, 9);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('points from the point to the site', () => {
    const cubic = latticeFromParameters({ a: 4, b: 4, c: 4, alpha: 90, beta: 90, gamma: 90 });
    const [nearest] = neighbours(crystalOf(cubic, [[0.9, 0, 0]]), [0.1, 0, 0], 1);
    expect(nearest?.vector[0]).toBeCloseTo(-0.8, 12);
  });

  it('refuses a cutoff that is no length', () => {
    const cubic = latticeFromParameters({ a: 4, b: 4, c: 4, alpha: 90, beta: 90, gamma: 90 });
    expect(() => neighbours(crystalOf(cubic, []), [0, 0, 0], Number.NaN)).toThrow(/cutoff/);
  });
});

describe('minimum image distance', () => {
  it('is the shortest over every image, in thin and skewed cells', () => {
    fc.assert(
      fc.property(anyLattice, anyPosition, anyPosition, (lattice, from, to) => {
        const distance = minimumImageDistance(lattice, from, to);
        const [shortest = Number.NaN] = bruteForce(lattice, [to], from, distance + 0.1);
        expect(distance).toBeCloseTo(shortest, 8);
      }),
      { numRuns: 200 },
    );
  });
});
