import { InputError } from '@interphase/core';

/** Exit statuses of every command. */
export const STATUS = { done: 0, failed: 1, calledWrongly: 2 } as const;

/** Work that could not be done, in words for people. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}

/** One line for expected failures, with file and line where known; the whole trace for faults of ours. */
export function describeFailure(error: unknown): string {
  if (error instanceof InputError) {
    const place = error.file
      ? `${error.file}${error.line ? `:${error.line}` : ''}: `
      : error.line
        ? `line ${error.line}: `
        : '';
    return `${place}${error.message}`;
  }
  if (error instanceof CommandFailure) return error.message;
  // By its name, since the class is the server's, which not every command loads.
  if (error instanceof Error && error.name === 'StartupError') return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
