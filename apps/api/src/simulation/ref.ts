import { builder } from '../builder.js';
import type { ApiContext } from '../context.js';

export const SimulationRun = builder.loadableNodeRef('SimulationRun', {
  id: { resolve: (run) => run.id },
  load: async (ids: string[], { store }: ApiContext) => [...(await store.runs.byIds(ids)).values()],
  toKey: (run) => run.id,
  sort: true,
  cacheResolved: true,
});

export const SimulationRunConnection = builder.connectionObject(
  { type: SimulationRun, name: 'SimulationRunConnection', description: 'A page of runs.' },
  { name: 'SimulationRunEdge', description: 'A run and its cursor.' },
);
