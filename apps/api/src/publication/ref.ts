import { publicationsBySlug } from '@interphase/knowledge';
import { builder } from '../builder.js';
import type { ApiContext } from '../context.js';

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
  { type: Publication, name: 'PublicationConnection', description: 'A page of publications.' },
  { name: 'PublicationEdge', description: 'A publication and its cursor.' },
);
