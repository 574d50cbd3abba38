// Barriers of single hops, rigid and relaxed: ours against those of DFT in a seeded sample of the literature set.
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { InputError, latticeFromMatrix, wrap } from '@interphase/core';
import { nudgedElasticBandEngine, nudgedElasticBandParameters } from '@interphase/simulation';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { median } from './lib/median.mjs';

const count = Number(process.argv[2] ?? 60);
const seed = Number(process.argv[3] ?? 1);
if (!Number.isInteger(count) || count < 5 || !Number.isInteger(seed)) {
  console.error('Usage: node bench/nudged-elastic-band.mjs [rows, at least 5] [seed]');
  process.exit(2);
}
/** Larger cells are left out, so that the sample takes minutes. */
const MOST_ATOMS = 500;

const file = new URL('../../shared/datasets/neb-barriers/train.json.gz', import.meta.url);
if (!existsSync(file)) {
  console.log(`Skipped: the training rows of the migration barriers are not at ${file.pathname}`);
  process.exit(0);
}
const rows = sampleOf(JSON.parse(gunzipSync(readFileSync(file))), count, seed);
const quiet = { progress: () => {}, signal: new AbortController().signal };

console.log('compound              ion atoms hop/Å    DFT   rigid relaxed   seconds');
const done = [];
const reasons = new Map();
for (const row of rows) {
  const name = `${row.sys_name.slice(0, 20).padEnd(21)} ${row.atoms.elements[0].trim().padEnd(3)}`;
  const outcome = run(row);
  if (outcome.reason) {
    reasons.set(outcome.reason, (reasons.get(outcome.reason) ?? 0) + 1);
    console.log(`${name} ${String(row.atoms.elements.length - 4).padStart(5)}  ${outcome.reason}`);
    continue;
  }
  const { hop, seconds } = outcome;
  done.push({ dft: row.target, rigid: hop.rigidBarrier, relaxed: hop.barrier, hop, seconds });
  const energy = (value) => (value === null ? 'none' : value.toFixed(2)).padStart(7);
  console.log(
    `${name} ${String(hop.atoms).padStart(5)} ${hop.images.at(-1).distance.toFixed(1).padStart(5)}${energy(row.target)} ${energy(hop.rigidBarrier)} ${energy(hop.barrier)} ${seconds.toFixed(1).padStart(8)}${hop.converged ? '' : '  not converged'}`,
  );
}

console.log(`\n${done.length} of ${rows.length} rows computed`);
for (const [reason, times] of reasons) console.log(`  ${times} not: ${reason}`);
const both = done.filter(({ rigid, hop }) => rigid !== null && hop.converged);
console.log(`${both.length} with both barriers, converged:`);
for (const kind of ['rigid', 'relaxed']) {
  const errors = both.map((one) => Math.abs(one[kind] - one.dft));
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  const rank = correlation(ranks(both.map((one) => one[kind])), ranks(both.map(({ dft }) => dft)));
  console.log(
    `  ${kind.padEnd(8)} mean absolute error ${mean.toFixed(3)} eV, median ${median(errors).toFixed(3)} eV, rank correlation ${rank.toFixed(3)}`,
  );
}
console.log(`median ${median(done.map(({ seconds }) => seconds)).toFixed(2)} s a hop`);

function run(row) {
  if (row.atoms.elements.length - 4 > MOST_ATOMS) return { reason: `more than ${MOST_ATOMS} atoms` };
  const { coords, elements, lattice_mat: matrix } = row.atoms;
  // The first five are images of the hopping ion, the others the host.
  const sites = [0, ...coords.map((_, index) => index).slice(5)].map((index) => ({
    label: `${elements[index].trim()}${index}`,
    position: wrap(coords[index]),
    species: [{ element: elements[index].trim(), oxidationState: null, occupancy: 1 }],
  }));
  const parameters = nudgedElasticBandParameters.parse({
    mobileIon: elements[0].trim(),
    hop: { from: coords[0], to: coords[4] },
  });
  const start = performance.now();
  try {
    const { artifacts } = nudgedElasticBandEngine.run(
      { lattice: latticeFromMatrix(matrix), sites },
      parameters,
      quiet,
    );
    return { hop: artifacts[0].data.hops[0], seconds: (performance.now() - start) / 1000 };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { reason: error.message.replaceAll(/\d+\.\d+ Å|\(.*?\)/g, '…') };
  }
}

function sampleOf(all, size, start) {
  const generator = xoroshiro128plus(start);
  const order = [...all];
  for (let last = order.length - 1; last > 0; last--) {
    const other = uniformInt(generator, 0, last);
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order.slice(0, size);
}

function ranks(values) {
  const order = values.map((_, index) => index).sort((a, b) => values[a] - values[b]);
  const result = [];
  for (const [rank, index] of order.entries()) result[index] = rank;
  return result;
}

function correlation(a, b) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ma, mb] = [mean(a), mean(b)];
  const product = (p, q) => p.reduce((sum, value, index) => sum + value * q[index], 0);
  const [da, db] = [a.map((value) => value - ma), b.map((value) => value - mb)];
  return product(da, db) / Math.sqrt(product(da, da) * product(db, db));
}
