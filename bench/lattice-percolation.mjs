// Site percolation on the face-centred cubic lattice: our engine against a plain C program of the same algorithm at -O2.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { engines } from '@interphase/simulation';
import { median } from './lib/median.mjs';

/** Conventional cells along each edge, four sites each. */
const CELLS = 20;
/** Lattices filled in one round on either side; rounds alternate, so that a busy machine slows both. */
const SAMPLES = 100;
const rounds = Number(process.argv[2] ?? 5);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error('Usage: node bench/lattice-percolation.mjs [rounds]');
  process.exit(2);
}

const engine = engines.LATTICE_PERCOLATION;
const quiet = { progress: () => {}, signal: new AbortController().signal };
const program = compiled();

// The engine runs in a process that stays up, so it is timed once compiled.
ours(0);
console.log(`${4 * CELLS ** 3} sites, ${SAMPLES} samples a round, load ${loadavg()[0].toFixed(1)}\n`);
console.log('ours (ms a sample)   C (ms a sample)   ratio   ours wraps at, C wraps at');
const ratios = [];
for (let round = 1; round <= rounds; round++) {
  const own = ours(round);
  const columns = [own.milliseconds.toFixed(2).padStart(18)];
  if (program) {
    const plain = plainC(round);
    ratios.push(plain.milliseconds / own.milliseconds);
    columns.push(plain.milliseconds.toFixed(2).padStart(17), ratios.at(-1).toFixed(2).padStart(7));
    columns.push(`  ${own.threshold.toFixed(4)}, ${plain.threshold.toFixed(4)}`);
  }
  console.log(columns.join(' '));
}
if (ratios.length > 0)
  console.log(`\nmedian of the ratios: ${median(ratios).toFixed(2)} of the C program's speed`);

function ours(seed) {
  const parameters = { lattice: 'face-centred-cubic', sizes: [CELLS], samples: SAMPLES, seed };
  const start = performance.now();
  const parts = Array.from({ length: engine.parts(parameters) }, (_, part) =>
    engine.runPart(null, parameters, part, quiet),
  );
  const milliseconds = (performance.now() - start) / SAMPLES;
  const threshold = engine.combine(parts, parameters, null).properties[0].value;
  return { milliseconds, threshold };
}

/** The program prints the seconds that filling takes, without its start. */
function plainC(seed) {
  const { stdout } = spawnSync(program, [CELLS, SAMPLES, seed].map(String), { encoding: 'utf8' });
  const [seconds, threshold] = stdout.split(' ').map(Number);
  return { milliseconds: (1000 * seconds) / SAMPLES, threshold };
}

function compiled() {
  const folder = join(import.meta.dirname, '..', '.interphase', 'bench');
  mkdirSync(folder, { recursive: true });
  const target = join(folder, 'lattice-percolation');
  const source = join(import.meta.dirname, 'lib', 'lattice-percolation.c');
  const { status, error, stderr } = spawnSync('gcc', ['-O2', '-o', target, source], { encoding: 'utf8' });
  if (status === 0) return target;
  console.log(`C side skipped: gcc failed (${error?.message ?? stderr.trim().split('\n')[0]}).\n`);
  return undefined;
}
