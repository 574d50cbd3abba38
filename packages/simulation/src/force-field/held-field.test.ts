import { describe, expect, it } from 'vitest';
import type { ForceField } from './force-field.js';
import { heldField } from './held-field.js';

/** Two atoms on a bond that is too short, so that the bare field pushes them apart. */
const bond: ForceField = {
  cell: [
    [9, 0, 0],
    [0, 9, 0],
    [0, 0, 9],
  ],
  atoms: 2,
  evaluate(positions, forces) {
    const apart = [0, 1, 2].map((axis) => positions[3 + axis]! - positions[axis]!);
    const length = Math.hypot(...apart);
    apart.forEach((part, axis) => {
      forces[axis] = (8 * (length - 2) * part) / length;
      forces[3 + axis] = -forces[axis]!;
    });
    return 4 * (length - 2) ** 2;
  },
};
const reference = Float64Array.from([0, 0, 0, 1.6, 0, 0]);
const referenceForces = new Float64Array(6);
const energyOfReference = bond.evaluate(reference, referenceForces);
const held = (heldAtoms: number) => heldField(bond, { reference, referenceForces, stiffness: 3, heldAtoms });

describe('heldField', () => {
  it('is at rest at the reference, with the bare energy', () => {
    const forces = new Float64Array(6);
    expect(held(2).evaluate(reference, forces)).toBe(energyOfReference);
    for (const force of forces) expect(force).toBeCloseTo(0, 12);
    expect(Math.hypot(...referenceForces)).toBeGreaterThan(1);
  });

  it('leaves the atoms after the held ones to the bare field', () => {
    const forces = new Float64Array(6);
    held(1).evaluate(reference, forces);
    expect([...forces.subarray(3)]).toEqual([...referenceForces.subarray(3)]);
  });

  it('has forces that are the slope of its energy', () => {
    const at = Float64Array.from([0.1, -0.2, 0.05, 1.9, 0.3, -0.1]);
    const forces = new Float64Array(6);
    const scratch = new Float64Array(6);
    held(2).evaluate(at, forces);
    at.forEach((value, i) => {
      const energyAt = (shift: number) => held(2).evaluate(at.with(i, value + shift), scratch);
      expect(-(energyAt(1e-5) - energyAt(-1e-5)) / 2e-5).toBeCloseTo(forces[i]!, 6);
    });
  });
});
