import { z } from 'zod';
import { aliases, sameAs, slug, text, unit } from './common.js';

export const quantityEntry = z
  .strictObject({
    slug,
    name: text.describe('Name as shown.'),
    aliases,
    symbol: text.describe('Symbol as the field writes it, e.g. `E_m`.'),
    unit: unit.describe('Unit the quantity is shown in; every value must be convertible to it.'),
    description: text.describe('What it is, in one or two sentences.'),
    sameAs,
  })
  .describe('Something that is measured or computed.');

export type QuantityEntry = z.output<typeof quantityEntry>;
