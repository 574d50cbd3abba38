import type { Crystal } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { layered } from '../bond-valence/prototypes.fixture.js';
import { crystalOfHop } from './crystal-of-hop.js';
import { statedHop } from './hop.js';

const bare: Crystal = {
  ...layered,
  sites: layered.sites.map((site) => ({
    ...site,
    species: site.species.map((species) => ({ ...species, oxidationState: null })),
  })),
};
const vacant: Crystal = { ...bare, sites: bare.sites.slice(1) };
const hop = statedHop(bare.lattice, { from: [2 / 3, 1 / 3, 1 / 3], to: [0, 0, 0] });
const statesOf = (crystal: Crystal, element: string) =>
  new Set(
    crystal.sites.flatMap(({ species }) =>
      species.filter((one) => one.element === element).map((one) => one.oxidationState),
    ),
  );

describe('crystalOfHop', () => {
  it('fills the vacant end before it breaks charges', () => {
    const { crystal, warnings } = crystalOfHop(vacant, 'Li', hop, undefined);
    expect(crystal.sites).toHaveLength(bare.sites.length);
    expect(crystal.sites.at(-1)?.position).toEqual([0, 0, 0]);
    expect(statesOf(crystal, 'Co')).toEqual(new Set([3]));
    expect(warnings.at(-1)).toMatch(/^The end of the hop is a vacancy/);
  });

  it('leaves a structure alone whose charges are whole', () => {
    const { crystal, warnings } = crystalOfHop(bare, 'Li', hop, undefined);
    expect(statesOf(crystal, 'Co')).toEqual(new Set([3]));
    expect(warnings).toEqual(['Oxidation states were guessed: Li1+, Co3+, O2-.']);
  });

  it('keeps stated charges', () => {
    const states = { Li: 1, Co: 4, O: -2 };
    expect(statesOf(crystalOfHop(vacant, 'Li', hop, states).crystal, 'Co')).toEqual(new Set([4]));
  });
});
