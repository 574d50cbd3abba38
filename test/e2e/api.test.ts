import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type RunningApi, readAdminToken, readConfiguration, schema, startApi } from '@interphase/api';
import { getOperationAST, parse, validate } from 'graphql';
import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { badCifs, cif } from './cif-samples.js';

const root = path.resolve(import.meta.dirname, '../..');
let folder: string;
let api: RunningApi;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'interphase-api-'));
  api = await startApi(readConfiguration({ API_PORT: '0', INTERPHASE_DATA: folder }));
});

afterAll(async () => {
  await api?.close();
  await rm(folder, { recursive: true, force: true });
});

const answer = z.object({
  data: z.record(z.string(), z.any()).nullish(),
  errors: z
    .array(z.looseObject({ message: z.string(), extensions: z.record(z.string(), z.unknown()) }))
    .optional(),
});

async function ask(query: string, variables: object = {}) {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return answer.parse(await response.json());
}

/** The data of a query that must succeed. */
async function data(query: string, variables: object = {}) {
  const { data: given, errors } = await ask(query, variables);
  expect(errors).toBeUndefined();
  return given ?? {};
}

const submit = (bondValenceSiteEnergy: object) =>
  data(
    `mutation ($input: SimulationInput!) {
      runSimulation(input: $input) {
        __typename
        ... on SimulationRun { id status }
        ... on InvalidStructureError { line }
        ... on UserError { message path }
      }
    }`,
    { input: { bondValenceSiteEnergy } },
  ).then(({ runSimulation }) => runSimulation);

/** Every state of a run, as the subscription gives them. */
async function follow(id: string) {
  const client = createClient({ url: `${api.url}/graphql/stream` });
  const states = [];
  const query = `subscription ($id: ID!) {
    simulationProgress(id: $id) { status progress message properties { quantity { slug } value unit } }
  }`;
  for await (const result of client.iterate({ query, variables: { id } })) {
    expect(result.errors).toBeUndefined();
    states.push(z.object({ simulationProgress: z.any() }).parse(result.data).simulationProgress);
  }
  client.dispose();
  return states;
}

describe('the path from a technique to a prediction', () => {
  it('goes from technique to finding to material', async () => {
    const { technique } = await data(`{
      technique(slug: "nudged-elastic-band") {
        id name kind
        findings(filter: { material: "lithium-iron-phosphate" }, first: 50) {
          totalCount
          nodes { slug statement citations { role publication { slug } } materials { slug } }
        }
      }
    }`);
    expect(technique).toMatchObject({ name: 'Nudged elastic band', kind: 'COMPUTATION' });
    expect(technique.findings.totalCount).toBeGreaterThan(0);
    for (const finding of technique.findings.nodes) {
      expect(finding.materials).toContainEqual({ slug: 'lithium-iron-phosphate' });
      expect(finding.citations).toContainEqual({
        role: 'REPORTED_BY',
        publication: { slug: 'bianchini-2022' },
      });
    }
    const { node } = await data('query ($id: ID!) { node(id: $id) { id ... on Entity { slug } } }', {
      id: technique.id,
    });
    expect(node).toEqual({ id: technique.id, slug: 'nudged-elastic-band' });
  });

  it('goes on to what our own run computed, and how', async () => {
    const { simulationRuns } = await data(
      '{ simulationRuns(filter: { material: "lithium-iron-phosphate" }) { nodes { id } } }',
    );
    expect((await follow(simulationRuns.nodes[0].id)).at(-1)).toMatchObject({
      status: 'SUCCEEDED',
      progress: 1,
    });
    const { material } = await data(`{
      material(slug: "lithium-iron-phosphate") {
        formula
        structures { spaceGroup lattice ordered citation }
        computedProperties(filter: { quantity: "percolation-barrier", method: BOND_VALENCE_SITE_ENERGY }) {
          totalCount
          nodes {
            value milli: value(unit: "meV") unit conditions { name value }
            run { engineVersion parameters inputHash artifacts { name } structure { formula } }
          }
        }
      }
    }`);
    expect(material.structures[0]).toMatchObject({ ordered: true, lattice: expect.any(Array) });
    const [first] = material.computedProperties.nodes;
    expect(first).toMatchObject({
      unit: 'eV',
      conditions: [
        { name: 'dimensions', value: '1' },
        { name: 'ion', value: 'Li1+' },
      ],
      run: { parameters: { mobileIon: 'Li', resolution: 0.2 }, structure: { formula: 'LiFePO4' } },
    });
    expect(first.value).toBeGreaterThan(0.1);
    expect(first.value).toBeLessThan(1.5);
    expect(first.milli).toBeCloseTo(first.value * 1000, 6);
  });

  it('ends in a prediction with its interval and applicability', async () => {
    const { predictMigrationBarrier } = await data(`{
      predictMigrationBarrier(input: { structure: { material: "lithium-cobalt-oxide" }, mobileIon: "Li" }) {
        __typename
        ... on Prediction {
          value lower upper unit coverage
          quantity { slug }
          model { slug dataset { rows } }
          domain { percentile inside nearest { label formula target distance } }
        }
        ... on UserError { message path }
      }
    }`);
    expect(predictMigrationBarrier).toMatchObject({ __typename: 'Prediction', unit: 'eV', coverage: 0.9 });
    expect(predictMigrationBarrier.lower).toBeLessThan(predictMigrationBarrier.value);
    expect(predictMigrationBarrier.upper).toBeGreaterThan(predictMigrationBarrier.value);
    expect(predictMigrationBarrier.domain.nearest.length).toBeGreaterThan(0);
  });
});

