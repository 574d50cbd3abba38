import { ParameterError } from '@interphase/core';
import type { RunContext } from './engine.js';

/**
 * Refuses what would need more memory than a run may take, before it is allocated: arrays of numbers lie outside
 * the heap whose size a thread's own limit bounds.
 *
 * @param bytes estimate of all that is held at the same time
 * @param what takes it, as the start of a sentence: `A grid of 200 x 200 x 200 points`
 * @param path of the parameter to change
 * @throws ParameterError with the need, the limit and what to change
 */
export function requireMemory(
  context: Pick<RunContext, 'memoryLimit'>,
  bytes: number,
  what: string,
  path: readonly string[],
): void {
  const limit = context.memoryLimit ?? Number.POSITIVE_INFINITY;
  if (bytes <= limit) return;
  throw new ParameterError(
    `${what} needs about ${megabytes(bytes)} MB and a run may take ${megabytes(limit)} MB; change ${path.join('.')}, or allow more with INTERPHASE_WORKER_MEGABYTES.`,
    path,
  );
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 2 ** 20);
