// Percolation barriers of a 200 x 200 x 200 grid: ours against SciPy's labelling with bisection; growth and memory.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { bondValenceParameters, computeBondValenceLandscape, findThresholds } from '@interphase/simulation';
import { referenceCrystals } from './lib/bond-valence-reference.mjs';
import { preparePython, startPython } from './lib/python.mjs';

/** Largest resident memory of a process that computes the landscape of the grid, megabytes. */
const MOST_MEMORY = 400;
const POINTS = 200;
const MAXIMUM = 5;

const quiet = { progress: () => {}, signal: new AbortController().signal };
const crystals = referenceCrystals();
const spinel = crystals.find(({ name }) => name === 'MgCr2S4');

if (process.argv[2] === 'memory') {
  const { grid, thresholds } = landscapeOf(spinel, spinel.crystal.lattice.a / (POINTS + 1.5));
  console.log(JSON.stringify({ shape: grid.shape, barriers: thresholds.map(({ barrier }) => barrier) }));
  console.log(process.resourceUsage().maxRSS / 1024);
  process.exit(0);
}

console.log(`load ${loadavg()[0].toFixed(1)}\n`);
await labelling();
growthWithVoxels();
growthWithAtoms();
const fits = memory();
process.exit(fits ? 0 : 1);

function landscapeOf({ crystal, mobileIon, oxidationStates }, resolution) {
  const parameters = bondValenceParameters.parse({ mobileIon, oxidationStates, resolution });
  return computeBondValenceLandscape(crystal, parameters, quiet);
}

/** Ours and SciPy's on the same heights, for a crystal that percolates early and for one that does so late. */
async function labelling() {
  const program = preparePython(['numpy', 'scipy'], ['numpy', 'scipy']);
  const folder = mkdtempSync(join(tmpdir(), 'percolation-'));
  try {
    for (const name of ['MgCr2S4', 'LiFePO4']) {
      const { heights, shape } = cube(
        landscapeOf(
          crystals.find((one) => one.name === name),
          0.1,
        ),
      );
      const seconds = [];
      let ours;
      const measure = () => {
        const start = performance.now();
        ours = findThresholds(heights, shape, MAXIMUM, () => {});
        seconds.push((performance.now() - start) / 1000);
      };
      measure();
      measure();
      let line = '';
      if (program) {
        const file = join(folder, name);
        writeFileSync(file, heights);
        const python = startPython(program, join(import.meta.dirname, 'percolation-scipy.py'));
        const answer = await python.ask({ file, shape, maximumEnergy: MAXIMUM });
        python.stop();
        measure();
        const ratio = answer.seconds / Math.min(...seconds);
        line = `, SciPy ${answer.seconds.toFixed(1)} s: ${ratio.toFixed(0)} x; its brackets end at ${answer.barriers.map((b) => b?.toFixed(3)).join(' / ')}`;
      }
      console.log(
        `${name} stretched to ${shape.join(' x ')}: ours ${Math.min(...seconds).toFixed(2)} s, ${ours.map(({ barrier }) => barrier.toFixed(3)).join(' / ')}${line}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The landscape on 200 points an axis, by linear interpolation along each. */
function cube({ heights, grid }) {
  let values = heights;
  const shape = [...grid.shape];
  for (const axis of [0, 1, 2]) {
    const points = shape[axis];
    const inner = shape.slice(axis + 1).reduce((product, n) => product * n, 1);
    const outer = values.length / (points * inner);
    const next = new Float64Array(outer * POINTS * inner);
    for (let block = 0; block < outer; block++) {
      for (let place = 0; place < POINTS; place++) {
        const at = (place * points) / POINTS;
        const below = Math.floor(at);
        const part = at - below;
        for (let k = 0; k < inner; k++) {
          const low = values[(block * points + below) * inner + k];
          const high = values[(block * points + ((below + 1) % points)) * inner + k];
          next[(block * POINTS + place) * inner + k] = low + part * (high - low);
        }
      }
    }
    values = next;
    shape[axis] = POINTS;
  }
  return { heights: values, shape };
}

/** Best of three, in seconds. */
function timed(work) {
  const seconds = [0, 1, 2].map(() => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  });
  return Math.min(...seconds);
}

function growthWithVoxels() {
  console.log('\nLiFePO4, landscape and percolation, by resolution:');
  const one = crystals.find(({ name }) => name === 'LiFePO4');
  for (const resolution of [0.242, 0.15, 0.08, 0.05]) {
    const { grid } = landscapeOf(one, resolution);
    const seconds = timed(() => landscapeOf(one, resolution));
    console.log(
      `  ${String(grid.size).padStart(8)} voxels  ${(1000 * seconds).toFixed(1).padStart(8)} ms  ${((1e6 * seconds) / grid.size).toFixed(3)} us a voxel`,
    );
  }
}

/** Supercells whose atoms are moved a little, so that no symmetry is left to save work by. */
function growthWithAtoms() {
  console.log('\nLi3OBr and its supercells without symmetry, 0.25 A, landscape and percolation:');
  const one = crystals.find(({ name }) => name === 'Li3OBr');
  for (const times of [2, 3, 5, 9]) {
    const crystal = supercell(one.crystal, times);
    const seconds = timed(() => landscapeOf({ ...one, crystal }, 0.25));
    const atoms = crystal.sites.length;
    console.log(
      `  ${String(atoms).padStart(8)} atoms   ${(1000 * seconds).toFixed(1).padStart(8)} ms  ${((1e6 * seconds) / atoms).toFixed(0)} us an atom`,
    );
  }
}

function supercell({ lattice, sites }, times) {
  const cells = Array.from({ length: times ** 3 }, (_, cell) => [
    cell % times,
    Math.floor(cell / times) % times,
    Math.floor(cell / times ** 2),
  ]);
  let step = 0;
  const nudged = (x) => (x / times + 0.002 * Math.sin(++step) + 1) % 1;
  return {
    lattice: {
      ...lattice,
      a: lattice.a * times,
      b: lattice.b * times,
      c: lattice.c * times,
      volume: lattice.volume * times ** 3,
      matrix: lattice.matrix.map((row) => row.map((x) => x * times)),
    },
    sites: cells.flatMap((cell) =>
      sites.map((site) => ({ ...site, position: site.position.map((x, axis) => nudged(x + cell[axis])) })),
    ),
  };
}

function memory() {
  const { stdout, status } = spawnSync(process.execPath, [import.meta.filename, 'memory'], {
    encoding: 'utf8',
  });
  const [answer, megabytes] = stdout.trim().split('\n');
  if (status !== 0 || answer === undefined) {
    console.log('\nThe landscape of the large grid could not be computed.');
    return false;
  }
  console.log(
    `\nlandscape and percolation of MgCr2S4 on ${JSON.parse(answer).shape.join(' x ')} points: at most ${Number(megabytes).toFixed(0)} MB resident (goal ${MOST_MEMORY})`,
  );
  return Number(megabytes) < MOST_MEMORY;
}
