import type { builder } from '../../builder.js';
import { StructureInput } from '../../structure/input.js';

type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

/** The crystal that a run starts from. */
export const structureField = (t: InputFields, description = 'The crystal with its mobile ions.') => ({
  structure: t.field({ type: StructureInput, required: true, description }),
});

/** The ion that moves. */
export const mobileIonField = (t: InputFields) => ({
  mobileIon: t.string({
    required: true,
    description: 'The ion that moves: an element, e.g. Li, or an element with its charge, e.g. Li1+.',
  }),
});

/** Charges that take precedence over the structure's own. */
export const oxidationStatesField = (t: InputFields) => ({
  oxidationStates: t.field({
    type: 'JSONObject',
    description:
      'Oxidation state by element, from -8 to 8 elementary charges, e.g. {Fe: 2}; left out, they are read from the structure or guessed.',
  }),
});
