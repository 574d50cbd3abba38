import { builder } from '../../builder.js';
import { mobileIonField, oxidationStatesField, structureField } from './common-fields.js';

export const HopInput = builder.inputType('HopInput', {
  description:
    'One hop. The end is taken at its periodic image nearest to the start, unless it is given outside 0..1; a straight path through a host atom is refused.',
  fields: (t) => ({
    from: t.floatList({
      required: true,
      description: 'Fractional coordinates of the start along a, b and c.',
    }),
    to: t.floatList({ required: true, description: 'Fractional coordinates of the end along a, b and c.' }),
  }),
});

export const NudgedElasticBandInput = builder.inputType('NudgedElasticBandInput', {
  description: 'Nudged elastic band with the bond-valence force field, in which all atoms give way.',
  fields: (t) => ({
    ...structureField(t),
    ...mobileIonField(t),
    hop: t.field({
      type: HopInput,
      description: 'The hop; left out, every symmetry-distinct hop of the network of sites is computed.',
    }),
    images: t.int({ defaultValue: 7, description: 'Images between start and end, from 1 to 31.' }),
    climbing: t.boolean({
      defaultValue: true,
      description: 'Whether the highest image climbs to the saddle itself.',
    }),
    springConstant: t.float({
      defaultValue: 5,
      description: 'Spring between neighbouring images, from 0.1 to 50 eV/angstrom².',
    }),
    forceTolerance: t.float({
      defaultValue: 0.03,
      description: 'Largest force at which ends and band count as relaxed, from 0.001 to 0.5 eV/angstrom.',
    }),
    maximumSteps: t.int({
      defaultValue: 500,
      description:
        'Most steps of each relaxation, from 10 to 10000; one that needs more is reported as not converged.',
    }),
    restraint: t.float({
      defaultValue: 4,
      description:
        'Spring that ties every atom but the hopping one to its measured place, from 0 to 50 eV/angstrom².',
    }),
    supercell: t.float({
      defaultValue: 9,
      description: 'Smallest distance between opposite faces of the supercell, from 5 to 30 angstrom.',
    }),
    cutoff: t.float({
      defaultValue: 8,
      description: 'Distance up to which ions act on each other, from 4 to 12 angstrom.',
    }),
    resolution: t.float({
      defaultValue: 0.2,
      description: 'Spacing of the grid on which hops are looked for, from 0.05 to 0.5 angstrom.',
    }),
    maximumEnergy: t.float({
      defaultValue: 5,
      description:
        'Hops whose highest point lies farther above the lowest site are left out, from 0.1 to 10 eV.',
    }),
    maximumHops: t.int({
      defaultValue: 20,
      description: 'Most hops of the network that are computed, the lowest first, from 1 to 100.',
    }),
    ...oxidationStatesField(t),
  }),
});
