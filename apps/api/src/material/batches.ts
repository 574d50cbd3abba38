import type { Page } from '@interphase/core';
import { materialFacetsOf, materialsOfTechniques } from '@interphase/knowledge';
import { batch } from '../batch.js';
import type { ApiContext } from '../context.js';
import { faceted } from '../facet/faceted.js';

const ofTechnique = batch((context, slugs, page: Page) => materialsOfTechniques(context.graph, slugs, page));
const facetsOfTechnique = batch((context, slugs) => materialFacetsOf(context.graph, 'technique', slugs));

export const materialsOfTechnique = (context: ApiContext, slug: string, page: Page) =>
  faceted(ofTechnique(context, slug, page), () => facetsOfTechnique(context, slug, {}));
