import { InputError } from '@interphase/core';
import {
  conductivityOfCell,
  conductivityOfFormula,
  conductivityOfStructure,
} from './ionic-conductivity/ionic-conductivity.js';
import { migrationBarrier } from './migration-barrier/migration-barrier.js';
import { migrationBarrierOfGraph } from './migration-barrier/migration-barrier-of-graph.js';
import { percolationBarrier } from './percolation-barrier/percolation-barrier.js';
import { percolationBarrierOfGraph } from './percolation-barrier/percolation-barrier-of-graph.js';
import type { Task } from './task.js';

/** A task of whatever subjects, inputs and options: its own `prepare` and learner fit each other. */
export type AnyTask = Task<unknown, unknown, unknown>;

/** Every task that a model can be trained for. */
export const tasks: readonly AnyTask[] = [
  percolationBarrier,
  percolationBarrierOfGraph,
  migrationBarrier,
  migrationBarrierOfGraph,
  conductivityOfStructure,
  conductivityOfCell,
  conductivityOfFormula,
];

/**
 * The task of a slug.
 * @throws InputError `task.unknown` with the slugs there are
 */
export function findTask(slug: string, among: readonly AnyTask[] = tasks): AnyTask {
  const found = among.find((task) => task.slug === slug);
  if (found) return found;
  const known = among.map((task) => task.slug).join(', ') || 'none';
  throw new InputError('task.unknown', `There is no task "${slug}"; there are: ${known}.`, {
    path: ['model'],
  });
}
