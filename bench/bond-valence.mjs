// Bond-valence landscape and percolation barriers: our engine against BVlain from PyPI, one thread each.
import { freemem, loadavg } from 'node:os';
import { join } from 'node:path';
import { bondValenceParameters, computeBondValenceLandscape } from '@interphase/simulation';
import { referenceCrystals } from './lib/bond-valence-reference.mjs';
import { median } from './lib/median.mjs';
import { keepTo, preparePython, startPython } from './lib/python.mjs';

const repeats = Number(process.argv[2] ?? 5);
const resolutions = (process.argv[3] ?? '0.2,0.1').split(',').map(Number);
if (!Number.isInteger(repeats) || repeats < 1 || resolutions.some(Number.isNaN)) {
  console.error(
    'Usage: node bench/bond-valence.mjs [repeats] [resolutions, such as 0.2,0.1] [one crystal, such as Na5Li3Ti2S8]',
  );
  process.exit(2);
}

/** BVlain reports the upper end of a bracket of 5 eV / 512; the rest is its rounding and its 100-neighbour cap. */
const BRACKET = 5 / 512 + 5e-4;
const ROUNDING = 5e-4;
/** Bytes that BVlain holds for a grid point: 100 neighbours in about nine arrays of float64. */
const BYTES_A_POINT = 7000;
/** How often each side has its turn; BVlain only once where it takes longer than so many seconds. */
const TURNS = 3;
const BRIEF = 5;
/** Runs of ours before anything is timed: the engine runs in a process that stays up. */
const WARMING = 120;
/** Zincblende AgI percolates along [110], [101] and [011], rank three; BVlain counts two. */
const COUNTED_BY_RANK = 'AgI-zincblende';

const quiet = { progress: () => {}, signal: new AbortController().signal };
const only = process.argv[4];
const crystals = referenceCrystals().filter(({ name }) => !only || name === only);
/** Share of the free memory that BVlain may take; more when there is just one crystal. */
const memoryShare = only ? 0.85 : 0.5;
const program = preparePython(['bvlain', 'pymatgen'], ['bvlain']);
// BVlain's search for neighbours takes every core it may use.
if (!keepTo('0')) console.log('There is no taskset: what BVlain does on all cores stays on all cores.');
const bvlain = program && startPython(program, join(import.meta.dirname, 'bond-valence-bvlain.py'));

console.log(
  `10 A cut-off; processor time, best of ${TURNS * repeats} runs of ours and of BVlain’s ${TURNS} (one where it takes over ${BRIEF} s), both warm; load ${loadavg()[0].toFixed(1)}\n`,
);
console.log(
  'crystal             atoms    A   points     ours     BVlain    ratio  barriers of ours (eV), BVlain’s brackets',
);
let disagree = 0;
let peak = 0;
for (let run = 0; run < WARMING; run++) {
  const one = crystals[run % crystals.length];
  computeBondValenceLandscape(one.crystal, parametersOf(one, 0.2), quiet);
}
if (bvlain) await bvlain.ask(requestOf(crystals[0], 0.4));
for (const resolution of resolutions) {
  const ratios = [];
  const sums = { ours: 0, theirs: 0 };
  for (const one of crystals) {
    const parameters = parametersOf(one, resolution);
    const seconds = { ours: [], theirs: [] };
    let landscape;
    let answer;
    let skipped;
    // Processor time of the whole process, in turns and the best of each, so that a busy machine is fair to both.
    for (let turn = 0; turn < TURNS; turn++) {
      for (let run = 0; run < repeats; run++) {
        const before = process.cpuUsage();
        landscape = computeBondValenceLandscape(one.crystal, parameters, quiet);
        seconds.ours.push(processorSeconds(before));
      }
      if (turn > 0 && !(Math.min(...seconds.theirs) < BRIEF)) continue;
      ({ answer, skipped } = await theirs(one, resolution, landscape.grid.size));
      if (answer) seconds.theirs.push(answer.energySeconds + answer.percolationSeconds);
    }
    const ours = Math.min(...seconds.ours);
    const other = answer && Math.min(...seconds.theirs);
    if (answer) {
      ratios.push(other / ours);
      sums.ours += ours;
      sums.theirs += other;
      peak = Math.max(peak, answer.peakMegabytes);
    }
    const agreement = answer ? compare(one.name, landscape.thresholds, answer.barriers) : skipped;
    if (agreement.startsWith('DIFFER')) disagree++;
    const columns = [
      one.name.padEnd(18),
      String(one.crystal.sites.length).padStart(6),
      String(resolution).padStart(4),
      String(landscape.grid.size).padStart(8),
      `${(1000 * ours).toFixed(1)} ms`.padStart(10),
      (other ? `${other.toFixed(2)} s` : '-').padStart(9),
      (other ? `${(other / ours).toFixed(0)} x` : '-').padStart(8),
      ` ${[0, 1, 2].map((d) => landscape.thresholds[d]?.barrier.toFixed(4) ?? 'none').join(' / ')} ${agreement}`,
    ];
    console.log(columns.join(' '));
  }
  if (ratios.length > 0) {
    console.log(
      `  at ${resolution} A: ${(sums.theirs / sums.ours).toFixed(0)} x in all (${sums.theirs.toFixed(1)} s against ${sums.ours.toFixed(3)} s), median ${median(ratios).toFixed(0)} x, smallest ${Math.min(...ratios).toFixed(0)} x\n`,
    );
  }
}
bvlain?.stop();
if (bvlain) {
  console.log(
    `peak memory: BVlain ${peak.toFixed(0)} MB, ours ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB\n`,
  );
}
process.exit(disagree === 0 ? 0 : 1);

/** Of all threads of this process, since. */
function processorSeconds(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function parametersOf({ mobileIon, oxidationStates }, resolution) {
  return bondValenceParameters.parse({ mobileIon, oxidationStates, resolution });
}

function requestOf({ path, mobileIon, oxidationStates }, resolution) {
  return { file: path, mobileIon, oxidationStates, resolution, maximumEnergy: 5 };
}

/** BVlain's answer, or why it was not asked. */
async function theirs(one, resolution, points) {
  if (!bvlain) return { skipped: '' };
  const needed = 1.1 * points * BYTES_A_POINT;
  if (needed > memoryShare * freemem()) {
    return { skipped: `BVlain left out: it needs some ${(needed / 1e9).toFixed(0)} GB` };
  }
  return { answer: await bvlain.ask(requestOf(one, resolution)) };
}

function compare(name, thresholds, brackets) {
  const agree = brackets.every((bracket, index) => {
    const barrier = thresholds[index]?.barrier;
    if (name === COUNTED_BY_RANK && index === 2) return Math.abs(barrier - thresholds[0].barrier) < 1e-9;
    if (bracket === null || barrier === undefined) return bracket === null && barrier === undefined;
    return barrier <= bracket + ROUNDING && barrier >= bracket - BRACKET;
  });
  return agree ? 'agree' : `DIFFER ${brackets}`;
}