describe('runs', () => {
  it('report progress over server-sent events and end with their results', async () => {
    const { id } = await submit({
      structure: { material: 'lithium-iron-phosphate' },
      mobileIon: 'Li',
      resolution: 0.1,
    });
    const states = await follow(id);
    const progress = states.map((state) => state.progress);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(states.length).toBeGreaterThan(2);
    expect(states.at(-1)).toMatchObject({ status: 'SUCCEEDED', progress: 1 });
    expect(states.at(-1).properties.length).toBeGreaterThan(0);
  });

  it('are computed once for the same input, and a pasted copy of a known structure is that structure', async () => {
    const { material } = await data('{ material(slug: "lithium-oxide") { structures { id cif } } }');
    const [{ id, cif: text }] = material.structures;
    const [byId, byCif, byMaterial] = await Promise.all([
      submit({ structure: { structure: id }, mobileIon: 'Li' }),
      submit({ structure: { cif: `# pasted\n${text}` }, mobileIon: 'Li' }),
      submit({ structure: { material: 'lithium-oxide' }, mobileIon: 'Li' }),
    ]);
    expect(byCif.id).toBe(byId.id);
    expect(byMaterial.id).toBe(byId.id);
  });

  it('can be cancelled', async () => {
    const { id } = await submit({
      structure: { material: 'titanium-niobium-oxide' },
      mobileIon: 'Li',
      resolution: 0.06,
    });
    const cancel =
      'mutation ($id: ID!) { cancelSimulation(id: $id) { ... on SimulationRun { status } ... on UserError { message path } } }';
    expect(await data(cancel, { id })).toEqual({ cancelSimulation: { status: 'CANCELLED' } });
    expect((await follow(id)).at(-1)).toMatchObject({ status: 'CANCELLED' });
    expect(await data(cancel, { id: 'nonsense' })).toMatchObject({ cancelSimulation: { path: ['id'] } });
  });

  it('fail with the elements that have no parameters', async () => {
    const { id } = await submit({ structure: { cif: cif({ anion: 'Xe' }) }, mobileIon: 'Li' });
    const last = (await follow(id)).at(-1);
    expect(last).toMatchObject({ status: 'FAILED', properties: [] });
    expect(last.message).toMatch(/Xe/);
  });

  it('refuse a parameter outside its range, naming it', async () => {
    const refused = await submit({
      structure: { material: 'lithium-oxide' },
      mobileIon: 'Li',
      resolution: 0.001,
    });
    expect(refused).toMatchObject({
      __typename: 'InvalidParameterError',
      path: ['input', 'bondValenceSiteEnergy', 'resolution'],
    });
  });
});

describe('a structure that cannot be used', () => {
  it.each(badCifs)('$name: an error of its own', async ({ text, message, line }) => {
    const before = await countRuns();
    const refused = await submit({ structure: { cif: text }, mobileIon: 'Li' });
    expect(refused).toMatchObject({
      __typename: 'InvalidStructureError',
      path: ['input', 'bondValenceSiteEnergy', 'structure', 'cif'],
      line,
    });
    expect(refused.message).toMatch(message);
    expect(await countRuns()).toBe(before);
  });

  it.each([
    [{ material: 'no-such-material' }, 'material'],
    [{ material: 'amorphous-lithium-silicide' }, 'material'],
    [{ structure: 'nonsense' }, 'structure'],
  ])('%j: an error at that field', async (structure, field) => {
    expect(await submit({ structure, mobileIon: 'Li' })).toMatchObject({
      __typename: 'InvalidStructureError',
      path: ['input', 'bondValenceSiteEnergy', 'structure', field],
    });
  });

  it('must be given in exactly one way', async () => {
    const { errors } = await ask(
      'mutation ($input: SimulationInput!) { runSimulation(input: $input) { __typename } }',
      { input: { bondValenceSiteEnergy: { structure: { material: 'a', cif: 'b' }, mobileIon: 'Li' } } },
    );
    expect(errors?.[0]?.message).toMatch(/[Ee]xactly one/);
  });

  const countRuns = async () => (await data('{ simulationRuns { totalCount } }')).simulationRuns.totalCount;
});

