import type { Crystal } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { layered } from '../bond-valence/prototypes.fixture.js';
import { chargesForHop } from './charges-for-hop.js';
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

describe('chargesForHop', () => {
  it('fills the vacant end before it breaks charges', () => {
    const { crystal, warnings } = chargesForHop(vacant, 'Li', hop, undefined);
    expect(crystal.sites.map(({ label }) => label)).toEqual(vacant.sites.map(({ label }) => label));
    expect(statesOf(crystal, 'Co')).toEqual(new Set([3]));
    expect(warnings).toContain('Oxidation states are those of the structure with the end of the hop filled.');
  });

  it('leaves a structure alone whose charges are whole', () => {
    const { crystal, warnings } = chargesForHop(bare, 'Li', hop, undefined);
    expect(statesOf(crystal, 'Co')).toEqual(new Set([3]));
    expect(warnings).toEqual(['Oxidation states were guessed: Li1+, Co3+, O2-.']);
  });

  it('keeps stated charges', () => {
    const states = { Li: 1, Co: 4, O: -2 };
    expect(statesOf(chargesForHop(vacant, 'Li', hop, states).crystal, 'Co')).toEqual(new Set([4]));
  });
});
