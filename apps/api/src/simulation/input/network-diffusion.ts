import { builder } from '../../builder.js';
import { mobileIonField, structureField } from './common-fields.js';

export const NetworkDiffusionInput = builder.inputType('NetworkDiffusionInput', {
  description:
    'Diffusivity and conductivity of the network of sites and hops that the bond-valence landscape gives.',
  fields: (t) => ({
    ...structureField(t),
    ...mobileIonField(t),
    temperatures: t.floatList({ defaultValue: [300], description: 'Temperatures, K.' }),
    attemptFrequency: t.float({
      defaultValue: 1e13,
      description: 'Attempts of an ion to hop per second, Hz.',
    }),
  }),
});
