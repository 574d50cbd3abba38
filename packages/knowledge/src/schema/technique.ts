import { z } from 'zod';
import { certainties, techniqueKinds } from '../entities.js';
import { aliases, range, reference, sameAs, slug, text } from './common.js';

const scale = z
  .strictObject({
    metres: range('metres').optional(),
    seconds: range('seconds').optional(),
    certainty: z
      .enum(certainties)
      .describe('`stated` when a source gives the range, `inferred` when it follows from the work reported.'),
    basis: text.describe('Where the source states the range, or the reasoning behind an inferred one.'),
    sources: z.array(reference('publication')).optional().describe('Publications the range rests on.'),
  })
  .describe('The lengths and times it resolves or simulates. Left out when nothing can be argued.');

export const techniqueEntry = z
  .strictObject({
    slug,
    name: text.describe('Name as shown.'),
    abbreviation: text.optional().describe('e.g. `NEB`.'),
    aliases,
    kind: z.enum(techniqueKinds).describe('Whether it computes or measures.'),
    family: text.describe('Group it is shown in, e.g. `First principles`.'),
    description: text.describe('What it does, in two or three sentences.'),
    scale: scale.optional(),
    operando: z.boolean().optional().describe('Works on a running cell. Left out where it does not apply.'),
    destructive: z.boolean().optional().describe('Uses up the sample. Left out where it does not apply.'),
    strengths: z.array(text).default([]).describe('What it does well, one point each.'),
    limitations: z.array(text).default([]).describe('What it cannot do, one point each.'),
    lengthScales: z.array(reference('length scale')).default([]).describe('Length scales it works at.'),
    measures: z.array(reference('quantity')).default([]).describe('Quantities it gives.'),
    reveals: z.array(reference('phenomenon')).default([]).describe('Phenomena it shows.'),
    combines: z
      .array(reference('technique'))
      .default([])
      .describe('For a combined set-up: the techniques that it joins on one sample.'),
    complements: z
      .array(
        z.strictObject({
          technique: reference('technique'),
          reason: text.describe('What the other technique adds.'),
          findings: z.array(reference('finding')).default([]).describe('Findings that show it.'),
        }),
      )
      .default([])
      .describe('Techniques that add to it.'),
    handsOver: z
      .array(
        z.strictObject({
          technique: reference('technique'),
          quantity: reference('quantity'),
          reason: text.describe('What the other technique does with it.'),
        }),
      )
      .default([])
      .describe('What it passes to a technique at another scale.'),
    sameAs,
  })
  .describe('A way to compute or measure something.');

export type TechniqueEntry = z.output<typeof techniqueEntry>;
