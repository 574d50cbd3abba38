import { InputError } from '@interphase/core';

/** What a run may take. */
export interface RunLimits {
  readonly megabytes: number;
  readonly minutes: number;
}

const fix = 'Choose a coarser resolution, a smaller cell or a shorter run';

/** A run that took more memory than it may. */
export const memoryExceeded = ({ megabytes }: Pick<RunLimits, 'megabytes'>): InputError =>
  new InputError(
    'run.memory-limit',
    `The run was ended: it took more than the ${megabytes} MB of memory that a run may take. ${fix}, or allow more with INTERPHASE_WORKER_MEGABYTES.`,
  );

/** A run that took longer than it may. */
export const timeExceeded = ({ minutes }: Pick<RunLimits, 'minutes'>): InputError =>
  new InputError(
    'run.time-limit',
    `The run was ended after ${minutes} minutes, the longest that a run may take. ${fix}, or allow more with INTERPHASE_RUN_MINUTES.`,
  );

/** A run whose thread ended under it. */
export const threadEnded = (reason: string): InputError =>
  new InputError('run.thread-ended', `The run was ended: its thread stopped unexpectedly (${reason}).`);
