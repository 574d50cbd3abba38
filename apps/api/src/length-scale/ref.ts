import { lengthScalesBySlug } from '@interphase/knowledge';
import { builder } from '../builder.js';
import type { ApiContext } from '../context.js';

export const LengthScale = builder.loadableNodeRef('LengthScale', {
  id: { resolve: (scale) => scale.slug },
  load: async (slugs: string[], { graph }: ApiContext) => [
    ...(await lengthScalesBySlug(graph, slugs)).values(),
  ],
  toKey: (scale) => scale.slug,
  sort: true,
  cacheResolved: true,
});
