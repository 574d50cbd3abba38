import { z } from 'zod';
import { reference, text, textOrNumber } from './common.js';

const reason = text.describe('Why, in a sentence.');
const referenceNumber = z.int().positive().describe("Number in the review's reference list.");

const numberEntry = z
  .strictObject({
    text: text.describe('The number with its unit as the text writes it, e.g. `100-300 meV`, `C/30`.'),
    finding: reference('finding').optional(),
    leftOut: reason.optional().describe('Why no finding says this number, instead of `finding`.'),
  })
  .refine(({ finding, leftOut }) => (finding === undefined) !== (leftOut === undefined), {
    message: 'either `finding` or `leftOut`',
  });

const sectionEntry = z.strictObject({
  name: text.describe('Its heading; what citations give as `section`.'),
  figures: z
    .array(textOrNumber)
    .default([])
    .describe('Figures that stand in it, parts one by one, e.g. `2a`.'),
  numbers: z
    .array(numberEntry)
    .default([])
    .describe('Every number with a unit that its text and captions give, each as often as it stands there.'),
});

export const reviewEntry = z
  .strictObject({
    publication: reference('publication').describe('The publication that is curated.'),
    partOnly: text
      .optional()
      .describe(
        'For a work that is curated in part on purpose: which part. Its reference list is then not asked for number by number.',
      ),
    sections: z.array(sectionEntry).min(1).describe('Its sections, in order.'),
    leftOut: z
      .array(z.strictObject({ name: text.describe('Heading.'), reason }))
      .default([])
      .describe('Headings under which nothing is curated, e.g. acknowledgements.'),
    references: z
      .strictObject({
        first: referenceNumber.describe('First number of the reference list.'),
        last: referenceNumber.describe('Last number of the reference list.'),
        uncited: z
          .array(z.strictObject({ number: referenceNumber, reason }))
          .default([])
          .describe('References that no finding cites, and why; they may be without publication.'),
        elsewhere: z
          .array(z.strictObject({ number: referenceNumber, publication: reference('publication') }))
          .default([])
          .describe('References whose publication another review lists already.'),
      })
      .describe('Its reference list. The publications of this folder carry the numbers.'),
  })
  .describe(
    'What a review holds, so that its curation can be shown to be complete: its sections, figures, references and numbers.',
  );

export type ReviewEntry = z.output<typeof reviewEntry>;
export type ReviewNumber = z.output<typeof numberEntry>;
