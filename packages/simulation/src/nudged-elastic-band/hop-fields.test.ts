import { toCartesian } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { antifluorite, layered } from '../bond-valence/prototypes.fixture.js';
import { softBondValenceTable } from '../interaction/pair-parameters.js';
import { hopFields } from './hop-fields.js';

const charged = (charge: number) => ({
  ...layered,
  sites: layered.sites.map((site) => ({
    ...site,
    species: site.species.map((one) => (one.element === 'Co' ? { ...one, oxidationState: charge } : one)),
  })),
});
const energyOf = (crystal: typeof layered) => {
  const fields = hopFields(softBondValenceTable(), 8);
  const field = fields.of(crystal);
  const positions = Float64Array.from(
    crystal.sites.flatMap(({ position }) => toCartesian(crystal.lattice, position)),
  );
  return { energy: field.evaluate(positions, new Float64Array(positions.length)), remarks: fields.remarks() };
};

describe('hopFields', () => {
  it('binds whole charges by the table, without a remark', () => {
    const { energy, remarks } = energyOf(antifluorite);
    expect(energy).toBeLessThan(0);
    expect(remarks).toEqual([]);
  });

  it('binds broken charges like the nearest whole one', () => {
    const { energy, remarks } = energyOf(charged(2.75));
    expect(remarks).toEqual(['Co2.75+ and O2- have the parameters of Co3+']);
    // Less charge repels the lithium less; the bonds are the same.
    expect(energy).toBeLessThan(energyOf(charged(3)).energy);
  });

  it('says which pairs do not bind at all', () => {
    const xenon = {
      ...layered,
      sites: layered.sites.map((site) => ({
        ...site,
        species: site.species.map((one) => (one.element === 'Co' ? { ...one, element: 'Xe' } : one)),
      })),
    };
    expect(energyOf(xenon).remarks).toEqual(['O2- and Xe3+ have no parameters and do not bind']);
  });
});
