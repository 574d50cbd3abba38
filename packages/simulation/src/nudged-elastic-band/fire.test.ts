import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descend } from './fire.js';

const limits = { forceTolerance: 1e-6, maximumSteps: 5000 };

describe('descend', () => {
  it('reaches the bottom of any bowl', () => {
    const stiffness = fc.double({ min: 0.5, max: 60, noNaN: true });
    const place = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(stiffness, place), { minLength: 3, maxLength: 3 }),
        fc.array(place, { minLength: 3, maxLength: 3 }),
        (bowl, start) => {
          const positions = Float64Array.from(start);
          const descent = descend(
            positions,
            (at, forces) => {
              for (const [i, [k, centre]] of bowl.entries()) forces[i] = -k * (at[i]! - centre);
            },
            limits,
          );
          expect(descent.converged).toBe(true);
          for (const [i, [, centre]] of bowl.entries()) expect(positions[i]).toBeCloseTo(centre, 4);
        },
      ),
    );
  });

  it('stops when told to, and says how far it came', () => {
    const steps: number[] = [];
    const uphillForEver = (_: Float64Array, forces: Float64Array) => {
      forces.set([1, 0, 0]);
    };
    const positions = new Float64Array(3);
    const descent = descend(positions, uphillForEver, { forceTolerance: 0.5, maximumSteps: 20 }, (step) => {
      steps.push(step);
    });
    expect(descent).toEqual({ converged: false, steps: 20, maximumForce: 1 });
    expect(steps).toHaveLength(21);
    // No step is longer than 0.15 angstrom.
    expect(positions[0]).toBeLessThanOrEqual(20 * 0.15 + 1e-12);
  });

  it('does not move what is at rest', () => {
    const positions = Float64Array.from([1, 2, 3]);
    const descent = descend(positions, (_, forces) => forces.fill(0), limits);
    expect(descent).toEqual({ converged: true, steps: 0, maximumForce: 0 });
    expect([...positions]).toEqual([1, 2, 3]);
  });
});
