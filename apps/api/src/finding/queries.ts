import { findingFacets, listFindings } from '@interphase/knowledge';
import { builder } from '../builder.js';
import { faceted } from '../facet/faceted.js';
import { FindingFilter } from './filter.js';
import { Finding, FindingConnection } from './ref.js';

builder.queryFields((t) => ({
  finding: t.field({
    type: Finding,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its readable key.' }) },
    description: 'The finding with this slug; null when there is none.',
    resolve: (_root, { slug }) => slug,
  }),
  findings: t.connection(
    {
      type: Finding,
      args: { filter: t.arg({ type: FindingFilter, description: 'Which findings; all when left out.' }) },
      description: 'Findings by slug.',
      resolve: (_root, { filter, ...page }, { graph }) =>
        faceted(listFindings(graph, filter ?? {}, page), () => findingFacets(graph, filter ?? {})),
    },
    FindingConnection,
  ),
}));
