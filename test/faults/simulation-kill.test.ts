import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';

/** A run of parts whose server ends under it goes on from the parts that were finished, to the same digits. */

const script = path.resolve(import.meta.dirname, 'simulation/serve.mjs');
const engineModule = pathToFileURL(path.resolve(import.meta.dirname, 'simulation/counting-engines.mjs')).href;
const evidence = path.resolve(import.meta.dirname, '../../packages/knowledge/fixtures/small');

let folder: string;
let server: ChildProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'interphase-parts-'));
  // As little to load as there may be: what counts begins after it.
  await cp(evidence, file('sources/knowledge'), { recursive: true });
  await mkdir(file('sources/structures'));
  await writeFile(file('sources/structures/structures.yaml'), '[]\n');
  await mkdir(file('sources/models'));
});
afterEach(async () => {
  server?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

const file = (name: string) => path.join(folder, name);

/** Starts the server on the same folder as the one before; gives its address. */
async function serve(): Promise<string> {
  const env = { ...process.env, PARTS_BEGUN: file('begun'), PARTS_RELEASED: file('released') };
  const child = spawn(process.execPath, [script, file('stores'), file('sources'), engineModule], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  server = child;
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('The server ended.')));
    child.stdout.once('data', (address) => resolve(String(address).trim()));
  });
}

async function end(signal: NodeJS.Signals): Promise<void> {
  if (!server) throw new Error('No server runs.');
  const exit = once(server, 'exit');
  server.kill(signal);
  await exit;
}

const runSchema = z.object({
  id: z.string(),
  status: z.string(),
  progress: z.number(),
  properties: z.array(z.object({ value: z.number() })),
});
type Run = z.infer<typeof runSchema>;

async function ask(url: string, query: string, variables: object): Promise<Run> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return z.object({ data: z.object({ run: runSchema }) }).parse(await response.json()).data.run;
}

const fields = '... on SimulationRun { id status progress properties { value } }';
const submit = (url: string) =>
  ask(url, `mutation ($input: SimulationInput!) { run: runSimulation(input: $input) { ${fields} } }`, {
    input: { antisiteBlocking: { defectFraction: [0.01], channelLengths: [100], seed: 4711 } },
  });

/** The run as soon as it is so. */
async function when(url: string, id: string, is: (run: Run) => boolean): Promise<Run> {
  const run = await ask(url, `query ($id: ID!) { run: simulationRun(id: $id) { ${fields} } }`, { id });
  if (is(run)) return run;
  await new Promise((resolve) => setTimeout(resolve, 50));
  return when(url, id, is);
}

const begun = async () => (await readFile(file('begun'), 'utf8')).trim().split('\n').map(Number);

/** Waits until three parts of a run are kept and two more, so many in all, have begun. */
async function halfDone(url: string, id: string, parts: number): Promise<void> {
  await when(url, id, ({ progress }) => progress >= 0.5);
  while ((await begun()).length < parts) await new Promise((resolve) => setTimeout(resolve, 50));
}

const isOver = ({ status }: Run) => status !== 'QUEUED' && status !== 'RUNNING';

describe('a run of parts', () => {
  it('goes on from them after its server was stopped, and after it was killed', async () => {
    const first = await serve();
    const { id } = await submit(first);
    await halfDone(first, id, 5);
    await end('SIGTERM');
    await halfDone(await serve(), id, 7);
    await end('SIGKILL');
    await writeFile(file('released'), '');

    const run = await when(await serve(), id, isOver);
    const roots = [0, 1, 2, 3, 4, 5].map((part) => Math.sqrt(part + 0.1));
    expect(run).toMatchObject({
      status: 'SUCCEEDED',
      properties: [{ value: roots.reduce((sum, root) => sum + root, 0) }],
    });
    // The first three once; those under way at an end once more each time.
    expect((await begun()).toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 3, 3, 4, 4, 4, 5]);
  });
});
