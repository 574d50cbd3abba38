import { z } from 'zod';
import { materialRoles, materialVariations } from '../entities.js';
import { aliases, reference, sameAs, slug, text } from './common.js';

const symbol = z.string().regex(/^[A-Z][a-z]?$/, 'an element symbol such as `Li`');

export const materialEntry = z
  .strictObject({
    slug,
    name: text.describe('Name as shown.'),
    formula: text
      .optional()
      .describe('Formula as the source gives it; variables as in `Na1+xZr2SixP3-xO12` are fine.'),
    aliases,
    elements: z
      .array(symbol)
      .optional()
      .describe('Only when they cannot be read from the formula, or there is none.'),
    roles: z.array(z.enum(materialRoles)).default([]).describe('What it serves as in a cell.'),
    structureFamily: text.optional().describe('e.g. `olivine`.'),
    mobileIon: symbol.optional().describe('Element that moves.'),
    variantOf: reference('material').optional().describe('The material it is a form of.'),
    variantBy: z
      .enum(materialVariations)
      .optional()
      .describe('What sets it apart from that material; only beside `variantOf`.'),
    sameAs,
  })
  .describe('A compound, or a family of compounds that is written about as one.');

export type MaterialEntry = z.output<typeof materialEntry>;
