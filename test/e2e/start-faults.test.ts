import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

interface Ended {
  readonly status: number;
  readonly stderr: string;
}

const node = (args: readonly string[], env: Record<string, string>) =>
  new Promise<Ended>((done) => {
    execFile(
      process.execPath,
      args,
      { cwd: ROOT, env: { ...process.env, ...env } },
      (error, _stdout, stderr) => {
        done({ status: error ? Number(error.code) : 0, stderr });
      },
    );
  });
const start = (env: Record<string, string>) => node(['scripts/start.mjs'], env);

/** One line, and the status of a program that was called wrongly. */
function expectOneLine({ status, stderr }: Ended, what: RegExp) {
  expect(status).toBe(2);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toMatch(what);
}

describe('npm start, before it does anything', () => {
  let folder = '';
  const listener = createServer();
  let taken = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'interphase-start-'));
    await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
    const address = listener.address();
    taken = typeof address === 'object' && address !== null ? address.port : 0;
  });
  afterAll(async () => {
    listener.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('names a port that is in use and the setting that changes it', async () => {
    expectOneLine(await start({ API_PORT: String(taken) }), new RegExp(`port ${taken} is in use.*API_PORT`));
    expectOneLine(await start({ API_PORT: '0', WEB_PORT: '1' }), /API_PORT=0 is not a port/);
  });

  it('names a data folder that cannot be written', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    const [api, web] = await freePorts();
    const free = { API_PORT: String(api), WEB_PORT: String(web) };
    expectOneLine(
      await start({ ...free, INTERPHASE_DATA: join(file, 'data') }),
      /cannot be written.*INTERPHASE_DATA/,
    );
  });

  it('names a Node that is too old', async () => {
    const check =
      "import('./scripts/lib/require-node.mjs').then(({ requireNode }) => requireNode('20.18.3'))";
    expectOneLine(await node(['-e', check], {}), /Node 20\.18\.3 is too old.*20\.19/);
    expect((await node(['-e', check.replace('20.18.3', '20.19.0')], {})).status).toBe(0);
  });
});

/** Two ports that are free, below those that a system gives to whoever asks for any, so that they stay free. */
async function freePorts(): Promise<number[]> {
  const found: number[] = [];
  for (let port = 10_000 + (process.pid % 10_000); found.length < 2; port++) {
    if (await isFree(port)) found.push(port);
  }
  return found;
}

const isFree = (port: number) =>
  new Promise<boolean>((done) => {
    const probe = createServer()
      .once('error', () => done(false))
      .listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });
