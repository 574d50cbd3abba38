import { toFractional } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { antifluorite, layered } from '../bond-valence/prototypes.fixture.js';
import { statedHop } from './hop.js';
import { hopCell, occupancyRadius } from './hop-cell.js';
import { supercellOf } from './supercell.js';

const ion = { element: 'Li', charge: 1 };
const supercell = supercellOf(antifluorite, 9);
const count = (sites: typeof antifluorite.sites, element: string) =>
  sites.filter((site) => site.species[0]?.element === element).length;

describe('occupancyRadius', () => {
  it('is three quarters of the distance between two mobile ions, within bounds', () => {
    expect(occupancyRadius(antifluorite, ion)).toBeCloseTo(0.75 * 2.3, 9);
    expect(occupancyRadius(layered, ion)).toBeCloseTo(0.75 * 2.8, 9);
    expect(occupancyRadius(antifluorite, { element: 'Na', charge: 1 })).toBeCloseTo(2.2, 9);
  });
});

describe('hopCell', () => {
  it('empties the end of a hop between two occupied sites', () => {
    const hop = statedHop(antifluorite.lattice, { from: [0.25, 0.25, 0.25], to: [0.75, 0.25, 0.25] });
    const cell = hopCell(antifluorite, supercell, ion, hop, 1.7);
    expect(cell).toMatchObject({ mechanism: 'vacancy', removed: 2 });
    expect(count(cell.crystal.sites, 'Li')).toBe(count(supercell.sites, 'Li') - 1);
    expect(count(cell.crystal.sites, 'O')).toBe(count(supercell.sites, 'O'));
    expect(cell.staying).toHaveLength(cell.crystal.sites.length - 1);
    expect(toFractional(supercell.lattice, cell.start)).toEqual(cell.crystal.sites.at(-1)?.position);
    expect(cell.end[0] - cell.start[0]).toBeCloseTo(2.3, 9);
  });

  it('leaves all ions but the hopping one where the end is an empty site', () => {
    const hop = statedHop(antifluorite.lattice, { from: [0.25, 0.25, 0.25], to: [0.5, 0.5, 0.5] });
    const cell = hopCell(antifluorite, supercell, ion, hop, 1.7);
    expect(cell).toMatchObject({ mechanism: 'interstitial', removed: 1 });
  });

  it('puts an ion where the structure holds none', () => {
    const sodium = { element: 'Na', charge: 1 };
    const hop = statedHop(antifluorite.lattice, { from: [0.5, 0.5, 0.5], to: [0.5, 0, 0] });
    const cell = hopCell(antifluorite, supercell, sodium, hop, 1.7);
    expect(cell).toMatchObject({ mechanism: 'interstitial', removed: 0 });
    expect(count(cell.crystal.sites, 'Na')).toBe(1);
  });
});
