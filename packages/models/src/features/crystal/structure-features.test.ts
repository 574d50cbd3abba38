import { type Crystal, latticeFromParameters } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { structureFeatures } from './structure-features.js';

/** Simple cubic anions of edge `a` with the mobile ion in the cage: a CsCl structure. */
const cage = (a: number, shift = 0): Crystal => ({
  lattice: latticeFromParameters({ a, b: a, c: a, alpha: 90, beta: 90, gamma: 90 }),
  sites: [
    {
      label: 'Cl',
      position: [shift, shift, shift],
      species: [{ element: 'Cl', oxidationState: -1, occupancy: 1 }],
    },
    {
      label: 'Na',
      position: [0.5 + shift, 0.5 + shift, 0.5 + shift],
      species: [{ element: 'Na', oxidationState: 1, occupancy: 1 }],
    },
  ],
});

const CHLORIDE = 1.81; // Shannon radius, six-fold
const SODIUM = 1.02;

describe('structure features', () => {
  it('find the cage and the window of simple cubic anions', () => {
    const a = 4;
    const features = structureFeatures(cage(a), 'Na');
    expect(features['cavity room']).toBeCloseTo((a * Math.sqrt(3)) / 2 - CHLORIDE - SODIUM, 6);
    // The way from cage to cage leads through the middle of a face, half a face diagonal from four anions.
    for (const dimension of ['1d', '2d', '3d']) {
      expect(features[`bottleneck room ${dimension}`]).toBeCloseTo(a / Math.sqrt(2) - CHLORIDE - SODIUM, 6);
    }
    expect(features['site coordination mean']).toBe(8);
    expect(features['nearest mobile']).toBeCloseTo(a, 6);
  });

  it('do not depend on the origin of the cell', () => {
    const here = structureFeatures(cage(4), 'Na');
    const there = structureFeatures(cage(4, 0.2), 'Na'); // two points of ten
    for (const [name, value] of Object.entries(here)) expect(there[name], name).toBeCloseTo(value, 6);
  });

  it('describe an inserted ion by the largest cavity', () => {
    const framework = { ...cage(4), sites: cage(4).sites.slice(0, 1) };
    expect(structureFeatures(framework, 'Na')['site coordination mean']).toBe(8);
  });

  it('refuse a crystal without oxidation states', () => {
    const crystal = cage(4);
    const bare = {
      ...crystal,
      sites: crystal.sites.map((site) => ({
        ...site,
        species: [{ element: 'Cl', oxidationState: null, occupancy: 1 }],
      })),
    };
    expect(() => structureFeatures(bare, 'Na')).toThrow(/oxidation state/);
  });
});
