import { z } from 'zod';
import { reference, slug, text, textOrNumber, unit } from '../schema/common.js';

const HOW = ['stated in the text', 'from a table', 'read off a plot', 'computed independently'] as const;

const axis = z.strictObject({
  name: text,
  unit: unit.nullable().describe('null for a pure number.'),
  logarithmic: z.boolean().default(false),
});

const series = z.strictObject({
  label: textOrNumber.describe('Names a line; the line of the run with the same label stands beside it.'),
  points: z
    .array(z.union([z.tuple([z.number(), z.number()]), z.tuple([z.number(), z.number(), z.number().min(0)])]))
    .min(1)
    .describe('x, y, and where known half the length of an error bar.'),
  how: z
    .string()
    .refine(
      (how) => HOW.some((start) => how.startsWith(start)),
      `a text that starts with ${HOW.join(', or ')}`,
    )
    .describe('Where the points come from and how exact they are.'),
});

/** A file of `data/figures`: points of a published figure, and the run that reproduces it. */
export const publishedFigureEntry = z.strictObject({
  slug,
  title: text.describe('What the figure shows, as a finding.'),
  publication: z
    .union([slug, z.string().regex(/^10\.\d{4,9}\/\S+$/)])
    .describe('DOI, or slug of a publication of the evidence.'),
  figure: textOrNumber.nullable().default(null).describe('Its number in the publication.'),
  findings: z.array(reference('finding')).default([]).describe('Findings of the evidence about it.'),
  quantity: reference('quantity').describe('What stands up the figure.'),
  x: axis,
  y: axis,
  series: z.array(series).min(1),
  simulation: z
    .record(z.string(), z.unknown())
    .refine((input) => Object.keys(input).length === 1, 'one input of the public API')
    .nullable()
    .default(null)
    .describe('The run that reproduces it: one input of the public API, as sent.'),
});

/** Points of a published figure with where they come from. */
export type PublishedFigure = z.output<typeof publishedFigureEntry>;
