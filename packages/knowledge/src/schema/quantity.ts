import { z } from 'zod';
import { slug, text, unit } from './common.js';

export const quantityEntry = z
  .strictObject({
    slug,
    name: text.describe('Name as shown.'),
    symbol: text.describe('Symbol as the field writes it, e.g. `E_m`.'),
    unit: unit.describe('Unit the quantity is shown in; every value must be convertible to it.'),
    description: text.describe('What it is, in one or two sentences.'),
  })
  .describe('Something that is measured or computed.');

export type QuantityEntry = z.output<typeof quantityEntry>;
