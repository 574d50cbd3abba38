import type { Vector3 } from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atomGroup, countNear, distanceTo, leastGap, nearestDistances } from './atom-group.js';
import type { Surrounding } from './hop-surroundings.js';

const place = fc
  .tuple(...[0, 1, 2].map(() => fc.double({ min: -9, max: 9, noNaN: true })))
  .map((values) => values as unknown as Vector3); // three axes
const group = fc
  .array(fc.tuple(place, fc.double({ min: 0.2, max: 2.2, noNaN: true })), { maxLength: 40 })
  .map((atoms) =>
    atomGroup(
      atoms
        .map(
          ([position, radius]): Surrounding => ({
            element: 'O',
            role: 'anion',
            charge: -2,
            position,
            radius,
          }),
        )
        .sort((a, b) => Math.hypot(...a.position) - Math.hypot(...b.position)),
    ),
  );
const point = place.map(([x, y, z]): Vector3 => [x / 3, y / 3, z / 3]);

describe('atomGroup', () => {
  it('finds of the sorted atoms what looking at all of them finds', () => {
    fc.assert(
      fc.property(group, point, fc.integer({ min: 1, max: 5 }), (atoms, from, count) => {
        const distances = atoms.atoms.map(({ position }, index) => {
          const distance = Math.hypot(...position.map((value, axis) => value - from[axis]!));
          expect(distanceTo(index, atoms, from)).toBeCloseTo(distance, 9);
          return distance;
        });
        const rising = distances.toSorted((a, b) => a - b).slice(0, count);
        const nearest = nearestDistances(atoms, from, count);
        expect(nearest).toHaveLength(rising.length);
        nearest.forEach((distance, index) => {
          expect(distance).toBeCloseTo(rising[index]!, 9);
        });
        const gaps = distances.map((distance, index) => distance - atoms.radii[index]!);
        expect(leastGap(atoms, from, 6)).toBeCloseTo(Math.min(6, ...gaps), 9);
      }),
    );
  });

  it('leaves out no atom within a distance', () => {
    fc.assert(
      fc.property(group, point, fc.double({ min: 0, max: 12, noNaN: true }), (atoms, from, distance) => {
        const end = countNear(atoms, from, distance);
        for (let atom = end; atom < atoms.atoms.length; atom++)
          expect(distanceTo(atom, atoms, from)).toBeGreaterThan(distance);
        // And leaves out those that cannot be there.
        for (let atom = 0; atom < end; atom++)
          expect(atoms.fromMiddle[atom]! - Math.hypot(...from)).toBeLessThan(distance + 1e-6);
      }),
    );
  });
});
