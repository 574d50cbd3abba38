import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { fromPlainError } from '@interphase/simulation';
import { Piscina } from 'piscina';
import type { Preparation, PreparationJob } from './prepare-worker.js';

/** Subjects that a thread takes at a time: few, so that all threads end together. */
const share = 8;
/** How long a thread without work is kept, ms. */
const patience = 60_000;

/** Threads that turn subjects into what models read, which takes most of the time of a prediction. */
export interface PreparationPool {
  /** What the task of a slug makes of each subject; an InputError in the place of one that it refuses. */
  prepare(slug: string, subjects: readonly unknown[]): Promise<unknown[]>;
  close(): Promise<void>;
}

/** The threads are started by the first that asks. */
export function createPreparationPool(): PreparationPool {
  let pool: Piscina<PreparationJob, Preparation[]> | undefined;
  const start = () =>
    new Piscina<PreparationJob, Preparation[]>({
      filename: fileURLToPath(new URL('./prepare-worker.js', import.meta.url)),
      minThreads: 0,
      maxThreads: availableParallelism(),
      idleTimeout: patience,
    });
  return {
    async prepare(slug, subjects) {
      pool ??= start();
      const threads = pool;
      const jobs = Array.from({ length: Math.ceil(subjects.length / share) }, (_, index) => ({
        slug,
        subjects: subjects.slice(index * share, (index + 1) * share),
      }));
      const preparations = await Promise.all(jobs.map((job) => threads.run(job)));
      return preparations
        .flat()
        .map((one) => ('prepared' in one ? one.prepared : fromPlainError(one.refusal)));
    },
    close: async () => {
      await pool?.destroy();
    },
  };
}
