// Time from `npm start` in a fresh clone to a served explorer, cold and warm.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { median } from './lib/median.mjs';

const REPOSITORY = resolve(import.meta.dirname, '..');
const WARM_STARTS = 3;
const LONGEST_MS = 15 * 60_000;

const freePort = () =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });

/** Seconds until `npm start` in `folder` has printed the explorer's address; it is stopped then. */
async function start(folder) {
  const env = { ...process.env, API_PORT: String(await freePort()), WEB_PORT: String(await freePort()) };
  const began = performance.now();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = [];
  const seconds = await new Promise((done, fail) => {
    const limit = setTimeout(() => fail(new Error('not started in time')), LONGEST_MS);
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.stdout.on('data', (chunk) => {
      output.push(chunk);
      if (!String(chunk).includes('explorer  http')) return;
      clearTimeout(limit);
      done((performance.now() - began) / 1000);
    });
    child.once('exit', () => fail(new Error(`npm start ended:\n${Buffer.concat(output)}`)));
  });
  child.removeAllListeners('exit');
  await new Promise((done) => {
    child.once('exit', done);
    child.kill('SIGTERM');
  });
  return seconds;
}

const folder = mkdtempSync(join(tmpdir(), 'interphase-start-'));
try {
  execFileSync('git', ['clone', '--quiet', REPOSITORY, folder]);
  const cold = await start(folder);
  const warm = [];
  for (let count = 0; count < WARM_STARTS; count++) warm.push(await start(folder));
  const usual = median(warm);
  console.log(`cold (install, generate, build, load)  ${cold.toFixed(1)} s`);
  console.log(`warm, median of ${WARM_STARTS}                      ${usual.toFixed(1)} s`);
  console.log(`ratio cold / warm                      ${(cold / usual).toFixed(1)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
