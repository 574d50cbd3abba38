import type { Matrix3, Vector3 } from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PairEnergy } from '../interaction/pair-energy.js';
import { pairForceField } from './pair-force-field.js';

const CUTOFF = 4;
const morse =
  (d: number, r0: number): PairEnergy =>
  (distance) => {
    const stretch = Math.exp(1.5 * (r0 - distance)) - 1;
    return d * (stretch * stretch - 1);
  };
/** Three kinds; the pairs 1-2 ignore each other. */
const energy = (a: number, b: number): PairEnergy | null =>
  a === 1 && b === 2 ? null : morse(0.3 + 0.2 * a + 0.1 * b, 1.2 + 0.2 * (a + b));

const length = fc.double({ min: 1.3, max: 11, noNaN: true });
const share = fc.double({ min: -0.8, max: 0.8, noNaN: true });
/** Thin, long and skewed cells, some left-handed, turned anyhow. */
const cells = fc
  .tuple(length, length, length, share, share, share, fc.double({ min: 0, max: 6, noNaN: true }))
  .map(([a, b, c, u, v, w, turn]): Matrix3 => {
    const rows: Vector3[] = [
      [a, 0, 0],
      [u * b, b, 0],
      [v * c, w * c, c],
    ];
    const turned = rows.map(
      ([x, y, z]): Vector3 => [
        x * Math.cos(turn) - y * Math.sin(turn),
        x * Math.sin(turn) + y * Math.cos(turn),
        z,
      ],
    );
    return [turned[1]!, turned[0]!, turned[2]!];
  });
const atoms = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 2 }),
    fc.tuple(...Array.from({ length: 3 }, () => fc.double({ min: -1.5, max: 2.5, noNaN: true }))),
  ),
  { minLength: 1, maxLength: 9 },
);

const place = (cell: Matrix3, at: readonly number[]) =>
  [0, 1, 2].map((axis) => at[0]! * cell[0][axis]! + at[1]! * cell[1][axis]! + at[2]! * cell[2][axis]!);

/** Half the sum over every ordered pair of images, by going through far more images than can matter. */
function bruteEnergy(cell: Matrix3, kinds: readonly number[], positions: Float64Array): number {
  const reach = 14;
  let total = 0;
  for (let i = -reach; i <= reach; i++) {
    for (let j = -reach; j <= reach; j++) {
      for (let k = -reach; k <= reach; k++) {
        const [sx, sy, sz] = place(cell, [i, j, k]);
        for (let a = 0; a < kinds.length; a++) {
          for (let b = 0; b < kinds.length; b++) {
            if (a === b && i === 0 && j === 0 && k === 0) continue;
            const distance = Math.hypot(
              positions[3 * b]! + sx! - positions[3 * a]!,
              positions[3 * b + 1]! + sy! - positions[3 * a + 1]!,
              positions[3 * b + 2]! + sz! - positions[3 * a + 2]!,
            );
            if (distance >= CUTOFF) continue;
            const [low, high] = [Math.min(kinds[a]!, kinds[b]!), Math.max(kinds[a]!, kinds[b]!)];
            const pair = energy(low, high);
            if (pair) total += (pair(Math.max(distance, 0)) - pair(CUTOFF)) / 2;
          }
        }
      }
    }
  }
  return total;
}

function wrapped(cell: Matrix3, list: readonly (readonly [number, readonly number[]])[]) {
  return {
    kinds: list.map(([kind]) => kind),
    positions: Float64Array.from(list.flatMap(([, at]) => place(cell, at))),
    inside: Float64Array.from(
      list.flatMap(([, at]) =>
        place(
          cell,
          at.map((x) => x - Math.floor(x)),
        ),
      ),
    ),
  };
}

const farEnough = (cell: Matrix3, positions: Float64Array): boolean => {
  const count = positions.length / 3;
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) {
      for (let i = -9; i <= 9; i++) {
        for (let j = -9; j <= 9; j++) {
          for (let k = -9; k <= 9; k++) {
            if (a === b && i === 0 && j === 0 && k === 0) continue;
            const shift = place(cell, [i, j, k]);
            const distance = Math.hypot(
              ...[0, 1, 2].map((x) => positions[3 * b + x]! + shift[x]! - positions[3 * a + x]!),
            );
            if (distance < 0.8) return false;
          }
        }
      }
    }
  }
  return true;
};

