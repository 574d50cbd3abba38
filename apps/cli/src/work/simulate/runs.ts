import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { ApiClient } from '../../api-client.js';

const pollMilliseconds = 250;
/** Runs asked for at a time: the most that a page may hold. */
const chunk = 100;

/** How far a run is. */
export const runStateSchema = z.object({
  id: z.string(),
  status: z.enum(['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED']),
  progress: z.number(),
  note: z.string().nullable(),
});
export type RunState = z.infer<typeof runStateSchema>;

export const isOver = ({ status }: Pick<RunState, 'status'>): boolean =>
  status !== 'QUEUED' && status !== 'RUNNING';

const STATES = `query ($ids: [ID!]!) {
  nodes(ids: $ids) { ... on SimulationRun { id status progress note: message } }
}`;
const statesSchema = z.object({ nodes: z.array(runStateSchema.nullable()) });

/** Waits until every run is over; `onChange` gets the states of all, each time they were asked for. */
export async function followRuns(
  api: ApiClient,
  runs: readonly RunState[],
  onChange: (states: readonly RunState[]) => void,
): Promise<RunState[]> {
  const states = new Map(runs.map(({ id, status, progress, note }) => [id, { id, status, progress, note }]));
  for (;;) {
    onChange([...states.values()]);
    const open = [...states.values()].filter((run) => !isOver(run)).map(({ id }) => id);
    if (open.length === 0) return [...states.values()];
    await delay(pollMilliseconds);
    for (let from = 0; from < open.length; from += chunk) {
      const { nodes } = await api.query(STATES, { ids: open.slice(from, from + chunk) }, statesSchema);
      for (const node of nodes) if (node) states.set(node.id, node);
    }
  }
}
