import type { Page } from '@interphase/core';
import { techniqueFacetsOf, techniquesOfLengthScales, techniquesOfMaterials } from '@interphase/knowledge';
import { batch } from '../batch.js';
import type { ApiContext } from '../context.js';
import { faceted } from '../facet/faceted.js';

const ofMaterial = batch((context, slugs, page: Page) => techniquesOfMaterials(context.graph, slugs, page));
const ofLengthScale = batch((context, slugs, page: Page) =>
  techniquesOfLengthScales(context.graph, slugs, page),
);
const facetsOfMaterial = batch((context, slugs) => techniqueFacetsOf(context.graph, 'material', slugs));
const facetsOfLengthScale = batch((context, slugs) => techniqueFacetsOf(context.graph, 'lengthScale', slugs));

export const techniquesOfMaterial = (context: ApiContext, slug: string, page: Page) =>
  faceted(ofMaterial(context, slug, page), () => facetsOfMaterial(context, slug, {}));

export const techniquesOfLengthScale = (context: ApiContext, slug: string, page: Page) =>
  faceted(ofLengthScale(context, slug, page), () => facetsOfLengthScale(context, slug, {}));
