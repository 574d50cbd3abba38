import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseCif } from '@interphase/core';
import { chainHash, chains, createSimulationPool, dataFolder, parseParameters } from '@interphase/simulation';
import { type ChainRunInput, openStore, type Store } from '@interphase/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSimulationService, type SimulationService } from '../simulation/simulation-service.js';
import { describeCrystal } from '../structure/describe-crystal.js';
import { type ChainService, createChainService } from './chain-service.js';

/** How chains go on, end and are taken up again by another server, on a store of their own. */

const log = { error: (details: object, message: string) => console.error(message, details) };

let store: Store;
let structureId: string;
const cif = readFileSync(join(dataFolder(), 'structures', 'lithium-iron-phosphate.cif'), 'utf8');
const { crystal } = parseCif(cif);

interface Server {
  readonly simulations: SimulationService;
  readonly chains: ChainService;
}

/** A server on the store; without `threads` it computes nothing. */
function server({ threads }: { threads: number }): Server {
  const simulations = createSimulationService(store, createSimulationPool({ threads }), log);
  return { simulations, chains: createChainService(store, simulations, log) };
}

async function stop({ simulations, chains: service }: Server) {
  await simulations.close();
  await service.close();
}

function input(given: Record<string, unknown>): ChainRunInput {
  const { olivine } = chains;
  if (!olivine) throw new Error('There is no chain of olivine.');
  const parameters = { ...Object(parseParameters(olivine.parameters, given)) };
  return {
    chain: 'olivine',
    version: olivine.version,
    parameters,
    inputHash: chainHash(olivine, crystal, parameters),
    structureId,
    materialSlug: null,
  };
}

const stateOf = async (id: string) => (await store.chains.byIds([id])).get(id);
const stepsOf = async (id: string) => (await store.chains.stepsByIds([id])).get(id) ?? [];

async function until(condition: () => Promise<boolean>) {
  while (!(await condition())) await setTimeout(50);
}

beforeAll(async () => {
  store = await openStore({});
  const structure = await store.structures.upsert({
    ...describeCrystal(crystal),
    materialSlug: null,
    label: 'LiFePO4',
    cif,
    citation: '',
    license: '',
    source: '',
  });
  structureId = structure.id;
}, 60_000);

afterAll(() => store.close());

describe('a chain', () => {
  it('is taken up by the next server where the last one left it', async () => {
    const idle = server({ threads: 0 });
    const { id } = await idle.chains.run(input({ particleSizes: [10], defectFraction: [0.01] }));
    await until(async () => (await stepsOf(id)).length === 1);
    await stop(idle);
    expect(await stateOf(id)).toMatchObject({ status: 'RUNNING' });
    expect(await stepsOf(id)).toMatchObject([{ step: 'landscape', handedOver: null }]);
    const waited = (await stepsOf(id))[0]?.runId;

    const working = server({ threads: 1 });
    await working.simulations.start();
    await working.chains.start();
    await until(async () => (await stateOf(id))?.status !== 'RUNNING');
    await stop(working);
    expect(await stateOf(id)).toMatchObject({ status: 'SUCCEEDED', message: null });
    const steps = await stepsOf(id);
    expect(steps.map(({ step }) => step)).toEqual(['landscape', 'barriers', 'particle']);
    expect(steps[0]?.runId).toBe(waited);
    for (const { handedOver } of steps) expect(handedOver).not.toHaveLength(0);
  }, 60_000);

  it('stops with the run that it waits for when it is cancelled, and starts anew', async () => {
    const idle = server({ threads: 0 });
    // Its landscape is there already, its particles are not.
    const given = input({ particleSizes: [11], defectFraction: [0.01] });
    const { id } = await idle.chains.run(given);
    await until(async () => (await stepsOf(id)).length === 3);
    expect(await idle.chains.cancel(id)).toMatchObject({ status: 'CANCELLED' });
    const runId = (await stepsOf(id))[2]?.runId ?? '';
    expect((await store.runs.byIds([runId])).get(runId)?.status).toBe('CANCELLED');
    await until(async () => (await idle.chains.run(given)).status === 'RUNNING');
    await until(async () => (await store.runs.byIds([runId])).get(runId)?.status === 'QUEUED');
    expect(await idle.chains.cancel('none')).toBeNull();
    await idle.chains.cancel(id);
    await stop(idle);
  }, 60_000);

  it('fails with the reason of the run that failed', async () => {
    const idle = server({ threads: 0 });
    const { id } = await idle.chains.run(input({ particleSizes: [12], defectFraction: [0.01] }));
    await until(async () => (await stepsOf(id)).length === 3);
    const claimed = await store.runs.claimNext({ worker: 'test', leaseMilliseconds: 60_000 });
    expect(claimed?.id).toBe((await stepsOf(id))[2]?.runId);
    if (claimed) await store.runs.fail(claimed, 'The disk is full.');
    await until(async () => (await stateOf(id))?.status !== 'RUNNING');
    expect(await stateOf(id)).toMatchObject({
      status: 'FAILED',
      message: 'Anti-site blocking: The disk is full.',
    });
    await stop(idle);
  }, 60_000);

  it('of a version that is gone is not gone on with', async () => {
    const idle = server({ threads: 0 });
    const old = { ...input({}), version: '0.1.0', inputHash: 'old' };
    const { id } = await idle.chains.run(old);
    await until(async () => (await stateOf(id))?.status !== 'RUNNING');
    expect((await stateOf(id))?.message).toMatch(/no version 0.1.0 of the chain. Start it again/);
    await stop(idle);
  });
});
