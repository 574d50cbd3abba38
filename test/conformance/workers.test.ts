import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type RunningApi, readConfiguration, startApi } from '@interphase/api';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

/**
 * A server that computes nothing and two workers on one PostgreSQL, when DATABASE_URL names a server (npm run
 * test:servers starts one).
 */

const serverUrl = process.env.DATABASE_URL;
const program = path.resolve(import.meta.dirname, '../../apps/cli/bin/interphase.mjs');
const database = `interphase_workers_${process.pid}`;

describe.skipIf(serverUrl === undefined)('workers on one PostgreSQL', () => {
  const databaseUrl = new URL(serverUrl ?? 'postgresql://none');
  databaseUrl.pathname = `/${database}`;
  const workers: ChildProcess[] = [];
  let folder: string;
  let api: RunningApi;
  let client: pg.Client;

  const administer = async (sql: string) => {
    const administrator = new pg.Client({ connectionString: serverUrl });
    await administrator.connect();
    await administrator.query(sql);
    await administrator.end();
  };

  beforeAll(async () => {
    await administer(`CREATE DATABASE ${database}`);
    folder = await mkdtemp(path.join(tmpdir(), 'interphase-workers-'));
    api = await startApi(
      readConfiguration({
        API_PORT: '0',
        INTERPHASE_DATA: folder,
        DATABASE_URL: databaseUrl.href,
        INTERPHASE_WORKERS: '0',
      }),
    );
    client = new pg.Client({ connectionString: databaseUrl.href });
    await client.connect();
    // What every server queues by itself would only take time here.
    await client.query("UPDATE run SET status = 'CANCELLED'");
  });
  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await client.end();
    await api.close();
    await administer(`DROP DATABASE ${database} WITH (FORCE)`);
    await rm(folder, { recursive: true, force: true });
  });

  /** Starts a worker and waits until it works. */
  async function startWorker(): Promise<ChildProcess> {
    const env = {
      ...process.env,
      DATABASE_URL: databaseUrl.href,
      INTERPHASE_DATA: folder,
      INTERPHASE_WORKERS: '1',
    };
    const child = spawn(process.execPath, [program, 'work'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    workers.push(child);
    await new Promise<void>((resolve, reject) => {
      child.once('exit', () => reject(new Error('The worker ended.')));
      child.stdout.on('data', (chunk) => {
        if (String(chunk).includes('working with 1 thread')) resolve();
      });
    });
    return child;
  }

  async function submit(temperature: number, picoseconds: number): Promise<void> {
    const query = `mutation ($input: SimulationInput!) {
      runSimulation(input: $input) { __typename ... on UserError { message } }
    }`;
    const molecularDynamics = {
      structure: { material: 'lithium-oxide' },
      mobileIon: 'Li',
      temperatures: [temperature],
      picoseconds,
    };
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { input: { molecularDynamics } } }),
    });
    const answer = z.object({ data: z.object({ runSimulation: z.object({ __typename: z.string() }) }) });
    expect(answer.parse(await response.json()).data.runSimulation.__typename).toBe('SimulationRun');
  }

  const rowSchema = z.array(
    z.object({ worker: z.string().nullable(), status: z.string(), attempts: z.int() }),
  );
  const runs = async () =>
    rowSchema.parse(
      (
        await client.query(
          "SELECT worker, status, attempts FROM run WHERE status <> 'CANCELLED' ORDER BY sequence",
        )
      ).rows,
    );
  const statuses = async () => [...new Set((await runs()).map(({ status }) => status))];

  it('share the queue, each run going to one of them', async () => {
    // Both wait for work before there is any, and nobody gets through the first before the other has looked.
    const [first, second] = await Promise.all([startWorker(), startWorker()]);
    await submit(299, 10);
    for (let temperature = 300; temperature < 320; temperature++) await submit(temperature, 0.3);
    await expect.poll(statuses, { timeout: 200_000, interval: 200 }).toEqual(['SUCCEEDED']);
    const ended = await runs();
    expect(ended.every(({ attempts }) => attempts === 1)).toBe(true);
    const names = new Set(ended.map(({ worker }) => Number(worker?.split(':').at(-1))));
    expect(names).toEqual(new Set([first.pid, second.pid]));
    second.kill('SIGTERM');
    await new Promise((resolve) => second.once('exit', resolve));
  });

  it('leave each other alone, and take up what a killed one had', async () => {
    await client.query("UPDATE run SET status = 'CANCELLED'");
    const [first] = workers;
    await submit(700, 10);
    await expect.poll(statuses, { timeout: 60_000, interval: 50 }).toEqual(['RUNNING']);
    await startWorker();
    expect(await runs()).toMatchObject([{ worker: expect.stringMatching(`:${first?.pid}$`), attempts: 1 }]);
    first?.kill('SIGKILL');
    expect(await statuses()).toEqual(['RUNNING']);
    await expect.poll(statuses, { timeout: 200_000, interval: 500 }).toEqual(['SUCCEEDED']);
    expect(await runs()).toMatchObject([
      { worker: expect.stringMatching(`:${workers[2]?.pid}$`), attempts: 2 },
    ]);
  });
});
