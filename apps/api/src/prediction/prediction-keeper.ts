import type { ExplanationRecord, PredictionRecord, PredictionRepository } from '@interphase/store';
import type { FaultLog } from '../errors/mask-errors.js';

/** How long a prediction waits for others to be written with, ms. */
const delay = 50;
/** Predictions written in one statement. */
const most = 200;
/** Predictions that may wait; whoever hands in more waits with them. */
const patience = 2000;

/** What has been predicted: written to the store shortly after it is answered, and found from then on. */
export interface PredictionKeeper {
  /** Those that were predicted before, the waiting ones included. */
  byIds(ids: readonly string[]): Promise<Map<string, PredictionRecord>>;
  /** Takes predictions to be stored; waits only when too many are waiting already. */
  keep(predictions: readonly PredictionRecord[]): Promise<void>;
  /** Adds an explanation to a prediction that was made without. */
  explain(id: string, explanation: ExplanationRecord): Promise<void>;
  /** Writes what is waiting. */
  close(): Promise<void>;
}

/**
 * Writing takes longer than predicting, so answers do not wait for it.
 * @param prepare makes the models of predictions known to the store before they are written
 */
export function createPredictionKeeper(
  store: PredictionRepository,
  log: FaultLog,
  prepare: () => Promise<void>,
): PredictionKeeper {
  const waiting = new Map<string, PredictionRecord>();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> | undefined;

  /** One statement after another until nothing waits. What cannot be written is told in the log, and let go. */
  const write = async () => {
    while (waiting.size > 0) {
      const some = [...waiting.values()].slice(0, most);
      try {
        await prepare();
        await store.keep(some);
      } catch (error) {
        log.error({ err: error, predictions: some.map(({ id }) => id) }, 'predictions were not stored');
      }
      for (const { id } of some) waiting.delete(id);
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing ??= write().finally(() => {
      writing = undefined;
      schedule();
    });
    return writing;
  };
  const schedule = () => {
    if (waiting.size > 0 && !writing) timer ??= setTimeout(flush, delay).unref();
  };

  return {
    async byIds(ids) {
      const found = new Map(
        ids.flatMap((id) => {
          const prediction = waiting.get(id);
          // A copy: what is handed out gets marked by the operation that it is for.
          return prediction ? [[id, { ...prediction }] as const] : [];
        }),
      );
      const others = ids.filter((id) => !found.has(id));
      if (others.length === 0) return found;
      return new Map([...found, ...(await store.byIds(others))]);
    },

    async keep(predictions) {
      for (const prediction of predictions) waiting.set(prediction.id, prediction);
      if (waiting.size > patience) await flush();
      else schedule();
    },

    async explain(id, explanation) {
      const prediction = waiting.get(id);
      if (prediction) waiting.set(id, { ...prediction, explanation });
      else await store.explain(id, explanation);
    },

    async close() {
      await flush();
    },
  };
}
