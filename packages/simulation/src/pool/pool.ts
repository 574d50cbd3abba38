import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import type { Crystal } from '@interphase/core';
import { Piscina } from 'piscina';
import type { EngineMethod, EngineResult } from '../engine/engine.js';
import { createMemoryWatch } from './memory-watch.js';
import { type PoolRunOptions, runEngine } from './run-engine.js';
import type { RunLimits } from './run-limits.js';

export type { PartialResult, PoolRunOptions } from './run-engine.js';

/** Engines in threads of their own. */
export interface SimulationPool {
  /** Runs that are computed at the same time; further ones wait. */
  readonly threads: number;
  /**
   * Runs an engine, one of parts on all threads. `parameters` are parsed by the engine's schema, so defaults may be left
   * out. `crystal` is null for an engine that works without. Whatever becomes of the run, the process and the other
   * runs go on.
   *
   * @throws what the engine throws, in the same classes; the signal's reason (an `AbortError`) when cancelled;
   * InputError `run.time-limit`, `run.memory-limit` or `run.thread-ended`
   */
  run(
    method: EngineMethod,
    crystal: Crystal | null,
    parameters: unknown,
    options?: PoolRunOptions,
  ): Promise<EngineResult>;
  /** Ends all threads; runs that are still under way reject. */
  close(): Promise<void>;
}

export interface PoolOptions extends Partial<RunLimits> {
  /** Default: one less than the machine's processors, at least one. */
  readonly threads?: number | undefined;
  /** Module whose `engines` run instead of the registry's; for tests of what a bad engine does. */
  readonly engineModule?: string | undefined;
}

/** What a run may take unless told otherwise. */
export const defaultLimits: RunLimits = { megabytes: 1024, minutes: 60 };

/**
 * Room for young objects in a thread: landscapes and networks of one run die together, and collecting them seldom makes
 * runs a tenth faster and leaves the other cores to other threads (`bench/bond-valence-cores.mjs`).
 */
const YOUNG_MEGABYTES = 96;

/** Threads of a pool that is not told how many. */
export const defaultThreads = (): number => Math.max(2, availableParallelism() - 1);

/** A pool of threads; they start when first needed and end when idle for half a minute. */
export function createSimulationPool({
  threads = defaultThreads(),
  megabytes = defaultLimits.megabytes,
  minutes = defaultLimits.minutes,
  engineModule,
}: PoolOptions = {}): SimulationPool {
  const memoryLimit = megabytes * 2 ** 20;
  const piscina = new Piscina({
    // Through the package's own exports, so that the built worker is found from the sources too.
    filename: createRequire(import.meta.url).resolve('@interphase/simulation/worker'),
    minThreads: 0,
    maxThreads: Math.max(1, threads),
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  const watch = createMemoryWatch(memoryLimit);
  return {
    threads,
    run: (method, crystal, parameters, options = {}) =>
      runEngine(
        { piscina, watch, limits: { megabytes, minutes }, threads },
        { method, crystal, parameters, memoryLimit, engineModule },
        options,
      ),
    close: () => piscina.destroy(),
  };
}
