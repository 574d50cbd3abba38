import { builder } from '../../builder.js';
import { mobileIonField, oxidationStatesField, structureField } from './common-fields.js';

export const NetworkDiffusionInput = builder.inputType('NetworkDiffusionInput', {
  description:
    'Diffusivity and conductivity of the network of sites and hops that the bond-valence landscape gives.',
  fields: (t) => ({
    ...structureField(t),
    ...mobileIonField(t),
    temperatures: t.floatList({
      defaultValue: [300],
      description: 'Temperatures, from 50 to 2500 K; with two or more, an Arrhenius line is fitted.',
    }),
    attemptFrequency: t.float({
      defaultValue: 1e13,
      description: 'Attempts of an ion to hop per second, the same for every hop, from 1e9 to 1e15 Hz.',
    }),
    carriers: t.string({
      defaultValue: 'independent',
      description:
        'independent: one ion alone, exactly; interacting: all ions together by kinetic Monte Carlo, no two on one site, repelling each other.',
    }),
    dielectricConstant: t.float({
      defaultValue: 10,
      description:
        'How much the crystal screens the repulsion of interacting ions (static, relative), from 1 to 1000.',
    }),
    vacancyFraction: t.float({
      defaultValue: 0,
      description: "Share of the crystal's mobile ions that is missing, from 0 to 0.99.",
    }),
    passes: t.int({
      defaultValue: 1000,
      description: 'Hops per ion over which interacting ions are watched, from 50 to 100000.',
    }),
    seed: t.int({ defaultValue: 1, description: 'Seed of the random numbers that interacting ions need.' }),
    resolution: t.float({
      defaultValue: 0.2,
      description:
        'Spacing of the grid on which sites and saddles are looked for, from 0.05 to 0.5 angstrom.',
    }),
    cutoff: t.float({
      defaultValue: 10,
      description: 'Distance up to which framework ions act, from 4 to 20 angstrom.',
    }),
    maximumEnergy: t.float({
      defaultValue: 5,
      description: 'Sites and saddles farther above the lowest energy are left out, from 0.1 to 20 eV.',
    }),
    ...oxidationStatesField(t),
  }),
});
