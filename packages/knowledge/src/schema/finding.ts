import { z } from 'zod';
import { certainties, citationRoles, findingRelationKinds, findingTypes, qualifiers } from '../entities.js';
import { reference, slug, text, textOrNumber, unit } from './common.js';

const conditionEntry = z.strictObject({
  name: text.describe('e.g. `temperature`, `direction`.'),
  value: textOrNumber,
  unit: unit.optional(),
});

const quantityValueEntry = z
  .strictObject({
    quantity: reference('quantity'),
    qualifier: z
      .enum(qualifiers)
      .describe('`range` takes `lower` and `upper`; every other qualifier takes `value`.'),
    value: z.number().optional().describe('The number, or the bound of `less-than` and `greater-than`.'),
    lower: z.number().optional().describe('Lower end of a range.'),
    upper: z.number().optional().describe('Upper end of a range.'),
    unit: unit.describe("Unit the source gives the number in; convertible to the quantity's."),
    conditions: z.array(conditionEntry).default([]).describe('What held when the number was taken.'),
  })
  .describe('A number as the source gives it.');

const citationEntry = z.strictObject({
  publication: reference('publication'),
  role: z
    .enum(citationRoles)
    .describe('`reported-by`: where it is written; `credited-to`: whose work it is.'),
  section: text.optional().describe('Section of the publication.'),
  figure: textOrNumber.optional().describe('Figure of the publication, e.g. `2a`.'),
  note: text.optional().describe("Curator's note, e.g. on a slip in the source."),
});

export const findingEntry = z
  .strictObject({
    slug,
    name: text.describe('Short title.'),
    statement: text.describe('One claim, in our own words.'),
    type: z
      .enum(findingTypes)
      .default('result')
      .describe(
        '`result`: what is known; `limitation`: what a method or study cannot do; `challenge`: what is still to be solved.',
      ),
    certainty: z.enum(certainties).describe('Whether the source states it or the curator infers it.'),
    techniques: z.array(reference('technique')).default([]).describe('Techniques it was found by.'),
    materials: z.array(reference('material')).default([]).describe('Materials it is about.'),
    phenomena: z.array(reference('phenomenon')).default([]).describe('Phenomena it shows.'),
    lengthScales: z.array(reference('length scale')).default([]).describe('Length scales it holds at.'),
    values: z.array(quantityValueEntry).default([]).describe('Numbers of the claim.'),
    citations: z.array(citationEntry).default([]).describe('At least one has the role `reported-by`.'),
    related: z
      .array(
        z.strictObject({
          kind: z.enum(findingRelationKinds),
          finding: reference('finding'),
          reason: text.describe('How the two hang together.'),
        }),
      )
      .default([])
      .describe('What it does to other findings.'),
  })
  .describe('One claim; it names at least one technique, material or phenomenon.');

export type FindingEntry = z.output<typeof findingEntry>;
export type CitationEntry = z.output<typeof citationEntry>;
export type QuantityValueEntry = z.output<typeof quantityValueEntry>;
