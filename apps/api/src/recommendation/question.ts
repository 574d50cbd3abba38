import { builder } from '../builder.js';
import { TechniqueKind } from '../technique/kind.js';

/** What is asked of the recommender. */
export const TechniqueQuestion = builder.inputType('TechniqueQuestion', {
  description: 'What is to be found out. Any field may be left out; at least one must be given.',
  fields: (t) => ({
    text: t.string({
      description:
        'Free text. Sizes and times, manner, techniques, quantities, phenomena and materials are read from it; the rest is looked for in entries and findings.',
    }),
    quantity: t.string({ description: 'Quantity wanted: its slug or name.' }),
    phenomenon: t.string({ description: 'Phenomenon to be seen: its slug or name.' }),
    material: t.string({ description: 'Material to be studied: its slug or name.' }),
    minMetres: t.float({ description: 'Lower end of the lengths of interest, metres.' }),
    maxMetres: t.float({ description: 'Upper end of the lengths of interest, metres.' }),
    minSeconds: t.float({ description: 'Lower end of the times of interest, seconds.' }),
    maxSeconds: t.float({ description: 'Upper end of the times of interest, seconds.' }),
    kind: t.field({ type: TechniqueKind, description: 'Only computations or only experiments.' }),
    operando: t.boolean({ description: 'Must look into a working cell.' }),
    nonDestructive: t.boolean({ description: 'Must leave the sample whole.' }),
  }),
});
