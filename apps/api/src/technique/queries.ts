import { listTechniques, techniqueFacets } from '@interphase/knowledge';
import { builder } from '../builder.js';
import { faceted } from '../facet/faceted.js';
import { TechniqueFilter } from './filter.js';
import { Technique, TechniqueConnection } from './ref.js';

builder.queryFields((t) => ({
  technique: t.field({
    type: Technique,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its readable key.' }) },
    description: 'The technique with this slug; null when there is none.',
    resolve: (_root, { slug }) => slug,
  }),
  techniques: t.connection(
    {
      type: Technique,
      args: { filter: t.arg({ type: TechniqueFilter, description: 'Which techniques; all when left out.' }) },
      description: 'Techniques by slug.',
      resolve: (_root, { filter, ...page }, { graph }) =>
        faceted(listTechniques(graph, filter ?? {}, page), () => techniqueFacets(graph, filter ?? {})),
    },
    TechniqueConnection,
  ),
}));
