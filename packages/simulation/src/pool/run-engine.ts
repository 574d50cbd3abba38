import type { EngineResult } from '../engine/engine.js';
import { type Job, type PoolParts, performTask, type TaskOptions } from './perform-task.js';
import { timeExceeded } from './run-limits.js';
import type { Product } from './task.js';

/** Partial results are put together no more often than this, ms. */
const partialMilliseconds = 2000;

/** What the finished parts of a run say so far. */
export interface PartialResult {
  readonly result: EngineResult;
  readonly finished: number;
  readonly parts: number;
}

/** How one run of the pool is watched and stopped, and what is kept of it. */
export interface PoolRunOptions extends TaskOptions {
  /** Parts that an earlier attempt finished, by number; they are not computed again. */
  readonly finished?: ReadonlyMap<number, unknown> | undefined;
  /** Called with every part as it ends, in any order. The run ends once all these calls have settled. */
  readonly onPart?: ((part: number, data: unknown) => Promise<void>) | undefined;
  /** Called about every two seconds while parts are under way. */
  readonly onPartial?: ((partial: PartialResult) => void) | undefined;
}

/** Runs an engine, whole or in parts, as tasks of a pool; see `SimulationPool.run`. */
export async function runEngine(
  pool: PoolParts & { readonly threads: number },
  job: Omit<Job, 'work'>,
  options: PoolRunOptions,
): Promise<EngineResult> {
  const begun = await performTask(pool, { ...job, work: { kind: 'begin' } }, options);
  if (begun.kind === 'result') return begun.result;
  if (begun.kind !== 'parts') throw unexpected(begun);
  return runParts(pool, job, begun.count, options);
}

/**
 * The parts of a run in order, as many at a time as there are threads, so that another run's task waits for one part at
 * most.
 */
async function runParts(
  pool: PoolParts & { readonly threads: number },
  job: Omit<Job, 'work'>,
  count: number,
  { onProgress, signal, finished = new Map(), onPart, onPartial }: PoolRunOptions,
): Promise<EngineResult> {
  const parts = new Map([...finished].filter(([part]) => part < count));
  const left = Array.from({ length: count }, (_, part) => part).filter((part) => !parts.has(part));
  const shares = new Map<number, number>();
  // One part's failure, the time limit and a cancelled run stop all the others.
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(timeExceeded(pool.limits)), pool.limits.minutes * 60_000);
  const stopped = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;

  let highest = 0;
  const report = (message: string) => {
    const running = [...shares.values()].reduce((sum, share) => sum + share, 0);
    highest = Math.max(highest, (parts.size + running) / count);
    onProgress?.(highest, message);
  };
  const combine = async (): Promise<EngineResult> => {
    const inOrder = [...parts].sort(([a], [b]) => a - b).map(([, data]) => data);
    const work = { kind: 'combine', parts: inOrder } as const;
    const product = await performTask(pool, { ...job, work }, { signal: stopped });
    if (product.kind !== 'result') throw unexpected(product);
    return product.result;
  };

  let lastPartial = performance.now();
  const offerPartial = async () => {
    if (!onPartial || parts.size === count || performance.now() - lastPartial < partialMilliseconds) return;
    // Until it is there, nobody else begins one.
    lastPartial = Number.POSITIVE_INFINITY;
    const finishedSoFar = parts.size;
    onPartial({ result: await combine(), finished: finishedSoFar, parts: count });
    lastPartial = performance.now();
  };

  const runOne = async (part: number) => {
    const product = await performTask(
      pool,
      { ...job, work: { kind: 'part', part } },
      {
        signal: stopped,
        onProgress: (share, message) => {
          shares.set(part, share);
          report(message);
        },
      },
    );
    if (product.kind !== 'part') throw unexpected(product);
    await onPart?.(part, product.part);
    shares.delete(part);
    parts.set(part, product.part);
    report(`${parts.size} of ${count} parts`);
    await offerPartial();
  };
  const runSome = async () => {
    for (let part = left.shift(); part !== undefined; part = left.shift()) await runOne(part);
  };

  try {
    const lanes = Array.from({ length: Math.min(pool.threads, left.length) }, async () => {
      try {
        await runSome();
      } catch (error) {
        stop.abort(error);
        throw error;
      }
    });
    // All of them, so that nothing of the run is under way when it has ended; the first reason is the true one.
    const [failed] = (await Promise.allSettled(lanes)).filter(({ status }) => status === 'rejected');
    if (failed) throw stopped.reason;
    return await combine();
  } finally {
    clearTimeout(timer);
  }
}

const unexpected = (product: Product): Error =>
  new Error(`A task of a run gave a ${product.kind} where none was asked for.`);
