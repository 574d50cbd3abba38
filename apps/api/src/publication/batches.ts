import { publicationsOfTechniques } from '@interphase/knowledge';
import { batch } from '../batch.js';
import type { PageArguments } from '../page.js';

export const publicationsOfTechnique = batch((context, slugs, page: PageArguments) =>
  publicationsOfTechniques(context.graph, slugs, page),
);
