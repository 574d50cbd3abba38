import { latticeFromParameters, type Vector3 } from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { morseAttraction } from '../interaction/pair-energy.js';
import { tabulate } from '../interaction/pair-table.js';
import { smoothLandscape } from './smooth-landscape.js';
import { descend, findSaddle } from './stationary-points.js';

const lattice = latticeFromParameters({ a: 4.6, b: 5.1, c: 5.6, alpha: 80, beta: 95, gamma: 105 });
const energy = tabulate(morseAttraction({ d0: 1, alpha: 1.9, rmin: 1.9 }), 8);
const landscape = smoothLandscape(lattice, [
  { position: [0.1, 0.2, 0.3], energy },
  { position: [0.6, 0.75, 0.7], energy },
]);
const place = fc.tuple(
  fc.double({ min: -6, max: 6, noNaN: true }),
  fc.double({ min: -6, max: 6, noNaN: true }),
  fc.double({ min: -6, max: 6, noNaN: true }),
);
const at = (position: Vector3) => landscape.at(position);
const outside = (position: Vector3) => at(position).energy < 1;

describe('smoothLandscape', () => {
  it('has the slope and curvature of its energy', () => {
    const h = 1e-3;
    fc.assert(
      fc.property(place.filter(outside), ([x, y, z]) => {
        const { gradient, curvature } = at([x, y, z]);
        const [ahead, behind] = [at([x, y + h, z]), at([x, y - h, z])];
        expect(gradient[1]).toBeCloseTo((ahead.energy - behind.energy) / (2 * h), 2);
        expect(curvature[1]).toBeCloseTo((ahead.gradient[1] - behind.gradient[1]) / (2 * h), 0);
        expect(curvature[5]).toBeCloseTo((ahead.gradient[0] - behind.gradient[0]) / (2 * h), 0);
      }),
    );
  });

  it('repeats with the lattice', () => {
    const [[ax], [bx, by]] = lattice.matrix;
    fc.assert(
      fc.property(place.filter(outside), ([x, y, z]) => {
        expect(at([x + ax - bx, y - by, z]).energy).toBeCloseTo(at([x, y, z]).energy, 6);
      }),
    );
  });
});

describe('searches', () => {
  it('descend to level places that lie no higher than the start', () => {
    fc.assert(
      fc.property(place.filter(outside), (start) => {
        const foot = descend(landscape, start);
        expect(foot.energy).toBeLessThanOrEqual(at(start).energy);
        expect(Math.hypot(...at(foot.position).gradient)).toBeLessThan(1e-3);
      }),
    );
  });

  it('find saddles that fall off to both sides along the way down', () => {
    let found = 0;
    fc.assert(
      fc.property(place.filter(outside), (start) => {
        const saddle = findSaddle(landscape, start, 1);
        if (!saddle) return;
        found++;
        const { position, down } = saddle;
        for (const step of [0.02, -0.02]) {
          const beside: Vector3 = [
            position[0] + step * down[0],
            position[1] + step * down[1],
            position[2] + step * down[2],
          ];
          expect(at(beside).energy).toBeLessThan(saddle.energy);
        }
      }),
      { numRuns: 400 },
    );
    expect(found).toBeGreaterThan(10);
  });
});
