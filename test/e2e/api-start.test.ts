import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readLock } from '@interphase/store';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { copyOfLoadedData } from './loaded-data.js';

/** Starting and stopping the server as a process of its own. */
const main = path.resolve(import.meta.dirname, '../../apps/api/dist/main.js');
let folder: string;
const children: ChildProcess[] = [];

const answer = z.object({ data: z.record(z.string(), z.unknown()) });
const runs = z.object({ nodes: z.array(z.object({ status: z.string() })) });

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'interphase-start-'));
});

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }
  await rm(folder, { recursive: true, force: true });
});

/** Stores of a server that has loaded its sources and computed its reference runs, as its environment names them. */
async function loadedFolder() {
  const loaded = await copyOfLoadedData();
  onTestFinished(() => rm(loaded, { recursive: true, force: true }));
  return { INTERPHASE_DATA: loaded };
}

function start(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, API_PORT: '0', INTERPHASE_DATA: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let output = '';
  let errors = '';
  child.stdout.on('data', (text) => {
    output += text;
  });
  child.stderr.on('data', (text) => {
    errors += text;
  });
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => ({ code, output, errors }));
  return {
    child,
    ended,
    /** Its address once it is ready. */
    async ready(): Promise<string> {
      for (;;) {
        const address = /http:\/\/[\d.:]+/.exec(output)?.[0];
        if (address) return address;
        if (child.exitCode !== null) throw new Error(`The server ended: ${errors}`);
        await sleep(50);
      }
    },
  };
}

/** One line, with a full stop, that names what is in the way. */
const oneLine = (text: string, name: string) => {
  expect(text.trim().split('\n')).toHaveLength(1);
  expect(text).toContain(name);
};

describe('a server that cannot start ends with one clear line and status 2', () => {
  it('when its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const { code, errors } = await start({ API_PORT: port }).ended;
    other.close();
    expect(code).toBe(2);
    oneLine(errors, `Port ${port}`);
  });

  it('when its data folder cannot be written', async () => {
    const file = path.join(folder, 'a-file');
    await writeFile(file, '');
    const { code, errors } = await start({ INTERPHASE_DATA: path.join(file, 'data') }).ended;
    expect(code).toBe(2);
    oneLine(errors, 'INTERPHASE_DATA');
  });

  it('when a variable makes no sense', async () => {
    const { code, errors } = await start({ API_PORT: 'http' }).ended;
    expect(code).toBe(2);
    oneLine(errors, 'API_PORT');
  });

  it('when another server has the data folder, whose address it names', async () => {
    const loaded = await loadedFolder();
    const first = start(loaded);
    const address = await first.ready();
    const { code, errors } = await start(loaded).ended;
    expect(code).toBe(2);
    oneLine(errors, address);
    first.child.kill('SIGTERM');
    expect((await first.ended).code).toBe(0);
  });
});

describe('a server that was killed', () => {
  const ask = async (url: string, query: string) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return answer.parse(await response.json()).data;
  };
  /** Of the runs that were submitted last. */
  const states = async (url: string) => {
    const { simulationRuns } = await ask(url, '{ simulationRuns(first: 6) { nodes { status } } }');
    return runs.parse(simulationRuns).nodes.map(({ status }) => status);
  };

  it('while it loaded, starts again and holds what an untroubled one holds', async () => {
    const totals = `{
      techniques { totalCount } materials { totalCount } findings { totalCount } publications { totalCount }
      search(query: "lithium") { totalCount } simulationRuns { totalCount }
    }`;
    for (const delay of [0, 400, 1200]) {
      const { child, ended } = start();
      while ((await readLock(folder))?.pid !== child.pid) await sleep(20);
      await sleep(delay);
      child.kill('SIGKILL');
      await ended;
    }
    const killed = await ask(await start().ready(), totals);
    expect(killed).toEqual(await ask(await start(await loadedFolder()).ready(), totals));
  });

  it('while it computed, takes the runs up again', async () => {
    const loaded = await loadedFolder();
    const first = start(loaded);
    const before = await first.ready();
    for (const seed of [4711, 4712, 4713, 4714, 4715, 4716]) {
      const submit = `mutation { runSimulation(input: { rocksaltPercolation: { seed: ${seed} } }) { __typename } }`;
      expect(await ask(before, submit)).toEqual({ runSimulation: { __typename: 'SimulationRun' } });
    }
    await expect.poll(() => states(before)).toContain('RUNNING');
    first.child.kill('SIGKILL');
    await first.ended;
    const after = await start(loaded).ready();
    expect(await states(after)).toContain('QUEUED');
    await expect.poll(async () => new Set(await states(after))).toEqual(new Set(['SUCCEEDED']));
  });
});
