import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import type { Crystal } from '@interphase/core';
import { Piscina } from 'piscina';
import type { EngineMethod, EngineResult } from '../engine/engine.js';
import { fromPlainError } from './plain-error.js';
import { type Progress, type Task, TaskFlag, type TaskOutcome } from './task.js';

/** How one run of the pool is watched and stopped. */
export interface PoolRunOptions {
  /** Called in order, about every 50 ms of work; never after the run's promise has settled. */
  readonly onProgress?: ((fraction: number, message: string) => void) | undefined;
  /** Cancels the run: a waiting one at once, a running one at its next report. */
  readonly signal?: AbortSignal | undefined;
}

/** Engines in threads of their own. */
export interface SimulationPool {
  /**
   * Runs an engine. `parameters` are parsed by the engine's schema, so defaults may be left out.
   *
   * @throws what the engine throws, in the same classes, and the signal's reason (an `AbortError`) when cancelled
   */
  run(
    method: EngineMethod,
    crystal: Crystal,
    parameters: unknown,
    options?: PoolRunOptions,
  ): Promise<EngineResult>;
  /** Ends all threads; runs that are still under way reject. */
  close(): Promise<void>;
}

/**
 * A pool of `threads` workers (default: one less than the machine's, at least one); they start when first needed
 * and end when idle for half a minute.
 */
export function createSimulationPool(options: { threads?: number | undefined } = {}): SimulationPool {
  const threads = options.threads ?? Math.max(1, availableParallelism() - 1);
  const piscina = new Piscina({
    // Through the package's own exports, so that the built worker is found from the sources too.
    filename: createRequire(import.meta.url).resolve('@interphase/simulation/worker'),
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 30_000,
  });
  return {
    run: (method, crystal, parameters, runOptions = {}) =>
      runInPool(piscina, { method, crystal, parameters }, runOptions),
    close: () => piscina.destroy(),
  };
}

async function runInPool(
  piscina: Piscina,
  job: Pick<Task, 'method' | 'crystal' | 'parameters'>,
  { onProgress, signal }: PoolRunOptions,
): Promise<EngineResult> {
  signal?.throwIfAborted();
  const { port1, port2 } = new MessageChannel();
  const flags = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  // Taking a task off the queue is piscina's business; on a running one its signal would kill the thread.
  const leaveQueue = new AbortController();
  const cancel = () => {
    Atomics.store(flags, TaskFlag.cancelled, 1);
    if (Atomics.load(flags, TaskFlag.started) === 0) leaveQueue.abort();
  };
  signal?.addEventListener('abort', cancel, { once: true });
  const report = ({ fraction, message }: Progress) => onProgress?.(fraction, message);
  port1.on('message', report);
  const task: Task = { ...job, port: port2, flags };
  try {
    const outcome: TaskOutcome = await piscina.run(task, {
      transferList: [port2],
      signal: leaveQueue.signal,
    });
    signal?.throwIfAborted();
    // The outcome comes on another port and may overtake the last reports.
    for (let late = receiveMessageOnPort(port1); late; late = receiveMessageOnPort(port1))
      report(late.message);
    if (!outcome.ok) throw fromPlainError(outcome.error);
    return outcome.result;
  } catch (thrown) {
    signal?.throwIfAborted();
    throw thrown;
  } finally {
    signal?.removeEventListener('abort', cancel);
    port1.close();
  }
}
