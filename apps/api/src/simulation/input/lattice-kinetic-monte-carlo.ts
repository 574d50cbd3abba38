import { builder } from '../../builder.js';

export const LatticeKineticMonteCarloInput = builder.inputType('LatticeKineticMonteCarloInput', {
  description:
    'Kinetic Monte Carlo of ions that hop on a lattice, with barriers that depend on what is around them.',
  fields: (t) => ({
    system: t.string({
      required: true,
      description: 'nasicon: sodium in Na(1+x)Zr2Si(x)P(3-x)O12; custom: the lattice that `model` gives.',
    }),
    composition: t.float({
      required: true,
      description:
        'x of NASICON, from 0 to below 3; of a custom lattice the share of its sites that hold an ion, at most 1.',
    }),
    compositions: t.floatList({
      defaultValue: [],
      description: 'Further compositions, from 0 to 3; one point each at every temperature.',
    }),
    temperature: t.float({ defaultValue: 298, description: 'Temperature, from 50 to 3000 K.' }),
    temperatures: t.floatList({
      defaultValue: [],
      description: 'Further temperatures, from 50 to 3000 K; with two or more an Arrhenius line is fitted.',
    }),
    attemptFrequency: t.float({
      defaultValue: 5e12,
      description: 'Attempts of an ion to hop per second, from 1e9 to 1e15 Hz.',
    }),
    supercell: t.intList({
      defaultValue: [2, 1, 1],
      description: 'Primitive cells along each vector, from 1 to 200.',
    }),
    equilibrationPasses: t.int({
      defaultValue: 1,
      description: 'Passes (as many hops as the ions have sites) before what is watched, from 0 to 1000000.',
    }),
    passes: t.int({ defaultValue: 100, description: 'Passes that are watched, from 1 to 1000000.' }),
    windows: t.int({
      defaultValue: 1,
      description: 'Equal windows in which displacements are taken, from 1 to 1000.',
    }),
    replicas: t.int({
      defaultValue: 100,
      description:
        'Independent runs of each point, each from its own arrangement of species and ions, from 1 to 10000.',
    }),
    siteEnergies: t.boolean({
      defaultValue: true,
      description: 'Whether the energies of sites differ; without, only kinetic barriers do. Of NASICON.',
    }),
    arrangement: t.string({
      defaultValue: 'random',
      description:
        'How Si and P share their sites: random or dispersed (the rarer far from each other). Of NASICON.',
    }),
    model: t.field({
      type: 'JSONObject',
      description:
        'The lattice of a custom system: vectors, sites, hops with their saddles; a hop network of the bond-valence engine fits.',
    }),
    seed: t.int({ defaultValue: 1, description: 'Seed of the random numbers.' }),
  }),
});
