// Whole bond-valence runs of the 12 reference crystals at 0.2 and 0.1 A: on one core against on all, in pairs.
import { availableParallelism, loadavg } from 'node:os';
import { createSimulationPool } from '@interphase/simulation';
import { referenceCrystals } from './lib/bond-valence-reference.mjs';
import { median } from './lib/median.mjs';
import { keepTo } from './lib/python.mjs';

const pairs = Number(process.argv[2] ?? 9);
if (!Number.isInteger(pairs) || pairs < 1) {
  console.error('Usage: node bench/bond-valence-cores.mjs [pairs]');
  process.exit(2);
}
/** Pairs before those that count: the threads stay up, and their code is compiled while it runs. */
const WARMING = 2;
const RESOLUTIONS = [0.1, 0.2];

const cores = availableParallelism();
if (!keepTo('0')) {
  console.error('There is no taskset, so nothing keeps the collector of a thread on that thread’s core.');
  process.exit(1);
}
// So that no thread is left with the longest run at the end.
const largestFirst = referenceCrystals().toSorted(
  (a, b) => b.crystal.lattice.volume - a.crystal.lattice.volume,
);
const single = createSimulationPool({ threads: 1 });
const several = createSimulationPool({ threads: cores });
const ratios = [];
try {
  for (let pair = -WARMING; pair < pairs; pair++) {
    keepTo('0');
    const one = await timed(single);
    keepTo(`0-${cores - 1}`);
    const all = await timed(several);
    const ratio = one.seconds / all.seconds;
    if (pair >= 0) ratios.push(ratio);
    console.log(
      `${pair < 0 ? 'warming' : `pair ${pair + 1}`.padEnd(7)}  ${describe(one)} on one core, ${describe(all)} on ${cores}: ${ratio.toFixed(2)} x`,
    );
  }
} finally {
  await Promise.all([single.close(), several.close()]);
}
console.log(
  `\nall cores: ${median(ratios).toFixed(2)} x in the median of ${pairs} pairs (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}; load ${loadavg()[0].toFixed(1)})`,
);

async function timed(pool) {
  const start = performance.now();
  const before = process.cpuUsage();
  await Promise.all(
    RESOLUTIONS.flatMap((resolution) =>
      largestFirst.map(({ crystal, mobileIon, oxidationStates }) =>
        pool.run('BOND_VALENCE_SITE_ENERGY', crystal, { mobileIon, oxidationStates, resolution }),
      ),
    ),
  );
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6 };
}

function describe({ seconds, processor }) {
  return `${seconds.toFixed(2)} s (processor ${processor.toFixed(2)} s)`;
}
