import { techniquesOfLengthScales, techniquesOfMaterials } from '@interphase/knowledge';
import { batch } from '../batch.js';
import type { PageArguments } from '../page.js';

export const techniquesOfMaterial = batch((context, slugs, page: PageArguments) =>
  techniquesOfMaterials(context.graph, slugs, page),
);

export const techniquesOfLengthScale = batch((context, slugs, page: PageArguments) =>
  techniquesOfLengthScales(context.graph, slugs, page),
);
