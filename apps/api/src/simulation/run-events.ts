import { EventEmitter, on } from 'node:events';
import type { RunRecord } from '@interphase/store';

/** Tells whoever follows a run that it has moved on. */
export interface RunEvents {
  publish(run: RunRecord): void;
  /** The states of one run from now on; ends with the run. `current` is asked for once listening has begun. */
  follow(id: string, current: () => Promise<RunRecord>): AsyncIterableIterator<RunRecord>;
  /** Ids of the runs that somebody follows. */
  followed(): string[];
  /** Ends what everybody follows. */
  close(): void;
}

/** No run has this id. */
const closed = 'closed';

const isFinished = ({ status }: RunRecord): boolean =>
  status === 'SUCCEEDED' || status === 'FAILED' || status === 'CANCELLED';

export function createRunEvents(): RunEvents {
  const emitter = new EventEmitter();
  // One listener for each client that follows.
  emitter.setMaxListeners(0);
  return {
    publish: (run) => void emitter.emit(run.id, run),
    follow(id, current) {
      const updates: AsyncIterableIterator<RunRecord[]> = on(emitter, id, { close: [closed] });
      let started = false;
      let finished = false;
      const end = async () => {
        finished = true;
        await updates.return?.();
        return { done: true as const, value: undefined };
      };
      // Not an async generator: its `return` would wait for the next update, so that a client who hangs up
      // would be listened for until then.
      return {
        [Symbol.asyncIterator]() {
          return this;
        },
        async next() {
          if (finished) return end();
          const run = started ? (await updates.next()).value?.[0] : await current();
          started = true;
          if (!run) return end();
          finished = isFinished(run);
          return { done: false, value: run };
        },
        return: end,
      };
    },
    followed: () =>
      emitter
        .eventNames()
        .map(String)
        .filter((name) => name !== closed && name !== 'error'),
    close: () => void emitter.emit(closed),
  };
}
