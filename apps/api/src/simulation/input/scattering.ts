import { builder } from '../../builder.js';
import { structureField } from './common-fields.js';

export const PowderDiffractionInput = builder.inputType('PowderDiffractionInput', {
  description: 'Powder pattern of a structure: reflections and profile.',
  fields: (t) => ({ ...structureField(t, 'The crystal, ordered or disordered.') }),
});

export const PairDistributionInput = builder.inputType('PairDistributionInput', {
  description: 'Pair distribution function G(r) of a structure, in all and by pair of elements.',
  fields: (t) => ({ ...structureField(t, 'The crystal, ordered or disordered.') }),
});
