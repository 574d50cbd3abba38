// Events per second of sodium in NASICON: our engine against kMCpy with the same model; cost of an event from 10^3 to 10^6 sites.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BOLTZMANN } from '@interphase/core';
import {
  buildHopSystem,
  centredHopModel,
  LatticeWalk,
  nasiconHopModel,
  nasiconLattice,
  randomStream,
  readKmcpyModel,
  tabulateRates,
  watchWalk,
} from '@interphase/simulation';
import { median } from './lib/median.mjs';
import { preparePython, startPython } from './lib/python.mjs';

const folder = fileURLToPath(new URL('../../shared/datasets/nasicon-lce/', import.meta.url));
const repeats = Number(process.argv[2] ?? 5);
if (!Number.isInteger(repeats) || repeats < 1) {
  console.error('Usage: node bench/lattice-kinetic-monte-carlo.mjs [repeats]');
  process.exit(2);
}
/** Passes of the reference run; ours does it so many times over, as one takes less than the clock resolves. */
const [PASSES, TIMES] = [100, 300];

let ratio;
if (!existsSync(folder))
  console.log(`The NASICON reference is not at ${folder}: no comparison with kMCpy.\n`);
else ratio = await compare();
costOverSize();
process.exit(ratio === undefined || ratio >= 3 ? 0 : 1);

async function compare() {
  const { kra, site } = readKmcpyModel(JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')));
  const model = centredHopModel(
    nasiconLattice(),
    { kinetic: kra, difference: site, hoppingIon: 'counted', raised: false },
    ['model'],
  );
  const supercell = [2, 1, 1];
  const system = buildHopSystem(model, supercell, new Uint8Array(12), ['model']);
  const table = tabulateRates(system.classes, BOLTZMANN * 298, 5e12, ['model']);
  // Sites 8 and 15 of kMCpy are empty: the third and the sixth Na2, of the first and of the second cell.
  const occupation = new Uint8Array(16).fill(1);
  for (const [cell, index] of [
    [0, 4],
    [1, 7],
  ]) {
    occupation[8 * cell + index] = 0;
  }
  const run = (seed) => {
    const walk = new LatticeWalk(system, table, occupation, randomStream(seed));
    walk.run(16);
    return watchWalk(walk, 16 * PASSES, 1, () => {}).record.time;
  };
  const ours = () => {
    const start = performance.now();
    let simulated = 0;
    for (let seed = 0; seed < TIMES; seed++) simulated += run(seed);
    return { seconds: (performance.now() - start) / 1000, simulated: simulated / TIMES };
  };
  ours();
  const python = preparePython(['kmcpy'], ['kmcpy==0.3.0'], 'python-kmcpy');
  const kmcpy = python
    ? startPython(python, [join(import.meta.dirname, 'lattice-kinetic-monte-carlo-kmcpy.py'), folder])
    : undefined;
  console.log(
    `NASICON, 2 x 1 x 1 cells, 298 K, 1 + ${PASSES} passes, one thread each, whole runs with displacements\n`,
  );
  console.log('   ours, events/s   kMCpy, events/s     ratio   simulated time, us: ours   kMCpy');
  const ratios = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const mine = ours();
    const rate = (TIMES * 16 * (PASSES + 1)) / mine.seconds;
    const theirs = kmcpy && (await kmcpy.ask({ passes: PASSES }));
    if (!theirs) {
      console.log(rate.toExponential(2).padStart(17));
      continue;
    }
    const other = theirs.events / theirs.seconds;
    ratios.push(rate / other);
    console.log(
      rate.toExponential(2).padStart(17),
      other.toExponential(2).padStart(17),
      `${(rate / other).toFixed(0)} x`.padStart(9),
      (mine.simulated * 1e6).toFixed(3).padStart(26),
      (theirs.time * 1e6).toFixed(3).padStart(7),
    );
  }
  kmcpy?.stop();
  if (ratios.length === 0) return undefined;
  console.log(`\nmedian of the ratios: ${median(ratios).toFixed(0)} x\n`);
  return median(ratios);
}

/**
 * Cells with random silicon and phosphorus at x = 2.4 and 573 K, larger and larger; processor time, as others may wait too. Turn
 * by turn, so that whatever else uses the machine's cache meets all sizes alike.
 */
function costOverSize() {
  const model = nasiconHopModel(true);
  const systems = [5, 11, 23, 50].map((edge) => {
    const cells = edge ** 3;
    const random = randomStream(1);
    const species = new Uint8Array(6 * cells).map(() => (random.uniform() < 0.2 ? 1 : 0));
    const occupation = new Uint8Array(8 * cells).map(() => (random.uniform() < 0.85 ? 1 : 0));
    const system = buildHopSystem(model, [edge, edge, edge], species, ['model']);
    const table = tabulateRates(system.classes, BOLTZMANN * 573, 1e13, ['model']);
    const walk = new LatticeWalk(system, table, occupation, random);
    walk.run(300_000);
    return { sites: 8 * cells, walk, costs: [] };
  });
  const events = 500_000;
  for (let turn = 0; turn < Math.max(repeats, 5); turn++) {
    for (const { walk, costs } of systems) {
      const start = process.cpuUsage();
      walk.run(events);
      const { user, system: kernel } = process.cpuUsage(start);
      costs.push(((user + kernel) / events) * 1000);
    }
  }
  console.log(
    'cost of an event at x = 2.4, 573 K: sodium sites, ns of processor time in the median, the least, and against 1,000 sites',
  );
  const [smallest] = systems;
  for (const { sites, costs } of systems) {
    console.log(
      String(sites).padStart(9),
      median(costs).toFixed(0).padStart(8),
      Math.min(...costs)
        .toFixed(0)
        .padStart(8),
      `${median(costs.map((cost, turn) => cost / smallest.costs[turn])).toFixed(2)} x`.padStart(9),
    );
  }
}
