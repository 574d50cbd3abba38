import { publicationsBySlug } from '@interphase/knowledge';
import { builder } from '../builder.js';
import type { ApiContext } from '../context.js';
import { facetsOf } from '../facet/faceted.js';
import { Facet } from '../facet/type.js';

export const Publication = builder.loadableNodeRef('Publication', {
  id: { resolve: (publication) => publication.slug },
  load: async (slugs: string[], { graph }: ApiContext) => [
    ...(await publicationsBySlug(graph, slugs)).values(),
  ],
  toKey: (publication) => publication.slug,
  sort: true,
  cacheResolved: true,
});

export const PublicationConnection = builder.connectionObject(
  {
    type: Publication,
    name: 'PublicationConnection',
    description: 'A page of publications.',
    fields: (t) => ({
      facets: t.field({
        type: [Facet],
        description:
          'For each field of the filter the values it can take within the rest of the filter, with counts. Counted only when asked for.',
        resolve: facetsOf,
      }),
    }),
  },
  { name: 'PublicationEdge', description: 'A publication and its cursor.' },
);
