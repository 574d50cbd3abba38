import { z } from 'zod';
import { slug, text } from './common.js';

const author = z.union([
  z.strictObject({ family: text, given: text.optional() }),
  z.strictObject({ literal: text.describe('A name that is not split, e.g. of an institution.') }),
]);

/** CSL-JSON writes volumes and issues as text or as number. */
const numberText = z.union([text, z.number().transform(String)]);

export const publicationEntry = z
  .strictObject({
    id: slug.describe(
      'Family name of the first author and year, e.g. `morgan-2004`; `-b`, `-c` after a collision.',
    ),
    type: z.enum([
      'article-journal',
      'article',
      'book',
      'chapter',
      'paper-conference',
      'report',
      'thesis',
      'webpage',
      'dataset',
    ]),
    title: text.optional().describe('Title, as the source writes it.'),
    author: z
      .array(author)
      .default([])
      .describe(
        'Each with `family` and, where known, `given`; or with `literal` for a name that is not split.',
      ),
    'container-title': text.optional().describe('Journal or book, as the source writes it.'),
    publisher: text.optional(),
    volume: numberText.optional(),
    issue: numberText.optional(),
    page: numberText.optional(),
    ISSN: text.optional(),
    issued: z
      .strictObject({
        'date-parts': z.tuple([z.tuple([z.int()], z.int())]).describe('`[[year, month?, day?]]`'),
      })
      .optional(),
    DOI: z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/, 'a DOI such as `10.1557/s43578-022-00743-7`, without `https://doi.org/`')
      .optional()
      .describe('Only when the source states it.'),
    URL: z.url().optional().describe('Only when the source states it.'),
    number: text.optional().describe('Number of a report or preprint, e.g. `arXiv:2203.03824`.'),
    note: text.optional().describe("Curator's note, e.g. on a slip in the source's reference list."),
    'citation-number': z
      .int()
      .positive()
      .optional()
      .describe("Number in the review's reference list; absent for the review itself."),
  })
  .describe('A published work, as a CSL-JSON item.');

export type PublicationEntry = z.output<typeof publicationEntry>;
