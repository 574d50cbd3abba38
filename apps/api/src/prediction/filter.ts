import type { PredictionFilter as StoredFilter } from '@interphase/store';
import { builder } from '../builder.js';
import { readModelKey } from '../model/model-key.js';

export const PredictionFilter = builder.inputType('PredictionFilter', {
  description: 'Which predictions; every field narrows.',
  fields: (t) => ({
    material: t.string({ description: 'For this material, by slug.' }),
    quantity: t.string({ description: 'Of this quantity, by slug.' }),
    model: t.string({ description: 'By this model, or by one version of it as `slug@version`.' }),
  }),
});

/** The filter in the store's words. */
export function storedFilter(filter: typeof PredictionFilter.$inferInput | null | undefined): StoredFilter {
  const { material, quantity, model } = filter ?? {};
  const key = model == null ? null : readModelKey(model);
  return { materialSlug: material, quantity, modelSlug: key?.slug, modelVersion: key?.version };
}
