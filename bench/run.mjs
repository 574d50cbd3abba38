// Runs the side-by-side measurements of this folder: `npm run bench`, `npm run bench -- bond-valence`, `-- --list`.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const folder = import.meta.dirname;
const own = basename(import.meta.filename);
const benches = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs') && file !== own)
  .map((file) => ({ name: basename(file, '.mjs'), file: join(folder, file) }));

/** Each bench says in its first line what it measures. */
const about = ({ file }) =>
  readFileSync(file, 'utf8')
    .split('\n', 1)[0]
    .replace(/^\/\/\s*/, '');

const [first, ...rest] = process.argv.slice(2);
if (first === '--list' || first === '--help') {
  const width = Math.max(...benches.map(({ name }) => name.length)) + 2;
  for (const bench of benches) console.log(`${bench.name.padEnd(width)}${about(bench)}`);
  process.exit(0);
}
const chosen = first === undefined ? benches : benches.filter(({ name }) => name === first);
if (chosen.length === 0) {
  console.error(`There is no bench “${first}”. There are: ${benches.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
let failed = false;
for (const bench of chosen) {
  console.log(`\n# ${bench.name}: ${about(bench)}`);
  const { status } = spawnSync(process.execPath, [bench.file, ...rest], { stdio: 'inherit' });
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
