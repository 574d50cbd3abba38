import { builder } from '../builder.js';
import type { ApiContext } from '../context.js';

export const ChainRun = builder.loadableNodeRef('ChainRun', {
  id: { resolve: (run) => run.id },
  load: async (ids: string[], { store }: ApiContext) => [...(await store.chains.byIds(ids)).values()],
  toKey: (run) => run.id,
  sort: true,
  cacheResolved: true,
});

export const ChainRunConnection = builder.connectionObject(
  { type: ChainRun, name: 'ChainRunConnection', description: 'A page of chain runs.' },
  { name: 'ChainRunEdge', description: 'A chain run and its cursor.' },
);
