import type { RunRecord, Store } from '@interphase/store';
import type { FaultLog } from '../errors/mask-errors.js';

/** How often runs that other processes compute are looked at, ms. */
const interval = 1000;

/**
 * Tells of runs that are followed here and computed by another process: asks the store for them every second.
 * Returns how to stop.
 */
export function watchRemoteRuns(
  store: Store,
  log: FaultLog,
  /** Ids of the runs to look at. */
  wanted: () => readonly string[],
  onChange: (run: RunRecord) => void,
): () => void {
  let seen = new Map<string, string>();
  const look = async () => {
    const ids = wanted();
    if (ids.length === 0) return;
    const states = new Map<string, string>();
    for (const run of (await store.runs.byIds(ids)).values()) {
      const state = JSON.stringify([run.status, run.progress, run.message]);
      states.set(run.id, state);
      if (seen.get(run.id) !== state) onChange(run);
    }
    seen = states;
  };
  const timer = setInterval(
    () => look().catch((error: unknown) => log.error({ err: error }, 'followed runs could not be read')),
    interval,
  ).unref();
  return () => clearInterval(timer);
}
