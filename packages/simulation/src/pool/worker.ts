import type { RunContext } from '../engine/engine.js';
import { engines } from '../engine/registry.js';
import { toPlainError } from './plain-error.js';
import { type Progress, type Task, TaskFlag, type TaskOutcome } from './task.js';

/** Runs one task in this thread; never throws, see `TaskOutcome`. */
export default function runTask({ method, crystal, parameters, port, flags }: Task): TaskOutcome {
  Atomics.store(flags, TaskFlag.started, 1);
  const cancellation = new AbortController();
  const context: RunContext = {
    progress: (fraction, message) => {
      if (Atomics.load(flags, TaskFlag.cancelled) === 1) cancellation.abort();
      port.postMessage({ fraction, message } satisfies Progress);
    },
    signal: cancellation.signal,
  };
  try {
    const engine = engines[method];
    if (!engine) throw new Error(`No engine runs the method ${method}.`);
    return { ok: true, result: engine.run(crystal, parameters, context) };
  } catch (thrown) {
    return { ok: false, error: toPlainError(thrown) };
  } finally {
    port.close();
  }
}
