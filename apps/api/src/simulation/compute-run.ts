import { InputError, parseCif } from '@interphase/core';
import { type EngineMethod, engines, type SimulationPool } from '@interphase/simulation';
import type { ClaimedRun, RunRecord, Store } from '@interphase/store';
import type { FaultLog } from '../errors/mask-errors.js';

/** Progress is stored and published no more often than this. */
const progressMilliseconds = 250;

/** What computing a run needs. */
export interface ComputeParts {
  readonly store: Store;
  readonly pool: SimulationPool;
  readonly log: FaultLog;
  /** Called with the run whenever its stored state has changed. */
  readonly publish: (run: RunRecord | null) => void;
}

/**
 * Computes a claimed run and stores its end. Once the signal is aborted nothing more is stored: the state of the run
 * is settled elsewhere.
 */
export async function computeRun(
  { store, pool, log, publish }: ComputeParts,
  run: ClaimedRun,
  signal: AbortSignal,
): Promise<void> {
  // News of progress is stored before the end of the run is.
  let reported: Promise<void> = Promise.resolve();
  const onProgress = throttle((fraction, message) => {
    if (signal.aborted) return;
    reported = store.runs
      .progress(run, fraction, message)
      .then(publish)
      .catch((error: unknown) => log.error({ err: error, run: run.id }, 'progress could not be stored'));
  });
  try {
    const crystal = await crystalOf(store, run);
    const result = await pool.run(methodOf(run), crystal, run.parameters, {
      signal,
      onProgress,
      finished: await store.runs.finishedParts(run.id),
      onPart: (part, data) => store.runs.keepPart(run, part, data),
      onPartial: ({ result: { properties, artifacts }, finished, parts }) => {
        if (signal.aborted) return;
        reported = store.runs
          .keepPartial(run, { finished, parts, properties, artifacts })
          .catch((error: unknown) =>
            log.error({ err: error, run: run.id }, 'a partial result could not be stored'),
          );
      },
    });
    await reported;
    publish(await store.runs.succeed(run, result));
  } catch (error) {
    await reported;
    if (signal.aborted) return;
    publish(await store.runs.fail(run, failureMessage(error, run, log)));
  }
}

async function crystalOf(store: Store, { structureId }: RunRecord) {
  if (structureId === null) return null;
  const structure = (await store.structures.byIds([structureId])).get(structureId);
  if (!structure) throw new InputError('run.no-structure', 'The structure of this run is gone.');
  return parseCif(structure.cif).crystal;
}

/** The engine's own version must do it: with another the results would not be what the run says. */
function methodOf({ method, engineVersion }: RunRecord): EngineMethod {
  const engine = isEngineMethod(method) ? engines[method] : undefined;
  if (!engine) throw new InputError('run.no-engine', `This version has no engine for ${method}.`);
  if (engine.version === engineVersion) return engine.method;
  throw new InputError(
    'run.other-version',
    `The run was submitted to version ${engineVersion} of its engine, and the worker that took it up has ${engine.version}. Submit it again.`,
  );
}

const isEngineMethod = (method: string): method is EngineMethod => Object.hasOwn(engines, method);

/** What the user reads of a run that failed: why the input cannot be simulated, or the id of a logged fault. */
function failureMessage(error: unknown, run: RunRecord, log: FaultLog): string {
  if (error instanceof InputError) return error.message;
  log.error({ err: error, run: run.id }, 'a run failed unexpectedly');
  return `The engine failed unexpectedly; the server's log has the reason under run ${run.id}.`;
}

/** Lets a call through when the last one is long enough ago; the end of a run is reported by its result. */
function throttle(report: (fraction: number, message: string) => void) {
  let last = Number.NEGATIVE_INFINITY;
  return (fraction: number, message: string) => {
    const now = performance.now();
    if (now - last < progressMilliseconds) return;
    last = now;
    report(fraction, message);
  };
}
