import { z } from 'zod';
import { aliases, sameAs, slug, text } from './common.js';

export const phenomenonEntry = z
  .strictObject({
    slug,
    name: text.describe('Name as shown.'),
    aliases,
    description: text.describe('What happens, in one or two sentences.'),
    sameAs,
  })
  .describe('Something that happens in a material and that techniques reveal.');

export type PhenomenonEntry = z.output<typeof phenomenonEntry>;
