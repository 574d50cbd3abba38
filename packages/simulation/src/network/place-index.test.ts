import { latticeFromParameters, minimumImageDistance } from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlaceIndex } from './place-index.js';

const coordinate = fc.double({ min: -2, max: 2, noNaN: true });
const place = fc.tuple(coordinate, coordinate, coordinate);

describe('an index of places', () => {
  it('finds all within 1 angstrom, each once and in order, in thin and skewed cells too', () => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 60 }),
        place,
        fc.constantFrom([9, 7, 8, 90], [1.5, 12, 2.2, 70], [4, 4, 9, 120]),
        (places, asked, [a = 1, b = 1, c = 1, gamma = 90]) => {
          const lattice = latticeFromParameters({ a, b, c, alpha: 85, beta: 100, gamma });
          const index = new PlaceIndex(lattice);
          places.forEach((position, number) => {
            index.add(position, number);
          });
          const found = index.near(asked);
          const near = [...places.keys()].filter(
            (number) => minimumImageDistance(lattice, places[number]!, asked) < 1,
          );
          expect(found.filter((number) => near.includes(number))).toEqual(near);
          expect(found).toEqual([...new Set(found)].sort((one, other) => one - other));
        },
      ),
    );
  });
});
