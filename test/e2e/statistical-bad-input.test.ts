import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { apiForTests } from './api-support.js';
import { cif } from './cif-samples.js';

/** What statistical engines cannot run: the answer says what is wrong, where it stands and what would be right. */

const PROGRAM = resolve(import.meta.dirname, '../../apps/cli/bin/interphase.mjs');
const { data, dataFolder } = apiForTests();

interface Answer {
  readonly kind: string;
  readonly message: string;
  readonly path?: readonly string[];
}

/** What becomes of a request: a refusal with its path, or the end of the run that it started. */
async function outcome(field: string, parameters: object): Promise<Answer> {
  const { runSimulation: answer } = await data(
    `mutation ($input: SimulationInput!) {
      runSimulation(input: $input) { kind: __typename ... on SimulationRun { id } ... on UserError { message path } }
    }`,
    { input: { [field]: parameters } },
  );
  return answer.kind === 'SimulationRun' ? end(answer.id) : answer;
}

async function end(id: string): Promise<Answer> {
  const query = 'query ($id: ID!) { simulationRun(id: $id) { kind: status message } }';
  const { simulationRun: run } = await data(query, { id });
  if (run.kind !== 'QUEUED' && run.kind !== 'RUNNING') return run;
  await new Promise((settle) => setTimeout(settle, 20));
  return end(id);
}

afterEach(async () => {
  expect(await data('{ lengthScales { slug } }')).not.toEqual({});
});

const vectors = [
  [3, 0, 0],
  [0, 3, 0],
  [0, 0, 3],
];
/** Ions on a simple cubic lattice; each option changes one thing. */
const walk = ({
  to = 0,
  energy = 0.3,
  cluster = [0],
  ...further
}: {
  to?: number;
  energy?: number;
  cluster?: number[];
  composition?: number;
  temperature?: number;
} = {}) => ({
  system: 'custom',
  composition: 0.5,
  passes: 2,
  replicas: 2,
  model: {
    vectors,
    sites: [{ position: [0, 0, 0] }],
    hops: [
      {
        from: 0,
        to,
        translation: [1, 0, 0],
        energy,
        surroundings: [{ site: 0, translation: [0, 1, 0] }],
        clusters: [{ cluster, kinetic: 0.01 }],
      },
    ],
  },
  ...further,
});
const antisites = { defectFraction: [0.01], channelLengths: [10] };
const points = { dimensions: 3, vectors, basis: [[0, 0, 0]] };
const model = {
  format: 'interphase.cluster-expansion',
  version: 1,
  basis: 'chebyshev',
  species: { Li: ['Li', 'Vac'] },
  cutoffs: [5],
  empty: 0,
  orbits: [{ size: 2, multiplicity: 77, diameter: 1, coefficient: 0.1 }],
};

type Refusal = readonly [what: string, field: string, parameters: object, path: string, message: RegExp];
const refused: Refusal[] = [
  [
    'occupancies that are more than the sites',
    'rocksaltPercolation',
    { lithium: [1.8], vacancies: 0.5 },
    'lithium.0',
    /1\.8 lithium and 0\.5 vacancies are more than the 2 cation sites/,
  ],
  [
    'a share of sites above all of them',
    'latticeKineticMonteCarlo',
    walk({ composition: 1.5 }),
    'composition',
    /share of sites that hold a carrier, 0 to 1/,
  ],
  [
    'more lithium than silicon and phosphorus allow',
    'latticeKineticMonteCarlo',
    { system: 'nasicon', composition: 3.5 },
    'composition',
    /from 0 to 3/,
  ],
  [
    'defects on more than all sites',
    'antisiteBlocking',
    { ...antisites, defectFraction: [0.7] },
    'defectFraction.0',
    /from 0 to 0\.5/,
  ],
  [
    'a lattice whose sites have no neighbours',
    'latticePercolation',
    { custom: { ...points, reach: 1 } },
    'custom.reach',
    /no site of this lattice has a neighbour/,
  ],
  [
    'a bond that leaves the lattice',
    'latticePercolation',
    { custom: { dimensions: 2, sites: 1, bonds: [{ from: 0, to: 1, cell: [1, 0, 0] }] } },
    'custom.bonds.0',
    /leads to site 1, and the cell holds sites 0 to 0/,
  ],
  [
    'a negative barrier of channels',
    'antisiteBlocking',
    { ...antisites, channelBarrier: -0.1 },
    'channelBarrier',
    /from 0 to 5 eV/,
  ],
  [
    'a negative barrier between channels',
    'antisiteBlocking',
    { ...antisites, crossoverBarriers: [0.5, -0.5] },
    'crossoverBarriers.1',
    /from 0 to 10 eV/,
  ],
  ...[
    ['antisiteBlocking', antisites, /from 50 to 2500 K/],
    ['latticeKineticMonteCarlo', { system: 'nasicon', composition: 2 }, /from 50 to 3000 K/],
    [
      'clusterExpansion',
      { structure: { material: 'lithium-cobalt-oxide' }, mobileIon: 'Li' },
      /from 10 to 5000 K/,
    ],
  ].map(([field, parameters, message]): Refusal => {
    if (typeof field !== 'string' || typeof parameters !== 'object' || !(message instanceof RegExp))
      throw new TypeError('Not a refusal.');
    return [`temperature 0 of ${field}`, field, { ...parameters, temperature: 0 }, 'temperature', message];
  }),
];

