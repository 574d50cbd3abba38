import { type Crystal, isOrdered, latticeFromParameters } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { prepareCrystal, prepareFramework } from './prepare-crystal.js';

const site = (element: string, position: readonly [number, number, number], occupancy: number) => ({
  label: element,
  position,
  species: [{ element, oxidationState: null, occupancy }],
});

/** Lithium on two half-filled sites, and chlorine that may be half-filled too. */
const crystal = (chlorine: number): Crystal => ({
  lattice: latticeFromParameters({ a: 4, b: 4, c: 4, alpha: 90, beta: 90, gamma: 90 }),
  sites: [
    site('Li', [0.5, 0, 0], 0.5),
    site('Li', [0, 0.5, 0], 0.5),
    ...(chlorine === 1
      ? [site('Cl', [0, 0, 0], 1)]
      : [site('Cl', [0, 0, 0], chlorine), site('Cl', [0.5, 0.5, 0.5], 1 - chlorine)]),
  ],
});
const preparation = { mobileIon: 'Li', oxidationStates: { Li: 1, Cl: -1 } };

describe('prepareFramework', () => {
  it('leaves the partly filled sites of the mobile ion alone', () => {
    expect(prepareFramework(crystal(1), preparation).crystal.sites).toHaveLength(3);
  });

  it('orders a disordered framework', () => {
    expect(isOrdered(prepareFramework(crystal(0.5), preparation).crystal)).toBe(true);
  });
});

describe('prepareCrystal', () => {
  it('orders, keeps the formula, and says that it did', () => {
    const { crystal: ordered, warnings } = prepareCrystal(crystal(1), preparation);
    const held = ordered.sites.map(({ species }) => species[0]?.element);
    expect(isOrdered(ordered)).toBe(true);
    expect(held.filter((each) => each === 'Li').length).toBe(held.filter((each) => each === 'Cl').length);
    expect(warnings.join()).toMatch(/disordered/);
  });
});
