import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { improvedTangent } from './tangent.js';

const before = Float64Array.from([0, 0, 0]);
const here = Float64Array.from([1, 0, 0]);
const after = Float64Array.from([1, 1, 0]);
const tangentOf = (
  energies: readonly [number, number, number],
  images: readonly [Float64Array, Float64Array, Float64Array] = [before, here, after],
) => {
  const tangent = new Float64Array(3);
  improvedTangent(images[0], images[1], images[2], energies, tangent);
  return [...tangent];
};

describe('improvedTangent', () => {
  it('points along the uphill neighbour', () => {
    expect(tangentOf([0, 1, 2])).toEqual([0, 1, 0]);
    expect(tangentOf([2, 1, 0])).toEqual([1, 0, 0]);
  });

  it('weights both neighbours at a highest image by how far they lie below', () => {
    // 3 below before, 1 below after, which is the higher neighbour: weights 3 forward and 1 backward.
    const [x = 0, y = 0] = tangentOf([-3, 0, -1]);
    expect(y / x).toBeCloseTo(3, 12);
  });

  it('bisects on level ground', () => {
    const [x = 0, y = 0] = tangentOf([1, 1, 1]);
    expect(x).toBeCloseTo(y, 12);
  });

  it('is a unit vector, turns round with the path and does not feel the zero of energy', () => {
    const energy = fc.double({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(energy, energy, energy), energy, ([a, b, c], shift) => {
        const tangent = tangentOf([a, b, c]);
        expect(Math.hypot(...tangent)).toBeCloseTo(1, 12);
        const reversed = tangentOf([c, b, a], [after, here, before]);
        // Adding a shift may round two nearly equal energies to equal ones.
        const gaps = [Math.abs(a - b), Math.abs(b - c), Math.abs(a - c)];
        const distinct = gaps.every((gap) => gap > 1e-6);
        const shifted = tangentOf([a + shift, b + shift, c + shift]);
        tangent.forEach((value, axis) => {
          if (distinct) expect(-reversed[axis]!).toBeCloseTo(value, 9);
          if (distinct) expect(shifted[axis]!).toBeCloseTo(value, 6);
        });
      }),
    );
  });
});
