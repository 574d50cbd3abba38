// A random rocksalt of 32,000,000 cations with its thresholds: time and memory; cost of a cation from small to large ones.
import { spawnSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { engines } from '@interphase/simulation';
import { median } from './lib/median.mjs';

/** Longest time that the large crystal may take, seconds of processor time; others may use the machine. */
const MOST_SECONDS = 20;
const LARGE = 200;
const repeats = Number(process.argv[2] ?? 3);

const engine = engines.ROCKSALT_PERCOLATION;
const quiet = { progress: () => {}, signal: new AbortController().signal };

if (process.argv[2] === 'one') {
  console.log(JSON.stringify(measure(Number(process.argv[3]), Number(process.argv[4]))));
  process.exit(0);
}

console.log(`load ${loadavg()[0].toFixed(1)}\n`);
console.log(
  '| cells along an edge | cations | samples | wall (s) | processor (s) | µs a cation | resident (MB) | x in 1, 2, 3 directions |',
);
console.log('|---|---|---|---|---|---|---|---|');
let slowest = 0;
for (const [cells, samples] of [
  [8, 400],
  [24, 40],
  [50, 8],
  [100, 2],
  [LARGE, 1],
]) {
  // A process each, so that memory is that of one size.
  const runs = Array.from({ length: repeats }, () => {
    const { stdout } = spawnSync(process.execPath, [process.argv[1], 'one', cells, samples], {
      encoding: 'utf8',
    });
    return JSON.parse(stdout);
  });
  const of = (key) => median(runs.map((run) => run[key]));
  const cations = 4 * cells ** 3;
  const each = (1e6 * of('processor')) / (samples * cations);
  const thresholds = runs[0].thresholds.map((one) => one.toFixed(4)).join(', ');
  console.log(
    `| ${cells} | ${cations.toLocaleString('en')} | ${samples} | ${of('wall').toFixed(2)} | ${of('processor').toFixed(2)} | ${each.toFixed(3)} | ${of('memory').toFixed(0)} | ${thresholds} |`,
  );
  if (cells === LARGE) slowest = of('processor');
}
console.log(`\n${LARGE} cells: ${slowest.toFixed(1)} s of processor time, at most ${MOST_SECONDS} allowed`);
process.exit(slowest <= MOST_SECONDS ? 0 : 1);

function measure(cells, samples) {
  const parameters = { cells, samples, furtherCells: [], lithium: [1] };
  const started = performance.now();
  const before = process.cpuUsage();
  const parts = Array.from({ length: engine.parts(parameters) }, (_, part) =>
    engine.runPart(null, parameters, part, quiet),
  );
  const { user, system } = process.cpuUsage(before);
  const sizes = engine.combine(parts, parameters, null).artifacts.find(({ name }) => name === 'finite-size')
    .data.series;
  return {
    wall: (performance.now() - started) / 1000,
    processor: (user + system) / 1e6,
    memory: process.resourceUsage().maxRSS / 1024,
    thresholds: sizes[0].thresholds[0],
  };
}
