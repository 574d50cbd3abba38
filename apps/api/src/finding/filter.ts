import { builder } from '../builder.js';
import { TechniqueKind } from '../technique/kind.js';
import { Certainty } from './certainty.js';
import { FindingType } from './finding-type.js';

export const FindingFilter = builder.inputType('FindingFilter', {
  description: 'Which findings; every field narrows. Things are named by their slugs.',
  fields: (t) => ({
    technique: t.string({ description: 'Found with, or about, this technique.' }),
    material: t.string({ description: 'About this material.' }),
    phenomenon: t.string({ description: 'About this phenomenon.' }),
    quantity: t.string({ description: 'Gives a number for this quantity.' }),
    lengthScale: t.string({ description: 'About this length scale.' }),
    publication: t.string({ description: 'Reported by, or credited to, this publication.' }),
    review: t.string({
      description:
        'Reported by this review, named by the slug of its publication; not merely credited to it.',
    }),
    section: t.string({
      description:
        'Reported in this section: its key as facets and matrix give it, or its title in any case, of whatever review.',
    }),
    year: t.int({ description: 'Credited to a publication of this year.' }),
    certainty: t.field({ type: Certainty, description: 'Stated by a source, or inferred.' }),
    type: t.field({ type: FindingType, description: 'A result, a limitation or an open challenge.' }),
    kind: t.field({ type: TechniqueKind, description: 'Some technique of it is of this kind.' }),
    hasValue: t.boolean({ description: 'Whether it gives any number.' }),
  }),
});
