import type { Page } from '@interphase/core';
import { materialsOfTechniques } from '@interphase/knowledge';
import { batch } from '../batch.js';

export const materialsOfTechnique = batch((context, slugs, page: Page) =>
  materialsOfTechniques(context.graph, slugs, page),
);
