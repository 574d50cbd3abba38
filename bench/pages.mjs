// Time of every page's query of the explorer, warm, on the whole evidence and the embedded stores.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readConfiguration, startApi } from '@interphase/api';
import { median } from './lib/median.mjs';
import { whenIdle } from './lib/when-idle.mjs';

const ROUNDS = Number(process.argv[2] ?? 15);
const REPOSITORY = resolve(import.meta.dirname, '..');

/** Every query of the explorer's pages, by name, as its build uses them. */
const generated = readFileSync(join(REPOSITORY, 'apps/web/src/generated/graphql.ts'), 'utf8');
const documents = new Map(
  [...generated.matchAll(/export const (\w+)Document = new TypedDocumentString\(`([^`]*)`/g)].map(
    ([, name, text]) => [name, text],
  ),
);

/** What a reader would open: the entries with the most to show. */
const questions = [
  ['Home', {}],
  ['Techniques', { first: 25 }],
  ['Technique', { slug: 'density-functional-theory' }],
  ['Technique', { slug: 'x-ray-powder-diffraction' }],
  ['Materials', { first: 25 }],
  ['Material', { slug: 'lithium-iron-phosphate' }],
  ['Findings', { first: 25 }],
  ['Findings', { first: 25, filter: { phenomenon: 'oxygen-redox' } }],
  ['Finding', { slug: 'olivine-lithium-moves-along-010' }],
  ['Publications', { first: 25 }],
  ['Publication', { slug: 'bianchini-2022' }],
  ['Publication', { slug: 'lim-2016' }],
  ['Search', { query: 'LFP phase separation', first: 25 }],
  ['Recommend', { question: { text: 'oxygen redox at the surface' }, first: 10 }],
  [
    'EvidenceMatrix',
    {
      rows: 'TECHNIQUE',
      columns: 'PHENOMENON',
      experiments: { kind: 'EXPERIMENT' },
      computations: { kind: 'COMPUTATION' },
      byKind: true,
    },
  ],
  ['Phenomenon', { slug: 'oxygen-redox', filter: { phenomenon: 'oxygen-redox' } }],
  ['Quantity', { slug: 'migration-barrier' }],
  ['Challenges', { filter: { type: 'CHALLENGE' }, first: 100 }],
  [
    'Workflows',
    { question: { quantity: 'unblocked-fraction', start: 'density-functional-theory' }, first: 5 },
  ],
];

const folder = mkdtempSync(join(tmpdir(), 'interphase-pages-'));
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

try {
  await whenIdle(ask);
  for (const [name, variables] of questions) {
    const document = documents.get(name);
    if (document === undefined) {
      console.log(`${name.padEnd(14)} no page asks this`);
      continue;
    }
    const times = [];
    for (let round = -3; round < ROUNDS; round++) {
      const began = performance.now();
      await ask(document, variables);
      if (round >= 0) times.push(performance.now() - began);
    }
    console.log(
      `${name.padEnd(14)} ${median(times).toFixed(1).padStart(7)} ms  ${JSON.stringify(variables)}`,
    );
  }
} finally {
  await api.close();
  rmSync(folder, { recursive: true, force: true });
}
