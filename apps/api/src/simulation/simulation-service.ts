import type { SimulationPool } from '@interphase/simulation';
import type { RunRecord, Store, SubmitOptions } from '@interphase/store';
import type { FaultLog } from '../errors/mask-errors.js';
import { watchRemoteRuns } from './remote-runs.js';
import { createRunEvents } from './run-events.js';
import { type RunRequest, submitRun } from './submit-run.js';
import { createWorkerLoop } from './worker-loop.js';

/** Runs from submission to their end. */
export interface SimulationService {
  /** Begins to work the queue off. */
  start(): Promise<void>;
  /** Queues a run, or returns the stored one of the same input. */
  submit(request: RunRequest, options?: SubmitOptions): Promise<RunRecord>;
  /** Stops a run that has not ended; null when there is no such run. */
  cancel(id: string): Promise<RunRecord | null>;
  /** The states of a run, from the present one until it ends. Rejects when there is no such run. */
  follow(id: string): AsyncIterableIterator<RunRecord>;
  /** Ends what is followed and stops computing; what was running is back in the queue. */
  close(): Promise<void>;
}

export function createSimulationService(
  store: Store,
  pool: SimulationPool,
  log: FaultLog,
): SimulationService {
  const events = createRunEvents();
  const worker = createWorkerLoop({
    store,
    pool,
    log,
    onChange: events.publish,
    concurrency: pool.threads,
  });
  const unwatch = watchRemoteRuns(
    store,
    log,
    () => remote(events.followed(), worker.running()),
    events.publish,
  );
  return {
    start: worker.start,
    async submit(request, options) {
      const run = await submitRun(store, request, options);
      worker.wake();
      return run;
    },
    async cancel(id) {
      const run = await store.runs.cancel(id);
      worker.abort(id);
      if (run) events.publish(run);
      return run;
    },
    follow: (id) =>
      events.follow(id, async () => {
        const run = (await store.runs.byIds([id])).get(id);
        if (!run) throw new Error(`There is no run ${id}`);
        return run;
      }),
    async close() {
      unwatch();
      events.close();
      await worker.stop();
      await pool.close();
    },
  };
}

const remote = (followed: readonly string[], local: readonly string[]): string[] =>
  followed.filter((id) => !local.includes(id));