/** What only the engine can find, with the structure or the lattice before it. */
const failing: readonly (readonly [string, string, object, RegExp])[] = [
  [
    'a hop that leaves the lattice',
    'latticeKineticMonteCarlo',
    walk({ to: 4 }),
    /Hop 0 leaves the lattice: from site 0 to 4 of 1/,
  ],
  [
    'a negative barrier of a hop',
    'latticeKineticMonteCarlo',
    walk({ energy: -0.3 }),
    /barrier of -0\.\d+ eV.*must not be negative/,
  ],
  ['a cluster of sites that are not around the hop', 'latticeKineticMonteCarlo', walk({ cluster: [3] }), /3/],
  [
    'a model whose clusters are not those of its structure',
    'clusterExpansion',
    { structure: { cif: cif() }, mobileIon: 'Li', model },
    /clusters do not match the structure: orbit 0 has 77 clusters/,
  ],
];

describe('a statistical engine', () => {
  it.each(refused)('refuses %s', async (_, field, parameters, path, message) => {
    expect(await outcome(field, parameters)).toMatchObject({
      kind: 'InvalidParameterError',
      message: expect.stringMatching(message),
      path: ['input', field, ...path.split('.')],
    });
  });

  it.each(failing)('says why it fails at %s', async (_, field, parameters, message) => {
    const answer = await outcome(field, parameters);
    expect(['FAILED', 'InvalidParameterError']).toContain(answer.kind);
    expect(answer.message).toMatch(message);
  });

  it.each([
    [
      'temperature 0',
      ['antisite-blocking', '--defect-fraction', '0.01', '--channel-length', '10', '--temperature', '0'],
      /temperature: must be a number from 50 to 2500 K/,
    ],
    [
      'occupancies that are more than the sites',
      ['rocksalt-percolation', '--lithium', '1.8', '--vacancies', '0.5'],
      /lithium\.0: 1\.8 lithium/,
    ],
    [
      'a hop that leaves the lattice',
      ['lattice-kinetic-monte-carlo', ...Object.entries(walk({ to: 4 })).flatMap(setting)],
      /Hop 0 leaves the lattice/,
    ],
  ] as const)('tells the command line of %s', async (_, args, message) => {
    const { status, stderr } = await simulate(args);
    expect(stderr).toMatch(message);
    expect(status).toBe(1);
  });
});

const setting = ([name, value]: [string, unknown]) => [
  '--set',
  `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
];

const simulate = (args: readonly string[]) =>
  new Promise<{ status: number; stderr: string }>((settle) => {
    const env = { ...process.env, INTERPHASE_DATA: dataFolder() };
    const command = [PROGRAM, 'simulate', '--method', ...args];
    execFile(process.execPath, command, { env }, (error, _, stderr) =>
      settle({ status: error ? Number(error.code) : 0, stderr }),
    );
  });