describe('pairForceField', () => {
  it('agrees with a sum over all images in any cell, wherever atoms are written', () => {
    fc.assert(
      fc.property(cells, atoms, (cell, list) => {
        const { kinds, positions, inside } = wrapped(cell, list);
        fc.pre(farEnough(cell, inside));
        const field = pairForceField({ cell, kinds, energy, cutoff: CUTOFF, truncation: 'shift' });
        const forces = new Float64Array(positions.length);
        const total = field.evaluate(positions, forces);
        const exact = bruteEnergy(cell, kinds, inside);
        expect(Math.abs(total - exact)).toBeLessThan(1e-5 * (1 + Math.abs(exact)));
        for (let axis = 0; axis < 3; axis++) {
          const sum = kinds.reduce((net, _, atom) => net + forces[3 * atom + axis]!, 0);
          expect(Math.abs(sum)).toBeLessThan(1e-9 * (1 + Math.abs(exact)));
        }
      }),
      { numRuns: 40, seed: 5 },
    );
  });

  it('has forces that are the slope of its energy, also while atoms leave their old lists', () => {
    fc.assert(
      fc.property(cells, atoms, fc.integer({ min: 0, max: 8 }), (cell, list, chosen) => {
        const { kinds, positions, inside } = wrapped(cell, list);
        fc.pre(farEnough(cell, inside));
        const field = pairForceField({ cell, kinds, energy, cutoff: CUTOFF, skin: 0.3 });
        const forces = new Float64Array(positions.length);
        const scratch = new Float64Array(positions.length);
        field.evaluate(positions, forces);
        const x = chosen % positions.length;
        const step = 1e-5;
        const at = (moved: number) => {
          const there = positions.slice();
          there[x]! += moved;
          return field.evaluate(there, scratch);
        };
        const slope = (at(-2 * step) - 8 * at(-step) + 8 * at(step) - at(2 * step)) / (12 * step);
        expect(Math.abs(forces[x]! + slope)).toBeLessThan(1e-5 * (1 + Math.abs(slope)));
        // A list made for a place far away must have been left behind.
        const before = field.evaluate(positions, scratch);
        at(3);
        expect(field.evaluate(positions, scratch)).toBeCloseTo(before, 9);
      }),
      { numRuns: 40, seed: 6 },
    );
  });

  it('does not notice where the origin lies or how the cell is turned', () => {
    const cell: Matrix3 = [
      [5, 0, 0],
      [1, 6, 0],
      [-2, 1, 4],
    ];
    const turned: Matrix3 = [
      [0, 5, 0],
      [-6, 1, 0],
      [-1, -2, 4],
    ];
    const positions = Float64Array.from([0.1, 0.2, 0.3, 2, 2, 1, 3.1, 4.4, 3.3]);
    const field = pairForceField({ cell, kinds: [0, 1, 2], energy, cutoff: CUTOFF });
    const forces = new Float64Array(9);
    const total = field.evaluate(positions, forces);
    const moved = new Float64Array(9);
    expect(
      field.evaluate(
        positions.map((x, index) => x + [7.7, -3.1, 0.9][index % 3]!),
        moved,
      ),
    ).toBeCloseTo(total, 10);
    moved.forEach((force, index) => {
      expect(force).toBeCloseTo(forces[index]!, 9);
    });
    const turnedField = pairForceField({ cell: turned, kinds: [0, 1, 2], energy, cutoff: CUTOFF });
    const there = positions.map((_, index) =>
      index % 3 === 0 ? -positions[index + 1]! : index % 3 === 1 ? positions[index - 1]! : positions[index]!,
    );
    expect(turnedField.evaluate(there, moved)).toBeCloseTo(total, 9);
    expect(moved[0]).toBeCloseTo(-forces[1]!, 9);
    expect(moved[1]).toBeCloseTo(forces[0]!, 9);
  });

  it('has the virial that is the answer of its energy to a swelling of the cell', () => {
    const at = [0.5, 0.2, 0.3, 2, 2, 1, 3.1, 4.4, 3.3];
    const swollen = (factor: number) => {
      const field = pairForceField({
        cell: [
          [5 * factor, 0, 0],
          [0, 6 * factor, 0],
          [0, 0, 4 * factor],
        ],
        kinds: [0, 1, 2],
        energy,
        cutoff: CUTOFF,
      });
      const value = field.evaluate(
        Float64Array.from(at, (x) => x * factor),
        new Float64Array(9),
      );
      return { value, virial: field.virial() };
    };
    const slope = (swollen(1 + 1e-5).value - swollen(1 - 1e-5).value) / 2e-5;
    expect(swollen(1).virial).toBeCloseTo(-slope, 5);
  });

  it('keeps a Buckingham pair from falling into itself', () => {
    const buckingham: PairEnergy = (r) => 1000 * Math.exp(-r / 0.3) - 30 / r ** 6;
    const field = pairForceField({
      cell: [
        [20, 0, 0],
        [0, 20, 0],
        [0, 0, 20],
      ],
      kinds: [0, 0],
      energy: () => buckingham,
      cutoff: 8,
    });
    const forces = new Float64Array(6);
    const at = (distance: number) => field.evaluate(Float64Array.from([1, 1, 1, 1 + distance, 1, 1]), forces);
    expect(at(2)).toBeCloseTo(buckingham(2), 6);
    expect(buckingham(0.3)).toBeLessThan(buckingham(1));
    for (const distance of [0.9, 0.6, 0.3, 0.1]) {
      expect(at(distance)).toBeGreaterThan(at(distance + 0.1));
      at(distance);
      expect(forces[3]).toBeGreaterThan(0);
    }
  });

  it.each([
    ['a cut-off of 0', { cutoff: 0, kinds: [0] }],
    ['a cut-off of 21 Å', { cutoff: 21, kinds: [0] }],
    ['no atoms', { cutoff: 4, kinds: [] }],
    ['100,000 atoms', { cutoff: 4, kinds: Array.from({ length: 100_000 }, () => 0) }],
  ])('refuses %s', (_, settings) => {
    const cell: Matrix3 = [
      [9, 0, 0],
      [0, 9, 0],
      [0, 0, 9],
    ];
    expect(() => pairForceField({ cell, energy, ...settings })).toThrow(/from 1 to/);
  });

  it('refuses a position that is not a number', () => {
    const cell: Matrix3 = [
      [9, 0, 0],
      [0, 9, 0],
      [0, 0, 9],
    ];
    const field = pairForceField({ cell, kinds: [0], energy, cutoff: 4 });
    expect(() => field.evaluate(Float64Array.from([0, Number.NaN, 0]), new Float64Array(3))).toThrow(
      /no finite position/,
    );
  });
});
