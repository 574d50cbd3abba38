import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireNode } from './lib/require-node.mjs';
import { ROOT, run } from './lib/run.mjs';
import { say, stop } from './lib/say.mjs';

const STAMP = path.join(ROOT, 'node_modules', '.interphase-installed.json');

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(path.join(ROOT, 'package-lock.json')))
    .digest('hex');

const installed = () => (existsSync(STAMP) ? JSON.parse(readFileSync(STAMP, 'utf8')) : null);

/** Installs exactly what the lock file names; without `development`, only what running needs. */
async function install(development) {
  const found = installed();
  const wanted = lockHash();
  if (found?.lock === wanted && (found.development || !development)) return;
  const all = development || found?.development === true;
  say(`installing packages${all ? ', those for tests too' : ''} (about two minutes the first time) …`);
  const started = Date.now();
  const status = await run(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(all ? [] : ['--omit=dev'])],
    {
      quiet: true,
    },
  );
  if (status !== 0) stop('npm could not install the packages; its own words stand above.', 1);
  writeFileSync(STAMP, JSON.stringify({ lock: wanted, development: all }));
  say(`packages installed in ${seconds(started)}`);
}

/** Generates code and builds every workspace; turbo skips what has not changed. */
async function build() {
  say('building (only what changed) …');
  const started = Date.now();
  const status = await run(
    path.join(ROOT, 'node_modules/.bin/turbo'),
    ['run', 'build', '--output-logs=errors-only', '--log-order=grouped'],
    {
      quiet: true,
    },
  );
  if (status !== 0) stop('the build failed; its own words stand above.', 1);
  say(`built in ${seconds(started)}`);
}

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Brings a fresh clone to where everything can run. */
export async function setUp({ development }) {
  requireNode();
  await install(development);
  await build();
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await setUp({ development: process.argv.includes('--development') });
