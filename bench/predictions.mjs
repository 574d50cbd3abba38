// Predictions through GraphQL on the embedded stores, one at a time and 256 at once, against the bond-valence engine.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration, startApi } from '@interphase/api';
import {
  assignOxidationStates,
  isOrdered,
  latticeFromParameters,
  minimumImageDistance,
  parseCif,
  writeCif,
} from '@interphase/core';
import { bondValenceParameters, computeBondValenceLandscape, dataFolder } from '@interphase/simulation';
import { median } from './lib/median.mjs';
import { whenIdle } from './lib/when-idle.mjs';

const ROUNDS = Number(process.argv[2] ?? 20);
const MANY = 256;
let made = 0;
const IONS = ['Li', 'Na'];
const FIELDS = `__typename ... on Prediction {
  id value lower upper unit model { slug version } domain { percentile inside nearest { label } } warnings
} ... on UserError { message path }`;

const folder = mkdtempSync(join(tmpdir(), 'interphase-predictions-'));
const api = await startApi(readConfiguration({ API_PORT: '0', INTERPHASE_DATA: folder, LOG_LEVEL: 'error' }));

async function ask(query, variables) {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data;
}

/** What each kind of prediction is asked with: its field, its type of input, and the input for a structure. */
const kinds = [
  {
    name: 'percolation barrier, CIF',
    field: 'predictMigrationBarrier',
    many: 'predictMigrationBarriers',
    type: 'MigrationBarrierInput',
    input: (one) => ({ structure: { cif: newCif(one) }, mobileIon: one.ion }),
  },
  {
    name: 'barrier of a hop, CIF',
    field: 'predictMigrationBarrier',
    many: 'predictMigrationBarriers',
    type: 'MigrationBarrierInput',
    input: (one) => ({ structure: { cif: newCif(one) }, mobileIon: one.ion, hop: one.hop }),
  },
  {
    name: 'conductivity, CIF',
    field: 'predictConductivity',
    many: 'predictConductivities',
    type: 'ConductivityInput',
    lithiumOnly: true,
    input: (one) => ({ structure: { cif: newCif(one) }, mobileIon: one.ion }),
  },
  {
    name: 'conductivity, formula',
    field: 'predictConductivity',
    many: 'predictConductivities',
    type: 'ConductivityInput',
    lithiumOnly: true,
    input: () => ({ formula: `Li${7 - 1e-4 * ++made}La3Zr2O12`, mobileIon: 'Li' }),
  },
];

try {
  await whenIdle(ask);
  const structures = orderedStructures();
  console.log(
    `${structures.length} ordered structures of ${median(structures.map(({ crystal }) => crystal.sites.length))} atoms in the median; every request a structure not asked before; load ${loadavg()[0].toFixed(1)}\n`,
  );
  const engine = structures.map((one) => timeOf(() => runEngine(one)));
  const engineMs = median(engine);
  console.log(
    `the bond-valence engine on a structure, 0.2 A: median ${engineMs.toFixed(1)} ms, ${Math.min(...engine).toFixed(1)} to ${Math.max(...engine).toFixed(0)}\n`,
  );
  console.log('                            one: median   90th of 100    again    256 at once   engine / one');
  for (const kind of kinds) await measure(kind, structures, engineMs);
  console.log(
    '\nPublished, not measured here: one force call of a universal potential takes 14 to 200 ms for 64 atoms on an A100 (adeeshkolluru.com/benchmarks/mlip-inference); a band of seven images takes some hundreds of them.',
  );
} finally {
  await api.close();
  rmSync(folder, { recursive: true, force: true });
}

/** One kind of prediction: one at a time warm, the same again from the store, and many at once. */
async function measure(kind, all, engineMs) {
  const usable = kind.lithiumOnly ? all.filter(({ ion }) => ion === 'Li') : all;
  const query = `query ($input: ${kind.type}!) { answer: ${kind.field}(input: $input) { ${FIELDS} } }`;
  const refused = new Map();
  const good = [];
  for (const one of usable) {
    const { answer } = await ask(query, { input: kind.input(one) });
    if (answer.__typename === 'Prediction') good.push(one);
    else refused.set(answer.message, (refused.get(answer.message) ?? 0) + 1);
  }
  for (const [message, count] of refused) console.log(`  ${kind.name}: ${count} refused: ${message}`);
  if (good.length === 0) return;
  const times = [];
  const stored = [];
  for (let round = 0; round < ROUNDS; round++) {
    const input = kind.input(good[round % good.length]);
    times.push(await timed(() => ask(query, { input })));
    stored.push(await timed(() => ask(query, { input })));
  }
  const inputs = Array.from({ length: MANY }, (_, index) => kind.input(good[index % good.length]));
  const together = `query ($inputs: [${kind.type}!]!) { answers: ${kind.many}(inputs: $inputs) { ${FIELDS} } }`;
  await ask(together, { inputs: inputs.map((_, index) => kind.input(good[index % good.length])) });
  let failed = 0;
  const batch = await timed(async () => {
    const { answers } = await ask(together, { inputs });
    failed = answers.filter(({ __typename }) => __typename !== 'Prediction').length;
  });
  const sorted = times.toSorted((a, b) => a - b);
  console.log(
    [
      kind.name.padEnd(26),
      `${median(times).toFixed(1)} ms`.padStart(12),
      `${sorted[Math.floor(0.9 * sorted.length)].toFixed(1)} ms`.padStart(13),
      `${median(stored).toFixed(1)} ms`.padStart(10),
      `${(batch / 1000).toFixed(2)} s`.padStart(14),
      `${(engineMs / median(times)).toFixed(1)}`.padStart(14),
      failed > 0 ? `  (${failed} failed)` : '',
    ].join(''),
  );
}

/** Ordered curated structures with an ion that moves, and the way from one of these to its nearest neighbour. */
function orderedStructures() {
  const structures = join(dataFolder(), 'structures');
  return readdirSync(structures)
    .filter((file) => file.endsWith('.cif'))
    .flatMap((file) => {
      const { crystal } = parseCif(readFileSync(join(structures, file), 'utf8'));
      const symbols = crystal.sites.map(({ species }) => species[0].element);
      const ion = IONS.find((symbol) => symbols.includes(symbol));
      if (!ion || !isOrdered(crystal)) return [];
      const places = crystal.sites
        .filter(({ species }) => species[0].element === ion)
        .map(({ position }) => position);
      const [from, ...others] = places;
      const far = (place) => minimumImageDistance(crystal.lattice, from, place);
      const to =
        others.toSorted((a, b) => far(a) - far(b))[0] ?? from.map((x, axis) => (axis === 0 ? x + 1 : x));
      return [{ crystal: assignOxidationStates(crystal).crystal, ion, hop: { from, to } }];
    });
}

/** The crystal as a CIF with its cell a little larger each time: none is found among what was predicted before. */

function newCif({ crystal: { lattice, sites } }) {
  const { a, b, c, alpha, beta, gamma } = lattice;
  const scale = 1 + 1e-6 * ++made;
  return writeCif({
    lattice: latticeFromParameters({ a: a * scale, b: b * scale, c: c * scale, alpha, beta, gamma }),
    sites,
  });
}

function runEngine({ crystal, ion }) {
  const parameters = bondValenceParameters.parse({ mobileIon: ion, resolution: 0.2 });
  computeBondValenceLandscape(crystal, parameters, {
    progress: () => {},
    signal: new AbortController().signal,
  });
}

function timeOf(work) {
  work();
  const began = performance.now();
  work();
  return performance.now() - began;
}

async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
