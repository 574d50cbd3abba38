import { InputError, parseCif } from '@interphase/core';
import { chainProgress, chains, type EngineResult, type NextRun } from '@interphase/simulation';
import type { ChainEnd, ChainRunInput, ChainRunRecord, RunRecord, Store } from '@interphase/store';
import type { FaultLog } from '../errors/mask-errors.js';
import type { SimulationService } from '../simulation/simulation-service.js';
import { completeParameters } from '../simulation/submit-run.js';
import { keepMadeCrystal } from './made-crystal.js';

/** Chains of runs from their start to their end: each step is an ordinary run, submitted when its turn comes. */
export interface ChainService {
  /** Goes on with the chains that had not ended when the last server did. */
  start(): Promise<void>;
  /** Starts a chain, or returns the stored one of the same input. */
  run(input: ChainRunInput): Promise<ChainRunRecord>;
  /** Stops a chain that has not ended, and the run that it waits for; null when there is no such chain. */
  cancel(id: string): Promise<ChainRunRecord | null>;
  /** Waits until no chain is gone on with; call it once the simulations are closed. */
  close(): Promise<void>;
}

export function createChainService(
  store: Store,
  simulations: SimulationService,
  log: FaultLog,
): ChainService {
  const driven = new Map<string, Promise<void>>();
  const drive = (chain: ChainRunRecord) => {
    if (driven.has(chain.id)) return;
    const done = followChain(store, simulations, chain)
      .catch((error: unknown) => {
        log.error({ err: error, chain: chain.id }, 'a chain failed unexpectedly');
        const message = `The chain failed unexpectedly; the server's log has the reason under chain ${chain.id}.`;
        return { status: 'FAILED', message } as const;
      })
      .then(async (end) => {
        // Before its end is stored: from then on it may be started anew.
        driven.delete(chain.id);
        if (end) await store.chains.end(chain.id, end);
      })
      .catch((error: unknown) =>
        log.error({ err: error, chain: chain.id }, 'the end of a chain could not be stored'),
      );
    driven.set(chain.id, done);
  };
  return {
    async start() {
      for (const chain of await store.chains.unfinished()) drive(chain);
    },
    async run(input) {
      const chain = await store.chains.start(input);
      if (chain.status === 'RUNNING') drive(chain);
      return chain;
    },
    async cancel(id) {
      const before = (await store.chains.byIds([id])).get(id);
      const chain = await store.chains.end(id, { status: 'CANCELLED', message: null });
      if (before?.status === 'RUNNING') {
        const steps = (await store.chains.stepsByIds([id])).get(id) ?? [];
        for (const { runId, handedOver } of steps)
          if (runId !== null && handedOver === null) await simulations.cancel(runId);
      }
      return chain;
    },
    async close() {
      await Promise.all(driven.values());
    },
  };
}

/** Goes from step to step; null when the server closes before the end. */
async function followChain(
  store: Store,
  simulations: SimulationService,
  { id, chain: slug, version, parameters, structureId }: ChainRunRecord,
): Promise<ChainEnd | null> {
  const chain = chains[slug];
  if (!chain || chain.version !== version) {
    return {
      status: 'FAILED',
      message: `This server has no version ${version} of the chain. Start it again.`,
    };
  }
  const structure = (await store.structures.byIds([structureId])).get(structureId);
  if (!structure) throw new Error(`The structure of chain ${id} is gone.`);
  const { crystal } = parseCif(structure.cif);
  const results = new Map<string, EngineResult>();
  const runs = new Map<string, string>();
  const submit = async ({ method, crystal: needed, crystalName, parameters: given }: NextRun) => {
    const made =
      needed && crystalName !== null ? await keepMadeCrystal(store, needed, crystalName, chain.name) : null;
    return simulations.submit({
      method,
      parameters: completeParameters(method, given),
      crystal: made?.crystal ?? needed,
      structure: made?.structure ?? (needed && structure),
    });
  };
  try {
    for (;;) {
      const { concluded, next, refused } = chainProgress(chain, parameters, crystal, results);
      const run = next && (await submit(next));
      if (next && run) runs.set(next.step, run.id);
      const last = next ?? refused;
      const reached = [...concluded, ...(last ? [{ ...last, handedOver: null }] : [])];
      await store.chains.keepSteps(
        id,
        reached.map(({ step, received, handedOver }) => ({
          step,
          runId: runs.get(step) ?? null,
          received,
          handedOver,
        })),
      );
      if (refused) return { status: 'FAILED', message: refused.error.message };
      if (!next || !run) return { status: 'SUCCEEDED', message: null };
      const ended = await endOf(simulations, run);
      if ((await store.chains.byIds([id])).get(id)?.status !== 'RUNNING') return null;
      const title = chain.steps.find(({ slug: step }) => step === next.step)?.title ?? next.step;
      if (ended.status === 'FAILED') return { status: 'FAILED', message: `${title}: ${ended.message}` };
      if (ended.status === 'CANCELLED') return { status: 'CANCELLED', message: `${title} was cancelled.` };
      if (ended.status !== 'SUCCEEDED') return null;
      results.set(next.step, await resultOf(store, ended));
    }
  } catch (error) {
    if (error instanceof InputError) return { status: 'FAILED', message: error.message };
    throw error;
  }
}

/** The run as it ended, or as it stands when the server closes. */
async function endOf(simulations: SimulationService, run: RunRecord): Promise<RunRecord> {
  let last = run;
  for await (const state of simulations.follow(run.id)) last = state;
  return last;
}

async function resultOf(store: Store, { id, warnings }: RunRecord): Promise<EngineResult> {
  const [properties, artifacts] = await Promise.all([
    store.properties.byRuns([id]),
    store.runs.artifactsByRuns([id]),
  ]);
  return { properties: properties.get(id) ?? [], artifacts: artifacts.get(id) ?? [], warnings };
}
