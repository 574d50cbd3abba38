import { type Crystal, ParameterError } from '@interphase/core';
import { type EngineMethod, engines, parseParameters, runHash } from '@interphase/simulation';
import type { RunRecord, Store, StructureRecord } from '@interphase/store';
import { z } from 'zod';

/** What to compute: a method, its parameters as given, and the structure. */
export interface RunRequest {
  readonly method: EngineMethod;
  /** Defaults are filled in. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly crystal: Crystal;
  readonly structure: StructureRecord;
}

/**
 * Queues a run, or returns the stored one of the same engine version, structure and parameters.
 * @throws ParameterError naming the parameter outside what is allowed
 */
export async function submitRun(
  store: Store,
  request: RunRequest,
): Promise<{ run: RunRecord; created: boolean }> {
  const { method, crystal, structure } = request;
  const engine = engines[method];
  if (!engine) throw new ParameterError(`There is no engine for ${method}.`, ['method']);
  const parameters = parametersRecord.parse(parseParameters(engine.parameters, stated(request.parameters)));
  return store.runs.submit({
    method,
    engineVersion: engine.version,
    parameters,
    inputHash: runHash(method, engine.version, crystal, parameters),
    structureId: structure.id,
    materialSlug: structure.materialSlug,
  });
}

const parametersRecord = z.record(z.string(), z.unknown());

/** Null means left out, in GraphQL. */
const stated = (parameters: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(parameters).filter(([, value]) => value != null));
