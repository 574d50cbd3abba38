import { latticeFromParameters, minimumImageDistance, type Vector3 } from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearSources } from './near-sources.js';

const coordinate = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const place = fc.tuple(coordinate, coordinate, coordinate);
const many = (seeds: readonly Vector3[], cutoff: number) =>
  Array.from({ length: 300 }, (_, index) => {
    const [x, y, z] = seeds[index % seeds.length]!;
    const wrapped = (value: number, step: number) => (value + index * step) % 1;
    return { position: [wrapped(x, 0.618), wrapped(y, 0.414), wrapped(z, 0.732)] as const, cutoff };
  });

describe('the sources near a place', () => {
  it('are all that act there, in their order, wherever the place and in a skewed cell too', () => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 5 }),
        place,
        fc.integer({ min: -3, max: 3 }),
        fc.constantFrom<readonly [number, number, number, number]>(
          [30, 25, 40, 90],
          [8, 60, 12, 75],
          [35, 35, 9, 120],
        ),
        (seeds, [x, y, z], cells, [a, b, c, gamma]) => {
          const lattice = latticeFromParameters({ a, b, c, alpha: 80, beta: 95, gamma });
          const sources = many(seeds, 6);
          const found = nearSources(lattice, sources)(x + cells, y - cells, z);
          const acting = sources.filter(
            ({ position }) => minimumImageDistance(lattice, [x, y, z], position) <= 6,
          );
          expect(found.filter((source) => acting.includes(source))).toEqual(acting);
          expect(found).toEqual(sources.filter((source) => found.includes(source)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are few in a large cell, and all of them where there are few', () => {
    const lattice = latticeFromParameters({ a: 60, b: 60, c: 60, alpha: 90, beta: 90, gamma: 90 });
    const sources = many([[0.1, 0.2, 0.3]], 6);
    expect(nearSources(lattice, sources)(0.5, 0.5, 0.5).length).toBeLessThan(30);
    expect(nearSources(lattice, sources.slice(0, 9))(0.5, 0.5, 0.5)).toHaveLength(9);
  });
});
