import { describe, expect, it } from 'vitest';
import { initialPath } from './initial-path.js';

const start = Float64Array.from([5, 5, 5, 0, 0, 0]);
const end = Float64Array.from([5.4, 5, 5, 2, 0, 0]);

describe('initialPath', () => {
  it('goes straight at equal distances', () => {
    const path = initialPath(start, end, 3, null);
    expect(path).toHaveLength(5);
    path.forEach((image, index) => {
      expect(image[3]).toBeCloseTo(index / 2, 12);
      expect(image[0]).toBeCloseTo(5 + index / 10, 12);
    });
  });

  it('bends by way of a place, at equal distances along the bend', () => {
    const path = initialPath(start, end, 3, [1, 1, 0]);
    const places = path.map((image) => [...image.subarray(3)]);
    for (const [index, place] of [
      [0, 0, 0],
      [0.5, 0.5, 0],
      [1, 1, 0],
      [1.5, 0.5, 0],
      [2, 0, 0],
    ].entries()) {
      place.forEach((value, axis) => {
        expect(places[index]![axis]).toBeCloseTo(value, 12);
      });
    }
    expect(path[1]![0]).toBeCloseTo(5.1, 12);
  });

  it('goes straight when the place is an end', () => {
    expect(initialPath(start, end, 3, [0, 0, 0])).toEqual(initialPath(start, end, 3, null));
  });
});
