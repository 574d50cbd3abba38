import { type Crystal, latticeFromParameters, parseFormula } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { OCCUPANCY_FEATURES, occupancyFeatures } from './occupancy-features.js';

const lattice = latticeFromParameters({ a: 4, b: 4, c: 4, alpha: 90, beta: 90, gamma: 90 });
const site = (element: string, occupancy: number, x: number): Crystal['sites'][number] => ({
  label: element,
  position: [x, 0, 0],
  species: [{ element, oxidationState: null, occupancy }],
});
const crystal: Crystal = {
  lattice,
  sites: [site('Li', 1, 0), site('Li', 0.5, 0.25), site('O', 1, 0.5), site('F', 1, 0.75)],
};

describe('occupancyFeatures', () => {
  it('gives what it lists', () => {
    expect(Object.keys(occupancyFeatures(crystal))).toEqual(OCCUPANCY_FEATURES.map(({ name }) => name));
  });

  it('counts the lithium of the crystal', () => {
    const features = occupancyFeatures(crystal);
    expect(features['lithium occupancy']).toBeCloseTo(0.75, 12);
    expect(features['empty sites per lithium']).toBeCloseTo(0.5 / 1.5, 12);
    expect(features['lithium sites per volume']).toBeCloseTo(2 / 64, 12);
    expect(features['partly filled lithium sites']).toBe(0.5);
    expect(features['lithium site entropy']).toBeCloseTo(Math.log(2) / 1.5, 12);
    expect(features['partly filled framework']).toBe(0);
  });

  it('lets a formula say how much lithium there is', () => {
    expect(occupancyFeatures(crystal, parseFormula('LiOF'))['lithium occupancy']).toBeCloseTo(0.5, 12);
    expect(occupancyFeatures(crystal, parseFormula('Li4O2F2'))['lithium site entropy']).toBeCloseTo(0, 6);
    expect(occupancyFeatures(crystal, parseFormula('Li3OF'))['lithium occupancy']).toBe(1);
  });

  it('leaves open what a crystal without lithium does not show', () => {
    const empty = occupancyFeatures({ lattice, sites: crystal.sites.slice(2) }, parseFormula('LiOF'));
    expect(empty['lithium occupancy']).toBeNaN();
    expect(empty['lithium sites per volume']).toBeNaN();
  });
});
