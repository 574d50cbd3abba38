import { builder } from '../../builder.js';
import { mobileIonField, structureField } from './common-fields.js';

const HopInput = builder.inputType('HopInput', {
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
    images: t.int({ defaultValue: 7, description: 'Images between start and end.' }),
    climbing: t.boolean({
      defaultValue: true,
      description: 'Whether the highest image climbs to the saddle itself.',
    }),
  }),
});
