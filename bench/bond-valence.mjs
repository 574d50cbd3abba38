// Bond-valence landscape and percolation barriers: our engine against plain NumPy and SciPy, one thread each.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { assignOxidationStates, element, parseCif } from '@interphase/core';
import { bondValenceParameters, computeBondValenceLandscape, dataFolder } from '@interphase/simulation';
import { softBondValenceTable } from '../packages/simulation/dist/interaction/pair-parameters.js';
import { median } from './lib/median.mjs';

const root = join(import.meta.dirname, '..');
const repeats = Number(process.argv[2] ?? 5);
if (!Number.isInteger(repeats) || repeats < 1) {
  console.error('Usage: node bench/bond-valence.mjs [repeats]');
  process.exit(2);
}

const crystals = [
  ['lithium-oxide', 'Li1+'],
  ['lithium-cobalt-oxide', 'Li1+'],
  ['lithium-iron-phosphate', 'Li1+'],
  ['lithium-phosphate-gamma', 'Li1+'],
  ['lithium-thiophosphate-7-3-11', 'Li1+'],
  ['lithium-manganese-oxide-spinel', 'Li1+'],
  ['sodium-zirconium-phosphate', 'Na1+'],
  ['lithium-lanthanum-tantalate-garnet', 'Li1+'],
];
/** Largest difference between two barriers that counts as agreement, eV. */
const AGREEMENT = 0.001;

const quiet = { progress: () => {}, signal: new AbortController().signal };
const python = preparePython();
const numpy = python ? startNumpy(python) : undefined;

console.log(
  `0.2 A grid, 10 A cut-off, median of ${repeats} runs after a first one, both sides in one process each\n`,
);
console.log(
  'crystal                             atoms   points    first     ours    NumPy    ratio  barriers (eV)',
);
const ratios = [];
let disagree = 0;
for (const [name, mobileIon] of crystals) {
  const file = `${name}.cif`;
  const { crystal: bare } = parseCif(readFileSync(join(dataFolder(), 'structures', file)), { file });
  const { crystal } = assignOxidationStates(bare);
  const parameters = bondValenceParameters.parse({ mobileIon });
  const ours = [];
  const theirs = [];
  let landscape;
  let agreed = '';
  // In turns, so that a busy machine slows both.
  for (let run = 0; run <= repeats; run++) {
    const start = performance.now();
    landscape = computeBondValenceLandscape(crystal, parameters, quiet);
    ours.push((performance.now() - start) / 1000);
    if (!numpy) continue;
    const answer = await numpy.ask(requestOf(crystal, landscape, parameters));
    theirs.push(answer.energySeconds + answer.percolationSeconds);
    const same = answer.barriers.every((barrier, index) => agree(barrier, barrierOf(landscape, index)));
    agreed = same ? ' same' : ` DIFFER: ${answer.barriers}`;
    if (!same) disagree++;
  }
  const [first, ...later] = ours;
  const [, ...theirLater] = theirs;
  if (numpy) ratios.push(median(theirLater) / median(later));
  const barriers = [0, 1, 2].map((index) => barrierOf(landscape, index)?.toFixed(3) ?? 'none');
  const columns = [
    name.padEnd(34),
    String(crystal.sites.length).padStart(6),
    String(landscape.grid.size).padStart(8),
    milliseconds(first),
    milliseconds(median(later)),
    numpy ? milliseconds(median(theirLater)) : '       -',
    numpy ? `${ratios.at(-1).toFixed(0)} x`.padStart(8) : '       -',
    ` ${barriers.join(' / ')}${agreed}`,
  ];
  console.log(columns.join(' '));
}
numpy?.stop();
if (ratios.length > 0)
  console.log(
    `\nratio of medians: ${median(ratios).toFixed(0)} x (smallest ${Math.min(...ratios).toFixed(0)} x)`,
  );
process.exit(disagree === 0 ? 0 : 1);

function barrierOf(landscape, index) {
  return landscape.thresholds[index]?.barrier ?? null;
}

function agree(a, b) {
  return a === null || b === null ? a === b : Math.abs(a - b) < AGREEMENT;
}

function milliseconds(seconds) {
  return `${(seconds * 1000).toFixed(0)} ms`.padStart(8);
}

/** What the NumPy program needs: the same framework, grid and numbers. */
function requestOf(crystal, landscape, parameters) {
  const ion = landscape.mobileIon;
  const core = (one) => ({
    charge: one.charge,
    covalentRadius: element(one.element).covalentRadius,
    row: element(one.element).row,
  });
  const atoms = crystal.sites.flatMap(({ position, species: [species] }) => {
    if (species.element === ion.element) return [];
    const other = { element: species.element, charge: species.oxidationState };
    const bond = other.charge * ion.charge < 0 ? softBondValenceTable().find(ion, other) : undefined;
    return [{ position, ...core(other), ...(bond && { d0: bond.d0, alpha: bond.alpha, rmin: bond.rmin }) }];
  });
  return {
    lattice: crystal.lattice.matrix,
    shape: landscape.grid.shape,
    cutoff: parameters.cutoff,
    maximumEnergy: parameters.maximumEnergy,
    mobileIon: core(ion),
    atoms,
  };
}

/** A Python with NumPy and SciPy in the ignored folder, or undefined with the reason printed. */
function preparePython() {
  const folder = join(root, '.interphase', 'bench', 'python');
  const program = join(folder, 'bin', 'python');
  const works = () => spawnSync(program, ['-c', 'import numpy, scipy']).status === 0;
  if (existsSync(program) && works()) return program;
  console.log('Preparing a Python with NumPy and SciPy …');
  const steps = [
    ['python3', ['-m', 'venv', folder]],
    [program, ['-m', 'pip', 'install', '--quiet', 'numpy', 'scipy']],
  ];
  for (const [command, args] of steps) {
    const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8' });
    if (status === 0) continue;
    const reason = error?.message ?? stderr.trim().split('\n').at(-1);
    console.log(`NumPy side skipped: ${command} ${args.slice(0, 3).join(' ')} failed (${reason}).\n`);
    return undefined;
  }
  return program;
}

function startNumpy(program) {
  const single = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
  const child = spawn(program, [join(import.meta.dirname, 'bond-valence-numpy.py')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...single },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    ask: async (question) => {
      child.stdin.write(`${JSON.stringify(question)}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error('The NumPy program ended before it answered.');
      return JSON.parse(value);
    },
    stop: () => child.stdin.end(),
  };
}
