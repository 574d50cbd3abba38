import { builder } from '../builder.js';
import { TechniqueKind } from './kind.js';

export const TechniqueFilter = builder.inputType('TechniqueFilter', {
  description:
    'Which techniques; every field narrows. Things are named by their slugs. A window keeps techniques whose range overlaps it; a technique without a known range is in no window.',
  fields: (t) => ({
    kind: t.field({ type: TechniqueKind, description: 'Computes or measures.' }),
    family: t.string({ description: 'Its family as it is written, in any case.' }),
    lengthScale: t.string({ description: 'Works at this length scale.' }),
    quantity: t.string({ description: 'Measures or computes this quantity.' }),
    phenomenon: t.string({ description: 'Reveals this phenomenon.' }),
    material: t.string({ description: 'Some finding uses it on this material.' }),
    operando: t.boolean({ description: 'Whether it can look into a working cell.' }),
    nonDestructive: t.boolean({ description: 'Whether it leaves the sample whole.' }),
    minMetres: t.float({ description: 'Lower end of the window of length, metres.' }),
    maxMetres: t.float({ description: 'Upper end of the window of length, metres.' }),
    minSeconds: t.float({ description: 'Lower end of the window of time, seconds.' }),
    maxSeconds: t.float({ description: 'Upper end of the window of time, seconds.' }),
  }),
});
