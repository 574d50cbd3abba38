import { materialsOfTechniques } from '@interphase/knowledge';
import { batch } from '../batch.js';
import type { PageArguments } from '../page.js';

export const materialsOfTechnique = batch((context, slugs, page: PageArguments) =>
  materialsOfTechniques(context.graph, slugs, page),
);
