import type { Page } from '@interphase/core';
import { publicationsOfTechniques } from '@interphase/knowledge';
import { batch } from '../batch.js';

export const publicationsOfTechnique = batch((context, slugs, page: Page) =>
  publicationsOfTechniques(context.graph, slugs, page),
);
