import { availableParallelism } from 'node:os';
import { InputError, parseCif } from '@interphase/core';
import { type EngineMethod, engines, type SimulationPool } from '@interphase/simulation';
import type { RunRecord, Store } from '@interphase/store';
import type { FaultLog } from '../errors/mask-errors.js';
import type { RunEvents } from './run-events.js';

/** Where another process may queue runs (a shared Postgres), they are found within this time. */
const pollMilliseconds = 5000;
/** Progress is stored and published no more often than this. */
const progressMilliseconds = 250;

/** Works the queue of runs off. */
export interface WorkerLoop {
  /** Puts back what a dead process left RUNNING, and begins. */
  start(): Promise<void>;
  /** Looks at the queue now instead of at the next poll. */
  wake(): void;
  /** Stops computing a run that has been cancelled. */
  abort(id: string): void;
  /** Claims nothing more, stops what is running and leaves it for the next start. */
  stop(): Promise<void>;
}

/** What the loop works with. */
export interface WorkerLoopOptions {
  readonly store: Store;
  readonly pool: SimulationPool;
  readonly events: RunEvents;
  readonly log: FaultLog;
  /** Runs computed at the same time. */
  readonly concurrency?: number;
}

export function createWorkerLoop({
  store,
  pool,
  events,
  log,
  concurrency = Math.max(1, availableParallelism() - 1),
}: WorkerLoopOptions): WorkerLoop {
  const running = new Map<string, { controller: AbortController; done: Promise<void> }>();
  let stopped = true;
  let claiming: Promise<void> | null = null;
  // Woken while it looked: what was queued meanwhile may have been missed.
  let lookAgain = false;
  let timer: NodeJS.Timeout | undefined;

  const publish = (run: RunRecord | null) => {
    if (run) events.publish(run);
  };

  async function claim(): Promise<void> {
    while (!stopped && running.size < concurrency) {
      const run = await store.runs.claimNext();
      if (!run) return;
      publish(run);
      const controller = new AbortController();
      const done = compute(run, controller.signal)
        .catch((error: unknown) =>
          log.error({ err: error, run: run.id }, 'the state of a run could not be stored'),
        )
        .finally(() => {
          running.delete(run.id);
          wake();
        });
      running.set(run.id, { controller, done });
    }
  }

  async function compute(run: RunRecord, signal: AbortSignal): Promise<void> {
    // News of progress is stored before the end of the run is.
    let reported: Promise<void> = Promise.resolve();
    const onProgress = throttle((fraction, message) => {
      if (signal.aborted) return;
      reported = store.runs
        .progress(run.id, fraction, message)
        .then(publish)
        .catch((error: unknown) => log.error({ err: error, run: run.id }, 'progress could not be stored'));
    });
    try {
      const crystal = await crystalOf(store, run);
      const result = await pool.run(methodOf(run), crystal, run.parameters, { signal, onProgress });
      await reported;
      publish(await store.runs.succeed(run.id, result));
    } catch (error) {
      await reported;
      // Cancelled, or left for the next start: either way its state is settled elsewhere.
      if (signal.aborted) return;
      publish(await store.runs.fail(run.id, failureMessage(error, run, log)));
    }
  }

  function wake(): void {
    if (stopped) return;
    lookAgain = claiming !== null;
    if (lookAgain) return;
    claiming = claim()
      .catch((error: unknown) => log.error({ err: error }, 'the queue could not be read'))
      .finally(() => {
        claiming = null;
        if (lookAgain) wake();
      });
  }

  return {
    async start() {
      await store.runs.requeueStale();
      stopped = false;
      timer = setInterval(wake, pollMilliseconds);
      timer.unref();
      wake();
    },
    wake,
    abort: (id) => running.get(id)?.controller.abort(new Error('cancelled')),
    async stop() {
      stopped = true;
      clearInterval(timer);
      await claiming;
      for (const { controller } of running.values()) controller.abort(new Error('the server stops'));
      await Promise.all([...running.values()].map(({ done }) => done));
    },
  };
}

async function crystalOf(store: Store, { structureId }: RunRecord) {
  const structure =
    structureId === null ? undefined : (await store.structures.byIds([structureId])).get(structureId);
  if (!structure) throw new InputError('run.no-structure', 'The structure of this run is gone.');
  return parseCif(structure.cif).crystal;
}

function methodOf({ method }: RunRecord): EngineMethod {
  if (isEngineMethod(method)) return method;
  throw new InputError('run.no-engine', `This version has no engine for ${method}.`);
}

const isEngineMethod = (method: string): method is EngineMethod => Object.hasOwn(engines, method);

/** What the user reads of a run that failed: why the input cannot be simulated, or the id of a logged fault. */
function failureMessage(error: unknown, run: RunRecord, log: FaultLog): string {
  if (error instanceof InputError) return error.message;
  log.error({ err: error, run: run.id }, 'a run failed unexpectedly');
  return `The engine failed unexpectedly; the server's log has the reason under run ${run.id}.`;
}

/** Lets a call through when the last one is long enough ago; the end of a run is reported by its result. */
function throttle(report: (fraction: number, message: string) => void) {
  let last = Number.NEGATIVE_INFINITY;
  return (fraction: number, message: string) => {
    const now = performance.now();
    if (now - last < progressMilliseconds) return;
    last = now;
    report(fraction, message);
  };
}
