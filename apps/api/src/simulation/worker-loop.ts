import { hostname } from 'node:os';
import { engines, isParted, type SimulationPool } from '@interphase/simulation';
import type { ClaimedRun, RunRecord, Store } from '@interphase/store';
import type { FaultLog } from '../errors/mask-errors.js';
import { computeRun } from './compute-run.js';

/** Where another process may queue runs (a shared Postgres), they are found within this time. */
const pollMilliseconds = 5000;
/** A worker that has not been heard of for so long has lost its runs to the others. */
const leaseMilliseconds = 30_000;

/** Methods whose runs may take hours; one of parts keeps every thread busy by itself. */
const longMethods: readonly string[] = Object.values(engines)
  .filter((engine) => engine.method === 'MOLECULAR_DYNAMICS' || isParted(engine))
  .map(({ method }) => method);

/** Works the queue of runs off, beside any number of workers in other processes. */
export interface WorkerLoop {
  /** Puts back what dead workers left RUNNING, and begins. */
  start(): Promise<void>;
  /** Looks at the queue now instead of at the next poll. */
  wake(): void;
  /** Stops computing a run that has been cancelled. */
  abort(id: string): void;
  /** Runs being computed here. */
  running(): readonly string[];
  /** Claims nothing more, stops what is running and puts it back into the queue. */
  stop(): Promise<void>;
}

/** What the loop works with. */
export interface WorkerLoopOptions {
  readonly store: Store;
  readonly pool: SimulationPool;
  readonly log: FaultLog;
  /** Called with a run whenever its stored state has changed. */
  readonly onChange: (run: RunRecord) => void;
  /** Runs computed at the same time; with 0 the queue is left to other processes. */
  readonly concurrency: number;
}

/** A run that is being computed. */
interface Job {
  readonly run: ClaimedRun;
  readonly controller: AbortController;
  readonly done: Promise<void>;
}

export function createWorkerLoop({ store, pool, log, onChange, concurrency }: WorkerLoopOptions): WorkerLoop {
  const worker = `${hostname()}:${process.pid}`;
  const jobs = new Map<string, Job>();
  let stopped = true;
  let claiming: Promise<void> | null = null;
  // Woken while it looked: what was queued meanwhile may have been missed.
  let lookAgain = false;
  let timer: NodeJS.Timeout | undefined;

  const publish = (run: RunRecord | null) => {
    if (!run) return;
    onChange(run);
    // Cancelled, maybe in another process.
    if (run.status !== 'RUNNING') jobs.get(run.id)?.controller.abort(new Error('no longer running'));
  };

  /** Long runs never take every place, so that a short one need not wait for their end. */
  const tooMany = () => {
    const long = [...jobs.values()].filter(({ run }) => longMethods.includes(run.method)).length;
    return concurrency > 1 && long >= concurrency - 1 ? longMethods : [];
  };

  async function claim(): Promise<void> {
    while (!stopped && jobs.size < concurrency) {
      const run = await store.runs.claimNext({ worker, leaseMilliseconds, exceptMethods: tooMany() });
      if (!run) return;
      onChange(run);
      const controller = new AbortController();
      const done = computeRun({ store, pool, log, publish }, run, controller.signal)
        .catch((error: unknown) =>
          log.error({ err: error, run: run.id }, 'the state of a run could not be stored'),
        )
        .finally(() => {
          jobs.delete(run.id);
          wake();
        });
      jobs.set(run.id, { run, controller, done });
    }
  }

  function wake(): void {
    if (stopped || concurrency === 0) return;
    lookAgain = claiming !== null;
    if (lookAgain) return;
    claiming = claim()
      .catch((error: unknown) => log.error({ err: error }, 'the queue could not be read'))
      .finally(() => {
        claiming = null;
        if (lookAgain) wake();
      });
  }

  /** Keeps what is being computed here, lets go of what was cancelled or given to another, helps where one died. */
  async function renew(): Promise<void> {
    const own = [...jobs.values()];
    if (own.length > 0) {
      const held = await store.runs.renew(
        own.map(({ run }) => run.claim),
        leaseMilliseconds,
      );
      for (const { run, controller } of own) {
        if (!held.has(run.claim)) controller.abort(new Error('no longer running'));
      }
    }
    await store.runs.takeBack();
    wake();
  }

  return {
    async start() {
      if (concurrency === 0) return;
      // The embedded store has one process: what is RUNNING there was left by one that is gone.
      await store.runs.takeBack({ leased: store.kind === 'pglite' });
      stopped = false;
      timer = setInterval(
        () => renew().catch((error: unknown) => log.error({ err: error }, 'leases could not be renewed')),
        pollMilliseconds,
      );
      wake();
    },
    wake,
    abort: (id) => jobs.get(id)?.controller.abort(new Error('cancelled')),
    running: () => [...jobs.keys()],
    async stop() {
      stopped = true;
      clearInterval(timer);
      await claiming;
      const left = [...jobs.values()];
      for (const { controller } of left) controller.abort(new Error('the server stops'));
      for (const { run, done } of left) {
        await done;
        await store.runs.release(run);
      }
    },
  };
}
