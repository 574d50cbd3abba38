import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { SiteHop } from '@interphase/core';
import { fromPlainError } from '@interphase/simulation';
import { Piscina } from 'piscina';
import type { FoundHops, HopQuestion } from './find-hops-worker.js';

/** How long a thread without work is kept, ms: a page would wait longer for a new one than for its work. */
const patience = 600_000;

/** Threads that look for the empty sites of crystals, which takes long enough to hold up other requests. */
export interface HopFinder {
  /** The hops to and between empty sites. @throws InputError as `interstitialHops` does */
  find(question: HopQuestion): Promise<readonly SiteHop[]>;
  close(): Promise<void>;
}

/** The threads are started by the first that asks. */
export function createHopFinder(): HopFinder {
  let pool: Piscina<HopQuestion, FoundHops> | undefined;
  const start = () =>
    new Piscina<HopQuestion, FoundHops>({
      filename: fileURLToPath(new URL('./find-hops-worker.js', import.meta.url)),
      minThreads: 0,
      maxThreads: availableParallelism(),
      idleTimeout: patience,
    });
  return {
    async find(question) {
      pool ??= start();
      const found = await pool.run(question);
      if ('refusal' in found) throw fromPlainError(found.refusal);
      return found.hops;
    },
    close: async () => {
      await pool?.destroy();
    },
  };
}
