import type { RunContext } from './engine.js';

/** Milliseconds of work between two reports: often enough for a smooth bar, rarely enough to cost nothing. */
const INTERVAL = 50;

/** To be called often, with the finished share (0 to 1) of a stage. */
export type Pace = (part: number) => void;

/**
 * Turns a stage's frequent calls into a report about every 50 ms, and stops the run when it has been cancelled.
 * `from` and `to` are the shares of the whole run at which the stage starts and ends.
 *
 * The returned function throws the signal's reason (an `AbortError`) once the run is cancelled.
 */
export function paceStage(context: RunContext, message: string, from: number, to: number): Pace {
  const report = (part: number) => {
    context.progress(from + (to - from) * part, message);
    // A worker's signal is aborted inside `progress`, hence the order.
    context.signal.throwIfAborted();
  };
  report(0);
  let next = performance.now() + INTERVAL;
  return (part) => {
    const now = performance.now();
    if (now < next) return;
    next = now + INTERVAL;
    report(part);
  };
}
