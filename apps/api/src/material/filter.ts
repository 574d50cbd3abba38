import { builder } from '../builder.js';

export const MaterialFilter = builder.inputType('MaterialFilter', {
  description: 'Which materials; every field narrows. Things are named by their slugs.',
  fields: (t) => ({
    elements: t.stringList({ description: 'Holds all of these elements, by symbol.' }),
    role: t.string({
      description: 'Its role in a cell: cathode, anode, electrolyte, coating or interphase.',
    }),
    mobileIon: t.string({ description: 'Element of the ion that moves, e.g. Li.' }),
    structureFamily: t.string({ description: 'Its structure family as it is written, in any case.' }),
    technique: t.string({ description: 'Some finding about it uses this technique.' }),
    hasComputed: t.string({ description: 'Some run has computed this quantity for it.' }),
  }),
});
