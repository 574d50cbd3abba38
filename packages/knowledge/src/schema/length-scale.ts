import { z } from 'zod';
import { positive, slug, text } from './common.js';

export const lengthScaleEntry = z
  .strictObject({
    slug,
    name: text.describe('Name as shown.'),
    minMetres: positive.describe('Lower end of the band, in metres.'),
    maxMetres: positive.describe('Upper end of the band, in metres; above the lower end.'),
  })
  .describe('A band of length as the literature uses it; bands touch or overlap.');

export type LengthScaleEntry = z.output<typeof lengthScaleEntry>;
