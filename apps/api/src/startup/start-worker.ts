import { createSimulationPool } from '@interphase/simulation';
import { openStore } from '@interphase/store';
import type { ApiConfiguration } from '../configuration.js';
import type { FaultLog } from '../errors/mask-errors.js';
import { StartupError } from '../errors/startup-error.js';
import { createWorkerLoop } from '../simulation/worker-loop.js';

/** A process that computes runs and serves nothing. */
export interface RunningWorker {
  /** Runs it computes at the same time. */
  readonly threads: number;
  /** Puts what it computes back into the queue and ends. */
  close(): Promise<void>;
}

/** What a worker tells of. */
export interface WorkerLog extends FaultLog {
  /** Called when a run is taken up, moves on and ends. */
  run(state: { id: string; method: string; status: string; progress: number; message: string | null }): void;
}

/**
 * Starts computing the queue of the PostgreSQL that DATABASE_URL names, beside the server and other workers.
 * @throws StartupError on an embedded store, or with no thread to work with
 */
export async function startWorker(configuration: ApiConfiguration, log: WorkerLog): Promise<RunningWorker> {
  const { databaseUrl, runs } = configuration;
  if (databaseUrl === undefined) {
    throw new StartupError(
      'A worker shares its queue through PostgreSQL; set DATABASE_URL. The embedded store has one process, the server, which computes its runs itself (INTERPHASE_WORKERS says how many at a time).',
    );
  }
  if (runs.threads === 0) throw new StartupError('INTERPHASE_WORKERS is 0: a worker needs one at least.');
  const store = await openStore({ databaseUrl });
  const pool = createSimulationPool(runs);
  const loop = createWorkerLoop({ store, pool, log, onChange: log.run, concurrency: pool.threads });
  await loop.start();
  return {
    threads: pool.threads,
    async close() {
      await loop.stop();
      await pool.close();
      await store.close();
    },
  };
}
