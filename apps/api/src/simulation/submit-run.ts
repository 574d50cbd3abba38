import { type Crystal, ParameterError } from '@interphase/core';
import { type AnyEngine, type EngineMethod, engines, parseParameters, runHash } from '@interphase/simulation';
import type { RunRecord, Store, StructureRecord, SubmitOptions } from '@interphase/store';
import { z } from 'zod';

/** What to compute: a method, its parameters and the structure. */
export interface RunRequest {
  readonly method: EngineMethod;
  /** All of them, see {@link completeParameters}. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Both null for a method that takes none. */
  readonly crystal: Crystal | null;
  readonly structure: StructureRecord | null;
}

/**
 * The parameters of a method with its defaults filled in; null counts as left out, as GraphQL has it.
 * @throws ParameterError naming the parameter outside what is allowed
 */
export function completeParameters(
  method: EngineMethod,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const stated = Object.fromEntries(Object.entries(given).filter(([, value]) => value != null));
  return record.parse(parseParameters(engineOf(method).parameters, stated));
}

/** What the run of this input is known by. */
export function hashOf({ method, parameters, crystal }: Omit<RunRequest, 'structure'>): string {
  return runHash(method, engineOf(method).version, crystal, parameters);
}

/** Queues a run, or returns the stored one of the same engine version, structure and parameters. */
export async function submitRun(
  store: Store,
  request: RunRequest,
  options?: SubmitOptions,
): Promise<RunRecord> {
  const { method, parameters, structure } = request;
  const { version } = engineOf(method);
  const input = {
    method,
    engineVersion: version,
    parameters,
    inputHash: hashOf(request),
    structureId: structure?.id ?? null,
    materialSlug: structure?.materialSlug ?? null,
  };
  return (await store.runs.submit(input, options)).run;
}

const record = z.record(z.string(), z.unknown());

function engineOf(method: EngineMethod): AnyEngine {
  const engine = engines[method];
  if (!engine) throw new ParameterError(`This version has no engine for ${method}.`, []);
  return engine;
}
