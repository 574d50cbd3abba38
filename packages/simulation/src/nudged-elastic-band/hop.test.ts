import {
  latticeFromParameters,
  minimumImageDistance,
  ParameterError,
  toCartesian,
  type Vector3,
} from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statedHop } from './hop.js';

const lattice = latticeFromParameters({ a: 6, b: 5, c: 4, alpha: 90, beta: 100, gamma: 110 });
const refusal = (from: Vector3, to: Vector3): ParameterError => {
  try {
    statedHop(lattice, { from, to });
  } catch (error) {
    if (error instanceof ParameterError) return error;
  }
  throw new Error('The hop was not refused');
};

describe('statedHop', () => {
  it('takes the end at its image nearest to the start', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const place = fc.tuple(share, share, share);
    fc.assert(
      fc.property(place, place, (from, to) => {
        const nearest = minimumImageDistance(lattice, from, to);
        fc.pre(nearest > 0.31);
        const hop = statedHop(lattice, { from, to });
        const step: Vector3 = [hop.to[0] - from[0], hop.to[1] - from[1], hop.to[2] - from[2]];
        expect(Math.hypot(...toCartesian(lattice, step))).toBeCloseTo(nearest, 9);
        hop.to.forEach((value, axis) => {
          expect(value - to[axis]! - Math.round(value - to[axis]!)).toBeCloseTo(0, 9);
        });
      }),
    );
  });

  it('takes an end outside the cell as it stands', () => {
    expect(statedHop(lattice, { from: [0, 0, 0], to: [0, 1.5, 0] }).to).toEqual([0, 1.5, 0]);
    expect(statedHop(lattice, { from: [0.2, 0, 0], to: [-0.8, 0, 0] }).to[0]).toBeCloseTo(-0.8, 12);
  });

  it('reaches the same site of the next cell', () => {
    expect(statedHop(lattice, { from: [0, 0.5, 0], to: [0, 0.5, 1] }).to).toEqual([0, 0.5, 1]);
  });

  it.each<[string, Vector3, Vector3, string[]]>([
    ['no length', [0.1, 0.1, 0.1], [0.1, 0.1, 0.1], ['hop', 'to']],
    ['next to no length', [0.1, 0.1, 0.1], [0.1, 0.1, 0.12], ['hop', 'to']],
    ['too much of it', [0, 0, 0], [0, 0, 4], ['hop', 'to']],
    ['no number at the start', [Number.NaN, 0, 0], [0, 0.5, 0], ['hop', 'from']],
    ['no finite end', [0, 0, 0], [0, Number.POSITIVE_INFINITY, 0], ['hop', 'to']],
  ])('refuses a hop of %s', (_, from, to, path) => {
    expect(refusal(from, to).path).toEqual(path);
  });
});
