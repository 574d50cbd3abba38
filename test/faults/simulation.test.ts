import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type RunningApi, readConfiguration, startApi } from '@interphase/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

/** Runs that never end, eat memory or take their thread down: they fail with the reason, and the server answers. */

const engineModule = pathToFileURL(path.resolve(import.meta.dirname, 'simulation/bad-engines.mjs')).href;
const megabytes = 192;
/** Enough for whatever is to end in another way than by its time, however slow the machine. */
const PLENTY = 5;
const SHORT = 0.1;

let folder: string;
let api: RunningApi;

async function start(minutes: number): Promise<void> {
  const configuration = readConfiguration({ API_PORT: '0', INTERPHASE_DATA: folder, LOG_LEVEL: 'silent' });
  api = await startApi({ ...configuration, runs: { threads: 2, megabytes, minutes, engineModule } });
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'interphase-bad-engines-'));
  await start(PLENTY);
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

const runSchema = z.object({ id: z.string(), status: z.string(), message: z.string().nullable() });
type Run = z.infer<typeof runSchema>;

async function ask(query: string, variables: object): Promise<Run> {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
    // The server answers, whatever its runs do.
    signal: AbortSignal.timeout(60_000),
  });
  const answer = z.object({ data: z.object({ run: runSchema }) }).parse(await response.json());
  return answer.data.run;
}

const submit = (maximumEnergy: number, resolution = 0.2) =>
  ask(
    `mutation ($input: SimulationInput!) {
      run: runSimulation(input: $input) { ... on SimulationRun { id status message } }
    }`,
    {
      input: {
        bondValenceSiteEnergy: {
          structure: { material: 'lithium-oxide' },
          mobileIon: 'Li',
          maximumEnergy,
          resolution,
        },
      },
    },
  );
const read = (id: string) =>
  ask('query ($id: ID!) { run: simulationRun(id: $id) { id status message } }', { id });

/** The run when it is over, asked for all the time. */
async function end(run: Run): Promise<Run> {
  const state = await read(run.id);
  if (!['QUEUED', 'RUNNING'].includes(state.status)) return state;
  await new Promise((resolve) => setTimeout(resolve, 50));
  return end(state);
}

describe('a run that misbehaves', () => {
  it.each([
    [2, 'fills the heap', /more than the 192 MB.*INTERPHASE_WORKER_MEGABYTES/],
    [3, 'fills memory outside the heap in silence', /more than the 192 MB/],
    [4, 'fills memory outside the heap', /more than the 192 MB/],
    [5, 'ends its thread', /thread stopped unexpectedly/],
    [6, 'throws what is no error', /failed unexpectedly/],
  ])('%d: one that %s fails with its reason', async (maximumEnergy, _, reason) => {
    const [bad, good] = await Promise.all([submit(maximumEnergy), submit(10, 0.3 + maximumEnergy / 100)]);
    expect(await end(bad)).toMatchObject({ status: 'FAILED', message: expect.stringMatching(reason) });
    expect(await end(good)).toMatchObject({ status: 'SUCCEEDED' });
  });

  it('loses its thread when it is cancelled and does not stop', async () => {
    const run = await submit(1, 0.31);
    while ((await read(run.id)).status === 'QUEUED');
    await ask(
      'mutation ($id: ID!) { run: cancelSimulation(id: $id) { ... on SimulationRun { id status message } } }',
      {
        id: run.id,
      },
    );
    expect(await read(run.id)).toMatchObject({ status: 'CANCELLED' });
    const others = await Promise.all([0.32, 0.33, 0.34].map((resolution) => submit(11, resolution)));
    for (const other of others) expect(await end(other)).toMatchObject({ status: 'SUCCEEDED' });
  });

  it('that never ends fails when its time is over', async () => {
    await api.close();
    await start(SHORT);
    const [bad, good] = await Promise.all([submit(1), submit(10, 0.35)]);
    expect(await end(bad)).toMatchObject({
      status: 'FAILED',
      message: expect.stringMatching(/ended after 0\.1 minutes.*INTERPHASE_RUN_MINUTES/),
    });
    expect(await end(good)).toMatchObject({ status: 'SUCCEEDED' });
  });
});
