import { latticeFromParameters } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { pairEnergy } from '../interaction/pair-energy.js';
import { softBondValenceTable } from '../interaction/pair-parameters.js';
import { bondValenceForceField, cartesianPositions } from './bond-valence-force-field.js';

const ion = (element: string, oxidationState: number, position: readonly [number, number, number]) => ({
  label: element,
  position,
  species: [{ element, oxidationState, occupancy: 1 }],
});
const cubic = (a: number) => latticeFromParameters({ a, b: a, c: a, alpha: 90, beta: 90, gamma: 90 });

describe('bondValenceForceField', () => {
  it('has the energies of pairEnergy, whatever the signs', () => {
    const sites = [ion('Li', 1, [0, 0, 0]), ion('P', 5, [0.15, 0, 0]), ion('O', -2, [0.05, 0.08, 0])];
    const crystal = { lattice: cubic(20), sites };
    const positions = cartesianPositions(crystal);
    const total = bondValenceForceField(crystal, { cutoff: 8 }).evaluate(positions, new Float64Array(9));
    const [li, p, o] = [
      { element: 'Li', charge: 1 },
      { element: 'P', charge: 5 },
      { element: 'O', charge: -2 },
    ];
    const table = softBondValenceTable();
    const exact =
      pairEnergy(li, p, table)(3) +
      pairEnergy(li, o, table)(Math.hypot(1, 1.6)) +
      pairEnergy(p, o, table)(Math.hypot(2, 1.6));
    expect(total).toBeCloseTo(exact, 6);
  });

  it('refuses opposite ions without parameters', () => {
    const crystal = { lattice: cubic(6), sites: [ion('Mg', 2, [0, 0, 0]), ion('I', -1, [0.5, 0.5, 0.5])] };
    expect(() => bondValenceForceField(crystal, { cutoff: 8 })).toThrow(
      'no bond-valence parameters for Mg2+ and I1-',
    );
  });
});
