// Site percolation on the fcc lattice: our engine against a plain C program of the same algorithm; thresholds: dribble's.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { engines } from '@interphase/simulation';
import { median } from './lib/median.mjs';
import { preparePython, startPython } from './lib/python.mjs';

/** Conventional cells along each edge, four sites each. */
const CELLS = 20;
/** Lattices filled in one round on either side; rounds alternate, so that a busy machine slows both. */
const SAMPLES = 90;
/** What dribble is measured on: smaller, as its neighbour lists take long, and few samples, as each takes so long. */
const SMALL = { cells: 10, samples: 2 };
/** Of PyPI's packages the one of this name is another; so this is its source, or a folder that holds it. */
const dribbleSource = process.argv[3] ?? 'git+https://github.com/atomisticnet/dribble';
const rounds = Number(process.argv[2] ?? 5);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error('Usage: node bench/lattice-percolation.mjs [rounds] [source of dribble]');
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
await compareWithDribble();

/** Thresholds alone on either side: each lattice is filled until a cluster wraps in all three directions. */
async function compareWithDribble() {
  const python = preparePython(['pymatgen', 'scipy'], [dribbleSource], 'python-dribble');
  if (!python) return;
  const dribble = startPython(python, join(import.meta.dirname, 'lattice-percolation-dribble.py'));
  const { cells, samples } = SMALL;
  const many = 500 * samples;
  // The largest size is filled whole for its curves; a smaller one only as far as thresholds need, and that is timed.
  const parameters = { lattice: 'face-centred-cubic', sizes: [cells, cells + 1], samples: many, seed: 1 };
  const small = () => {
    const start = performance.now();
    let part = 0;
    for (let done = 0; done < many; part++)
      done += engine.runPart(null, parameters, part, quiet).thresholds.samples;
    return (performance.now() - start) / many;
  };
  small();
  console.log(
    `\n${4 * cells ** 3} sites, thresholds in 1, 2 and 3 directions; ${many} samples of ours, ${samples} of dribble a round\n`,
  );
  console.log('ours (ms a sample)   dribble (ms a sample)   ratio   dribble wraps at');
  const faster = [];
  for (let round = 1; round <= rounds; round++) {
    const own = small();
    const { seconds, thresholds } = await dribble.ask(SMALL);
    const theirs = (1000 * seconds) / samples;
    faster.push(theirs / own);
    console.log(
      `${own.toFixed(3).padStart(18)} ${theirs.toFixed(0).padStart(23)} ${faster.at(-1).toFixed(0).padStart(7)}   ${thresholds[0].toFixed(3)}`,
    );
  }
  dribble.stop();
  console.log(`\nmedian of the ratios: ${median(faster).toFixed(0)} times faster than dribble`);
}

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
