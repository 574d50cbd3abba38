import { listPublications, publicationFacets } from '@interphase/knowledge';
import { builder } from '../builder.js';
import { faceted } from '../facet/faceted.js';
import { PublicationFilter } from './filter.js';
import { Publication, PublicationConnection } from './ref.js';

builder.queryFields((t) => ({
  publication: t.field({
    type: Publication,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its readable key.' }) },
    description: 'The publication with this slug; null when there is none.',
    resolve: (_root, { slug }) => slug,
  }),
  publications: t.connection(
    {
      type: Publication,
      args: {
        filter: t.arg({ type: PublicationFilter, description: 'Which publications; all when left out.' }),
      },
      description: 'Publications by reference number, those without one last.',
      resolve: (_root, { filter, ...page }, { graph }) =>
        faceted(listPublications(graph, filter ?? {}, page), () => publicationFacets(graph, filter ?? {})),
    },
    PublicationConnection,
  ),
}));
