import type { Page } from '@interphase/core';
import { techniquesOfLengthScales, techniquesOfMaterials } from '@interphase/knowledge';
import { batch } from '../batch.js';

export const techniquesOfMaterial = batch((context, slugs, page: Page) =>
  techniquesOfMaterials(context.graph, slugs, page),
);

export const techniquesOfLengthScale = batch((context, slugs, page: Page) =>
  techniquesOfLengthScales(context.graph, slugs, page),
);
