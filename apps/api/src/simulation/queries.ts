import { builder } from '../builder.js';
import { keyOf } from '../global-id.js';
import { RunStatus, SimulationMethod } from './method.js';
import { SimulationRun, SimulationRunConnection } from './ref.js';

const SimulationRunFilter = builder.inputType('SimulationRunFilter', {
  description: 'Which runs; every field narrows.',
  fields: (t) => ({
    material: t.string({ description: 'Of this material, by slug.' }),
    method: t.field({ type: SimulationMethod, description: 'By this method.' }),
    status: t.field({ type: RunStatus, description: 'In this state.' }),
  }),
});

builder.queryFields((t) => ({
  simulationRun: t.field({
    type: SimulationRun,
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'Id of the run.' }) },
    description: 'The run with this id; null when there is none.',
    resolve: (_root, { id }) => keyOf('SimulationRun', id),
  }),
  simulationRuns: t.connection(
    {
      type: SimulationRun,
      args: { filter: t.arg({ type: SimulationRunFilter, description: 'Which runs; all when left out.' }) },
      description: 'Runs, the newest submission first.',
      resolve: (_root, { filter, ...page }, { store }) =>
        store.runs.list(
          { materialSlug: filter?.material, method: filter?.method, status: filter?.status },
          page,
        ),
    },
    SimulationRunConnection,
  ),
}));
