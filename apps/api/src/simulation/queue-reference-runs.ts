import { setImmediate } from 'node:timers/promises';
import { type Crystal, InputError, parseCif } from '@interphase/core';
import type { EngineMethod } from '@interphase/simulation';
import type { RunRecord, Store, StructureRecord } from '@interphase/store';
import { likelyMobileIon } from '../structure/likely-mobile-ion.js';
import type { ModelRun, ReferenceIon, ReferenceRun } from './reference-runs.js';
import type { SimulationService } from './simulation-service.js';
import { completeParameters } from './submit-run.js';

/** Behind what people ask for. */
const priority = -1;

/** A run that could not even be queued. */
export interface RefusedRun {
  /** Name of the structure or title of the figure or model. */
  readonly subject: string;
  readonly method: EngineMethod;
  readonly message: string;
}

/** Reference runs, queued or found. */
export interface QueuedReferences {
  readonly runs: RunRecord[];
  readonly refused: RefusedRun[];
}

/**
 * Queues these runs for the stored structures, and those of models. What was computed before is found and not computed again.
 * @param retry whether runs that failed or were cancelled are queued again
 */
export async function queueReferenceRuns(
  { store, simulations }: { store: Store; simulations: SimulationService },
  references: readonly ReferenceRun[],
  models: readonly ModelRun[],
  { retry }: { retry: boolean },
): Promise<QueuedReferences> {
  const queued: QueuedReferences = { runs: [], refused: [] };
  for await (const structure of everyStructure(store)) {
    // Between two structures the server answers others.
    await setImmediate();
    const crystal = read(structure);
    for (const { method, materials, parameters: parametersOf } of references) {
      if (materials && !(structure.materialSlug && materials.includes(structure.materialSlug))) continue;
      try {
        if (crystal instanceof InputError) throw crystal;
        const given = parametersOf(ionOf(structure, crystal));
        if (given === null) continue;
        const parameters = completeParameters(method, given);
        const request = { method, parameters, crystal, structure };
        queued.runs.push(await simulations.submit(request, { priority, retry }));
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        queued.refused.push({ subject: structure.label, method, message: error.message });
      }
    }
  }
  // Last, since they take longest.
  for (const { title, method, given } of models) {
    try {
      const parameters = completeParameters(method, given);
      const request = { method, parameters, crystal: null, structure: null };
      queued.runs.push(await simulations.submit(request, { priority, retry }));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      queued.refused.push({ subject: title, method, message: error.message });
    }
  }
  return queued;
}

function ionOf({ mobileIon }: StructureRecord, crystal: Crystal): ReferenceIon | null {
  const element = mobileIon ?? likelyMobileIon(crystal);
  if (element === null) return null;
  const present = crystal.sites.some(({ species }) => species.some((one) => one.element === element));
  return { element, present };
}

function read({ cif }: StructureRecord): Crystal | InputError {
  try {
    return parseCif(cif).crystal;
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

async function* everyStructure(store: Store): AsyncGenerator<StructureRecord> {
  let after: string | null = null;
  for (;;) {
    const page = await pageAfter(store, after);
    yield* page.edges.map(({ node }) => node);
    if (!page.pageInfo.hasNextPage) return;
    after = page.pageInfo.endCursor;
  }
}

const pageAfter = (store: Store, after: string | null) => store.structures.list({}, { first: 100, after });
