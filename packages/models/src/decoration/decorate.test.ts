import { latticeFromParameters, type Site } from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decorations, type Prototype } from './decorate.js';

const site = (label: string, element: string, oxidationState: number, position: Site['position']): Site => ({
  label,
  position,
  species: [{ element, oxidationState, occupancy: 1 }],
});

/** Idealised rock salt with half its cations exchanged: Li and Fe in layers along c. */
const PROTOTYPE: Prototype = {
  slug: 'ideal-lithium-iron-oxide',
  family: 'rock salt',
  mobileIon: 'Li',
  crystal: {
    lattice: latticeFromParameters({ a: 4.2, b: 4.2, c: 4.2, alpha: 90, beta: 90, gamma: 90 }),
    sites: [
      site('Li1', 'Li', 1, [0, 0, 0]),
      site('Li2', 'Li', 1, [0.5, 0.5, 0]),
      site('Fe1', 'Fe', 3, [0.5, 0, 0.5]),
      site('Fe2', 'Fe', 3, [0, 0.5, 0.5]),
      site('O1', 'O', -2, [0.5, 0, 0]),
      site('O2', 'O', -2, [0, 0.5, 0]),
      site('O3', 'O', -2, [0, 0, 0.5]),
      site('O4', 'O', -2, [0.5, 0.5, 0.5]),
    ],
  },
};

const charge = ({ crystal }: Prototype | { crystal: Prototype['crystal'] }) =>
  crystal.sites.reduce((sum, { species }) => sum + (species[0]?.oxidationState ?? 0), 0);

describe('decorations', () => {
  it('start with the prototype itself', () => {
    const [first] = decorations(PROTOTYPE, 10, 1);
    expect(first?.substitutions).toEqual([]);
    expect(first?.crystal.sites).toEqual(PROTOTYPE.crystal.sites);
    expect(first?.crystal.lattice.volume).toBeCloseTo(PROTOTYPE.crystal.lattice.volume, 8);
  });

  it('are distinct, keep charge and sites, and never put the mobile element into the framework', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const list = decorations(PROTOTYPE, 30, seed);
        expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
        for (const { crystal, mobileIon } of list) {
          expect(charge({ crystal })).toBe(charge(PROTOTYPE));
          expect(crystal.sites.map(({ position }) => position)).toEqual(
            PROTOTYPE.crystal.sites.map(({ position }) => position),
          );
          expect(crystal.sites.filter(({ species }) => species[0]?.element === mobileIon)).toHaveLength(2);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('are the same for the same seed, and a longer list starts with the shorter one', () => {
    expect(decorations(PROTOTYPE, 40, 3).slice(0, 15)).toEqual(decorations(PROTOTYPE, 15, 3));
  });

  it('grow the cell for larger ions', () => {
    const sulfide = decorations(PROTOTYPE, 400, 5).find(
      ({ substitutions }) => substitutions.join() === 'O2->S2-',
    );
    expect(sulfide?.formula).toBe('LiFeS2');
    expect(sulfide?.crystal.lattice.a).toBeGreaterThan(4.2 * 1.1);
    expect(sulfide?.crystal.lattice.a).toBeLessThan(4.2 * 1.3);
  });
});
