import { z } from 'zod';
import { slug, text } from './common.js';

export const phenomenonEntry = z
  .strictObject({
    slug,
    name: text.describe('Name as shown.'),
    description: text.describe('What happens, in one or two sentences.'),
  })
  .describe('Something that happens in a material and that techniques reveal.');

export type PhenomenonEntry = z.output<typeof phenomenonEntry>;
