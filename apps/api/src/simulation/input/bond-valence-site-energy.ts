import { builder } from '../../builder.js';
import { mobileIonField, oxidationStatesField, structureField } from './common-fields.js';

export const BondValenceSiteEnergyInput = builder.inputType('BondValenceSiteEnergyInput', {
  description:
    'Bond-valence site energy of one kind of ion on a grid: the barriers at which it percolates in one, two and three dimensions.',
  fields: (t) => ({
    ...structureField(t),
    ...mobileIonField(t),
    resolution: t.float({
      defaultValue: 0.2,
      description: 'Largest distance between grid points, from 0.05 to 0.5 angstrom.',
    }),
    cutoff: t.float({
      defaultValue: 10,
      description: 'Distance up to which ions are counted, from 4 to 20 angstrom.',
    }),
    maximumEnergy: t.float({
      defaultValue: 5,
      description: 'Energy above the lowest site up to which percolation is looked for, from 0.1 to 20 eV.',
    }),
    ...oxidationStatesField(t),
  }),
});
