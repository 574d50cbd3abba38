import { findingsBySlug } from '@interphase/knowledge';
import { builder } from '../builder.js';
import type { ApiContext } from '../context.js';

export const Finding = builder.loadableNodeRef('Finding', {
  id: { resolve: (finding) => finding.slug },
  load: async (slugs: string[], { graph }: ApiContext) => [...(await findingsBySlug(graph, slugs)).values()],
  toKey: (finding) => finding.slug,
  sort: true,
  cacheResolved: true,
});

export const FindingConnection = builder.connectionObject(
  { type: Finding, name: 'FindingConnection', description: 'A page of findings.' },
  { name: 'FindingEdge', description: 'A finding and its cursor.' },
);
