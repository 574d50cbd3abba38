import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import type { Piscina } from 'piscina';
import type { MemoryWatch, WatchedRun } from './memory-watch.js';
import { fromPlainError } from './plain-error.js';
import { memoryExceeded, type RunLimits, threadEnded, timeExceeded } from './run-limits.js';
import { type Product, type Report, type Task, TaskFlag, type TaskOutcome } from './task.js';

/** How long a run that is to stop may take until its thread is ended, ms. */
const grace = 2000;

/** How one task of the pool is watched and stopped. */
export interface TaskOptions {
  /** Called in order, about every 50 ms of work; never after the task's promise has settled. */
  readonly onProgress?: ((fraction: number, message: string) => void) | undefined;
  /** Cancels the task: a waiting one at once, a running one at its next report, or two seconds later by force. */
  readonly signal?: AbortSignal | undefined;
}

/** A task but for how it reports. */
export type Job = Omit<Task, 'port' | 'flags'>;

/** What tasks of a pool share. */
export interface PoolParts {
  readonly piscina: Piscina;
  readonly watch: MemoryWatch;
  readonly limits: RunLimits;
}

/** Does one task in a thread of the pool; throws as `SimulationPool.run` does. */
export async function performTask(
  { piscina, watch, limits }: PoolParts,
  job: Job,
  { onProgress, signal }: TaskOptions,
): Promise<Product> {
  signal?.throwIfAborted();
  const { port1, port2 } = new MessageChannel();
  const flags = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  // Takes a task off piscina's queue; one that runs loses its thread.
  const force = new AbortController();
  const timers: NodeJS.Timeout[] = [];
  let ended: { reason: unknown } | undefined;
  const end = (reason: unknown, patience = grace) => {
    ended ??= { reason };
    Atomics.store(flags, TaskFlag.cancelled, 1);
    const waiting = Atomics.load(flags, TaskFlag.started) === 0;
    if (waiting || patience === 0) force.abort();
    else timers.push(setTimeout(() => force.abort(), patience));
  };
  const cancel = () => end(signal?.reason);
  const watched = { reportedAt: 0, end: () => end(memoryExceeded(limits), 0) } satisfies WatchedRun;
  const report = ({ progress }: Report) => {
    watched.reportedAt = performance.now();
    if (progress) onProgress?.(progress.fraction, progress.message);
    else start();
  };
  const start = () => {
    timers.push(setTimeout(() => end(timeExceeded(limits)), limits.minutes * 60_000));
    watch.add(watched);
  };
  signal?.addEventListener('abort', cancel, { once: true });
  port1.on('message', report);
  try {
    const outcome: TaskOutcome = await piscina.run({ ...job, port: port2, flags } satisfies Task, {
      transferList: [port2],
      signal: force.signal,
    });
    if (ended) throw ended.reason;
    // The outcome comes on another port and may overtake the last reports.
    for (let late = receiveMessageOnPort(port1); late; late = receiveMessageOnPort(port1))
      report(late.message);
    if (!outcome.ok) throw fromPlainError(outcome.error);
    return outcome.product;
  } catch (thrown) {
    if (ended) throw ended.reason;
    throw lossOfThread(thrown, limits) ?? thrown;
  } finally {
    signal?.removeEventListener('abort', cancel);
    for (const timer of timers) clearTimeout(timer);
    watch.remove(watched);
    port1.close();
  }
}

/** What it means when piscina rejects; an engine's own errors come as outcomes. */
function lossOfThread(thrown: unknown, limits: RunLimits): Error | null {
  if (!(thrown instanceof Error)) return null;
  if ('code' in thrown && thrown.code === 'ERR_WORKER_OUT_OF_MEMORY') return memoryExceeded(limits);
  return thrown.message.startsWith('worker exited with code') ? threadEnded(thrown.message) : null;
}
