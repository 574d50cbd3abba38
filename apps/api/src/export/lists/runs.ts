import { z } from 'zod';
import type { ExportList } from '../export-list.js';

/** Inside this process a date is still a date. */
const time = z.date().transform((date) => date.toISOString());

const run = z.object({
  id: z.string(),
  method: z.string(),
  engineVersion: z.string(),
  status: z.string(),
  queuedAt: z.union([z.string(), time]),
  finishedAt: z.union([z.string(), time]).nullable(),
  parameters: z.record(z.string(), z.unknown()),
  inputHash: z.string(),
  material: z.object({ slug: z.string() }).nullable(),
  structure: z.object({ id: z.string(), formula: z.string() }).nullable(),
});

export const runExport: ExportList<z.output<typeof run>> = {
  name: 'runs',
  field: 'simulationRuns',
  filter: 'SimulationRunFilter',
  query: `query Runs($filter: SimulationRunFilter, $first: Int, $after: String) {
    simulationRuns(filter: $filter, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id method engineVersion status queuedAt finishedAt parameters inputHash
        material { slug } structure { id formula }
      }
    }
  }`,
  node: run,
  columns: [
    { heading: 'id', cell: ({ id }) => id },
    { heading: 'method', cell: ({ method }) => method },
    { heading: 'engine_version', cell: ({ engineVersion }) => engineVersion },
    { heading: 'status', cell: ({ status }) => status.toLowerCase() },
    { heading: 'material', cell: ({ material }) => material?.slug ?? null },
    { heading: 'structure', cell: ({ structure }) => structure?.formula ?? null },
    { heading: 'queued_at', cell: ({ queuedAt }) => queuedAt },
    { heading: 'finished_at', cell: ({ finishedAt }) => finishedAt },
    { heading: 'parameters', cell: ({ parameters }) => JSON.stringify(parameters) },
    { heading: 'input_hash', cell: ({ inputHash }) => inputHash },
  ],
};
