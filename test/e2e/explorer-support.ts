import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { readConfiguration, startApi } from '@interphase/api';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';
import { copyOfLoadedData } from './loaded-data.js';

const root = path.resolve(import.meta.dirname, '../..');

/** Something that runs at an address until it is closed. */
export interface Running {
  readonly url: string;
  close(): Promise<void>;
}

/** API and explorer on free ports, with the sources of the repository loaded and their reference runs computed. */
export async function startAll(): Promise<Running> {
  const folder = await copyOfLoadedData();
  const api = await startApi(readConfiguration({ API_PORT: '0', INTERPHASE_DATA: folder }));
  const explorer = await startExplorer(`${api.url}/graphql`);
  return {
    url: explorer.url,
    close: async () => {
      await explorer.close();
      await api.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The built explorer on a free port, asking the API at `apiUrl`. */
export async function startExplorer(apiUrl: string): Promise<Running> {
  if (!existsSync(path.join(root, 'apps/web/.next/BUILD_ID')))
    throw new Error('The explorer is not built; npm test builds it, or: npx turbo run build.');
  const next = path.join(root, 'node_modules/next/dist/bin/next');
  // The port is the system's choice at the moment of listening: one found free before may be taken by then.
  const child = spawn(process.execPath, [next, 'start', 'apps/web', '-p', '0', '-H', '127.0.0.1'], {
    cwd: root,
    env: { ...process.env, INTERPHASE_API_URL: apiUrl, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const url = `http://127.0.0.1:${await portOf(child)}`;
  await answers(`${url}/about`, child);
  return { url, close: () => ended(child) };
}

/** A real Chromium: that of CHROMIUM_PATH, or the one that comes as an npm package. */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH;
  const webgl = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
  if (own) return chromium.launch({ executablePath: own, args: ['--no-sandbox', ...webgl] });
  // One process for all pages cannot open a second context; without web security nothing would be proven.
  const unwanted = new Set(['--single-process', '--no-zygote', '--disable-web-security']);
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [...sparticuz.args.filter((argument) => !unwanted.has(argument)), ...webgl],
  });
}

/** The port that `next start` says it listens at. */
function portOf({ stdout }: ChildProcessByStdio<null, Readable, null>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    stdout.on('data', (text) => {
      said += text;
      const port = /http:\/\/[^\s:]+:(\d+)/.exec(said)?.[1];
      if (port) resolve(port);
    });
    stdout.once('end', () => reject(new Error(`next start ended before it listened: ${said}`)));
  });
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 240_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`next start ended with status ${child.exitCode}`);
    const response = await fetch(url).catch(() => null);
    await response?.body?.cancel();
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`${url} did not answer within 240 s`);
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
