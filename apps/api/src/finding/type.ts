import { Entity } from '../entity.js';
import { LengthScale } from '../length-scale/ref.js';
import { Material } from '../material/ref.js';
import { Phenomenon } from '../phenomenon/ref.js';
import { Technique } from '../technique/ref.js';
import { Certainty } from './certainty.js';
import { Citation } from './citation.js';
import { FindingType } from './finding-type.js';
import { QuantityValue } from './quantity-value.js';
import { Finding } from './ref.js';
import { FindingRelation } from './relation.js';

Finding.implement({
  description:
    'One claim of the literature, in the project’s own words, tied to what it is about and where it stands.',
  interfaces: [Entity],
  fields: (t) => ({
    statement: t.exposeString('statement', { description: 'The claim.' }),
    type: t.field({
      type: FindingType,
      description: 'A result, a limitation or an open challenge.',
      resolve: (finding) => finding.type,
    }),
    certainty: t.field({
      type: Certainty,
      description: 'Whether a source states it or the curator inferred it.',
      resolve: (finding) => finding.certainty,
    }),
    techniques: t.field({
      type: [Technique],
      description: 'Techniques it was found with or is about.',
      resolve: (finding) => finding.techniques,
    }),
    materials: t.field({
      type: [Material],
      description: 'Materials it is about.',
      resolve: (finding) => finding.materials,
    }),
    phenomena: t.field({
      type: [Phenomenon],
      description: 'Phenomena it is about.',
      resolve: (finding) => finding.phenomena,
    }),
    lengthScales: t.field({
      type: [LengthScale],
      description: 'Length scales it is about.',
      resolve: (finding) => finding.lengthScales,
    }),
    values: t.field({
      type: [QuantityValue],
      description: 'Its numbers, as the source gives them.',
      resolve: (finding) => finding.values,
    }),
    citations: t.field({
      type: [Citation],
      description: 'Where it is reported and to whom it is credited.',
      resolve: (finding) => finding.citations,
    }),
    related: t.field({
      type: [FindingRelation],
      description: 'Findings it bears on.',
      resolve: (finding) => finding.related,
    }),
  }),
});