describe('arguments', () => {
  it('a page above the maximum is an error that names it', async () => {
    const { errors } = await ask('{ techniques(first: 101) { totalCount } }');
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('100'),
        extensions: { code: 'BAD_USER_INPUT', argument: ['techniques', 'first'] },
      },
    ]);
  });

  it('search goes forward only, and says so', async () => {
    const { errors } = await ask('{ search(query: "NEB", last: 2) { totalCount } }');
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: ['search', 'last'] } }]);
  });

  it('an author is found, misspelt too', async () => {
    const search =
      'query ($name: String!) { search(query: $name, first: 3) { edges { node { __typename } } } }';
    for (const name of ['Ceder', 'Jinouchi']) {
      const { search: found } = await data(search, { name });
      expect(found.edges[0]).toEqual({ node: { __typename: 'Publication' } });
    }
  });

  it('an id that names nothing leaves the others of a request alone', async () => {
    const { technique } = await data('{ technique(slug: "nudged-elastic-band") { id } }');
    const ids = ['nonsense', technique.id, Buffer.from('Potato:1').toString('base64')];
    const { nodes } = await data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(nodes).toEqual([null, { id: technique.id }, null]);
  });

  it('an incommensurable unit is an error that names the accepted ones', async () => {
    const { errors } = await ask(
      '{ findings(filter: { quantity: "migration-barrier" }, first: 1) { nodes { values { value(unit: "S/cm") } } } }',
    );
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('eV, meV, kJ/mol'),
      extensions: { code: 'BAD_USER_INPUT', argument: ['findings', 'nodes', 'values', 'value', 'unit'] },
    });
  });

  it('pages follow each other without gaps or repeats', async () => {
    const slugs: string[] = [];
    let after: string | null = null;
    do {
      const { techniques } = await data(
        'query ($after: String) { techniques(first: 7, after: $after) { totalCount nodes { slug } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      slugs.push(...techniques.nodes.map(({ slug }: { slug: string }) => slug));
      after = techniques.pageInfo.hasNextPage ? techniques.pageInfo.endCursor : null;
      if (!after) expect(slugs).toHaveLength(techniques.totalCount);
    } while (after);
    expect(new Set(slugs).size).toBe(slugs.length);
  });
});

describe('the server', () => {
  it('says what it runs on and that it is ready', async () => {
    expect(await (await fetch(`${api.url}/health`)).json()).toMatchObject({
      status: 'ok',
      graph: { kind: 'grafeo' },
      store: { kind: 'pglite' },
      tensors: { backend: expect.stringMatching(/wasm|cpu|native/) },
    });
    expect((await fetch(`${api.url}/ready`)).status).toBe(200);
  });

  it('shows a browser how to ask, from nowhere else', async () => {
    const page = await fetch(`${api.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).not.toMatch(/https?:\/\//);
  });

  it('loads the sources again only for whoever can read its token', async () => {
    const load = (token: string) =>
      fetch(`${api.url}/admin/load`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
    expect((await load('guess')).status).toBe(401);
    const response = await load((await readAdminToken(folder)) ?? '');
    expect(await response.json()).toEqual({ evidence: null, structures: null });
  });

  it('refuses a request above 5 MB', async () => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ models { slug } } # ${'x'.repeat(5 * 1024 * 1024)}` }),
    });
    expect(response.status).toBe(413);
  });
});

describe('the examples in the READMEs', async () => {
  const files = ['README.md', 'apps/api/README.md', ...(await docs())];
  const examples = (await Promise.all(files.map(examplesOf))).flat();

  it.each(examples)('$file:$line', async ({ text }) => {
    const document = parse(text);
    expect(validate(schema, document)).toEqual([]);
    // A subscription needs the id of a run; the tests of runs follow one.
    if (getOperationAST(document)?.operation === 'subscription') return;
    const given = await data(text);
    expect(JSON.stringify(given)).not.toMatch(/"message":/);
    for (const field of Object.values(given)) expect(field).toBeTruthy();
  });

  it('are there', () => {
    expect(examples.length).toBeGreaterThan(5);
  });
});

async function docs(): Promise<string[]> {
  const names = await readdir(path.join(root, 'docs'));
  return names.filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`);
}

async function examplesOf(file: string) {
  const text = await readFile(path.join(root, file), 'utf8');
  return [...text.matchAll(/^```graphql\n([\s\S]*?)^```/gm)].map((match) => ({
    file,
    line: text.slice(0, match.index).split('\n').length + 1,
    text: match[1] ?? '',
  }));
}
