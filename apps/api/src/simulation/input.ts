import { builder } from '../builder.js';
import { StructureInput } from '../structure/input.js';

const BondValenceSiteEnergyInput = builder.inputType('BondValenceSiteEnergyInput', {
  description:
    'Bond-valence site energy of one kind of ion on a grid: the barriers at which it percolates in one, two and three dimensions.',
  fields: (t) => ({
    structure: t.field({
      type: StructureInput,
      required: true,
      description: 'The host with its mobile ions.',
    }),
    mobileIon: t.string({
      required: true,
      description: 'The ion that moves: an element, e.g. Li, or an element with its charge, e.g. Li1+.',
    }),
    resolution: t.float({
      defaultValue: 0.2,
      description: 'Largest distance between grid points, angstrom.',
    }),
    cutoff: t.float({ defaultValue: 10, description: 'Distance up to which ions are counted, angstrom.' }),
    maximumEnergy: t.float({
      defaultValue: 5,
      description: 'Energy above the lowest site up to which percolation is looked for, eV.',
    }),
    oxidationStates: t.field({
      type: 'JSONObject',
      description:
        'Oxidation state by element, e.g. {Fe: 2}; left out, they are read from the CIF or guessed.',
    }),
  }),
});

export const SimulationInput = builder.inputType('SimulationInput', {
  description: 'What to simulate: exactly one of these.',
  isOneOf: true,
  fields: (t) => ({
    bondValenceSiteEnergy: t.field({
      type: BondValenceSiteEnergyInput,
      description: 'Bond-valence site energy on a grid.',
    }),
  }),
});
