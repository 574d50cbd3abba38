import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { requireNode } from './lib/require-node.mjs';
import { childEnvironment, ROOT } from './lib/run.mjs';
import { say, stop } from './lib/say.mjs';
import { setUp } from './setup.mjs';

const HOST = process.env.HOST ?? '127.0.0.1';
const API_PORT = port('API_PORT', 4000);
const WEB_PORT = port('WEB_PORT', 3000);
const DATA = path.resolve(ROOT, process.env.INTERPHASE_DATA ?? '.interphase');
const READY_WITHIN_MS = 180_000;

function port(name, standard) {
  const text = process.env[name] ?? String(standard);
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 65_535)
    stop(`${name}=${text} is not a port (1 to 65535).`);
  return value;
}

/** Ends with one line when something else listens on the port. */
function requireFree(number, name) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) =>
      stop(
        error.code === 'EADDRINUSE'
          ? `port ${number} is in use; stop what listens there or choose another with ${name}=….`
          : `cannot listen on ${HOST}:${number} (${error.code}); choose another with ${name}=… or HOST=….`,
      ),
    );
    probe.listen(number, HOST, () => probe.close(resolve));
  });
}

/** Ends with one line when the folder of the embedded stores cannot be written. */
function requireWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    stop(
      `the data folder ${folder} cannot be written (${error.code}); choose another with INTERPHASE_DATA=….`,
    );
  }
}

/** Starts a server of ours; when one ends, all end. */
function serve(args, env) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...childEnvironment(), ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  child.on('exit', (code, signal) => shutDown(signal ? 1 : (code ?? 1)));
  children.push(child);
}

const children = [];
let stopping = false;

function shutDown(status) {
  if (stopping) return;
  stopping = true;
  const running = children.filter((child) => child.exitCode === null && child.signalCode === null);
  for (const child of running) child.kill('SIGTERM');
  Promise.all(running.map((child) => new Promise((resolve) => child.once('exit', resolve)))).then(() =>
    process.exit(status),
  );
}

async function answers(url) {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline && !stopping) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await response?.body?.cancel();
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  if (!stopping) {
    console.error(`interphase · ${url} did not answer within ${READY_WITHIN_MS / 1000} s.`);
    shutDown(1);
  }
}

requireNode();
await requireFree(API_PORT, 'API_PORT');
await requireFree(WEB_PORT, 'WEB_PORT');
if (!process.env.DATABASE_URL || !process.env.NEO4J_URI) requireWritable(DATA);
await setUp({ development: false });

process.on('SIGINT', () => shutDown(0));
process.on('SIGTERM', () => shutDown(0));

const api = `http://${HOST}:${API_PORT}`;
const web = `http://${HOST}:${WEB_PORT}`;
say('opening the stores and loading the evidence …');
serve(['apps/api/dist/main.js'], {
  HOST,
  API_PORT: String(API_PORT),
  INTERPHASE_DATA: DATA,
  WEB_ORIGIN: web,
});
await answers(`${api}/ready`);
if (!stopping) {
  say('starting the explorer …');
  serve(['node_modules/next/dist/bin/next', 'start', 'apps/web', '-p', String(WEB_PORT), '-H', HOST], {
    INTERPHASE_API_URL: `${api}/graphql`,
  });
  await answers(web);
}
if (!stopping) {
  say(`explorer  ${web}`);
  say(`GraphQL   ${api}/graphql`);
  say('Ctrl+C stops both');
}
