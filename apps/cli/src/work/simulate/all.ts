import { z } from 'zod';
import { type ApiClient, withApi } from '../../api-client.js';
import { CommandFailure } from '../../report/failure.js';
import { print, table } from '../../report/output.js';
import { type Progress, startProgress } from '../../report/progress.js';
import { followRuns, isOver, runStateSchema } from './runs.js';

const QUEUE = `mutation ($methods: [SimulationMethod!]) {
  queueReferenceRuns(methods: $methods) {
    runs { id method status progress note: message structure { label } }
    refused { method message subject }
  }
}`;

const structureSchema = z.object({ label: z.string() });
const queuedSchema = z.object({
  queueReferenceRuns: z.object({
    runs: z.array(runStateSchema.extend({ method: z.string(), structure: structureSchema.nullable() })),
    refused: z.array(z.object({ method: z.string(), message: z.string(), subject: z.string() })),
  }),
});

/** How one reference run ended. */
interface Outcome {
  readonly structure: string;
  readonly method: string;
  readonly status: 'SUCCEEDED' | 'FAILED' | 'CANCELLED' | 'REFUSED';
  readonly reason: string | null;
  /** Null for one that was refused. */
  readonly run: string | null;
}

/**
 * Computes the reference runs of every stored structure and published figure that are not computed yet, and sums up how all of them ended.
 * @param methods of `SimulationMethod`; those that every material is shown with when empty
 */
export async function runAll(methods: readonly string[], { json }: { json: boolean }): Promise<void> {
  const progress = startProgress('Simulating', { silent: json });
  const outcomes = await withApi((api) => simulateAll(api, methods, progress));
  const counts = countByMethod(outcomes);
  const bad = outcomes.filter(({ status }) => status !== 'SUCCEEDED');
  const summary = { counts, failures: bad };
  print(summary, describe(counts, bad), { json });
  if (bad.length > 0) throw new CommandFailure(`${bad.length} of ${outcomes.length} runs gave no result.`);
}

async function simulateAll(
  api: ApiClient,
  methods: readonly string[],
  progress: Progress,
): Promise<Outcome[]> {
  const variables = methods.length === 0 ? {} : { methods };
  const { queueReferenceRuns: queued } = await api.query(QUEUE, variables, queuedSchema);
  const states = await followRuns(api, queued.runs, (runs) => {
    const share = runs.reduce((sum, run) => sum + (isOver(run) ? 1 : run.progress), 0) / runs.length;
    progress.update(runs.length === 0 ? 1 : share, `${runs.filter(isOver).length} of ${runs.length} runs`);
  });
  progress.done(`${states.length} runs`);
  const ended = new Map(states.map((state) => [state.id, state]));
  return [
    ...queued.runs.map(({ id, method, structure }): Outcome => {
      const state = ended.get(id);
      const status = state?.status === 'SUCCEEDED' || state?.status === 'CANCELLED' ? state.status : 'FAILED';
      return { structure: structure?.label ?? '', method, status, reason: state?.note ?? null, run: id };
    }),
    ...queued.refused.map(
      ({ method, message, subject }): Outcome => ({
        structure: subject,
        method,
        status: 'REFUSED',
        reason: message,
        run: null,
      }),
    ),
  ];
}

interface Count {
  readonly method: string;
  readonly succeeded: number;
  readonly failed: number;
}

const countByMethod = (outcomes: readonly Outcome[]): Count[] =>
  [...new Set(outcomes.map(({ method }) => method))].map((method) => {
    const own = outcomes.filter((outcome) => outcome.method === method);
    const succeeded = own.filter(({ status }) => status === 'SUCCEEDED').length;
    return { method, succeeded, failed: own.length - succeeded };
  });

const describe = (counts: readonly Count[], bad: readonly Outcome[]): string =>
  [
    table(
      ['method', 'succeeded', 'failed'],
      counts.map(({ method, succeeded, failed }) => [method, String(succeeded), String(failed)]),
    ),
    ...(bad.length === 0
      ? []
      : [
          '',
          table(
            ['structure', 'method', 'status', 'reason'],
            bad.map(({ structure, method, status, reason }) => [structure, method, status, reason ?? '']),
          ),
        ]),
  ].join('\n');
