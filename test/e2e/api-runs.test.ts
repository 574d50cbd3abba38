import { describe, expect, it } from 'vitest';
import { apiForTests } from './api-support.js';
import { badCifs, cif } from './cif-samples.js';

const { ask, data, follow } = apiForTests();

const submit = (bondValenceSiteEnergy: object) => submitInput({ bondValenceSiteEnergy });
const submitInput = (input: object) =>
  data(
    `mutation ($input: SimulationInput!) {
      runSimulation(input: $input) {
        __typename
        ... on SimulationRun { id status }
        ... on InvalidStructureError { line }
        ... on UserError { message path }
      }
    }`,
    { input },
  ).then(({ runSimulation }) => runSimulation);

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

  it('are one however their ion is written, and one without a structure for the same parameters', async () => {
    const structure = { material: 'lithium-oxide' };
    const written = await Promise.all(
      ['Li', 'Li+', 'Li1+'].map((mobileIon) => submit({ structure, mobileIon })),
    );
    expect(new Set(written.map(({ id }) => id)).size).toBe(1);
    const antisites = { defectFraction: [0.02], channelLengths: [30, 60] };
    const [short, whole] = await Promise.all([
      submitInput({ antisiteBlocking: antisites }),
      submitInput({ antisiteBlocking: { ...antisites, samples: 0, temperature: 300 } }),
    ]);
    expect(whole.id).toBe(short.id);
  });

  it('of parts say what they have so far, make room for others, and stop at once', async () => {
    const { id } = await submitInput({
      rocksaltPercolation: { lithium: [1.1, 1.2], cells: 16, furtherCells: [], samples: 50_000 },
    });
    const query = `query ($id: ID!) {
      simulationRun(id: $id) {
        status progress structure { id } material { slug }
        partial { finished parts properties { quantity { slug } value } artifacts { name } }
      }
    }`;
    const state = async () => (await data(query, { id })).simulationRun;
    let run = await state();
    while (!run.partial) {
      expect(['QUEUED', 'RUNNING']).toContain(run.status);
      await new Promise((resolve) => setTimeout(resolve, 100));
      run = await state();
    }
    expect(run).toMatchObject({ status: 'RUNNING', structure: null, material: null });
    expect(run.partial.finished).toBeLessThan(run.partial.parts);
    expect(run.partial.properties.length).toBeGreaterThan(0);
    expect(run.partial.artifacts.length).toBeGreaterThan(0);

    const short = await submit({ structure: { material: 'lithium-oxide' }, mobileIon: 'Li', cutoff: 8.2 });
    expect((await follow(short.id)).at(-1)).toMatchObject({ status: 'SUCCEEDED' });
    expect(await state()).toMatchObject({ status: 'RUNNING' });
    await data('mutation ($id: ID!) { cancelSimulation(id: $id) { __typename } }', { id });
    expect(await state()).toMatchObject({ status: 'CANCELLED', partial: null });
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

  it('that are short do not wait for the end of long ones', async () => {
    const long = await Promise.all(
      [1, 2].map((seed) =>
        submitInput({
          molecularDynamics: {
            structure: { material: 'lithium-iron-phosphate' },
            mobileIon: 'Li',
            temperatures: [900],
            picoseconds: 5000,
            seed,
          },
        }),
      ),
    );
    const short = await submit({
      structure: { material: 'lithium-iron-phosphate' },
      mobileIon: 'Li',
      resolution: 0.23,
    });
    expect((await follow(short.id)).at(-1)).toMatchObject({ status: 'SUCCEEDED' });
    for (const { id } of long) {
      const cancelled = await data(
        'mutation ($id: ID!) { cancelSimulation(id: $id) { ... on SimulationRun { status } } }',
        { id },
      );
      expect(cancelled).toEqual({ cancelSimulation: { status: 'CANCELLED' } });
    }
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

describe('a structure in another format', () => {
  const poscar = 'Li2O\n1.0\n4.619 0 0\n0 4.619 0\n0 0 4.619\nLi O\n8 4\nDirect\n';
  const atoms = [
    ...[0.25, 0.75].flatMap((x) => [0.25, 0.75].flatMap((y) => [0.25, 0.75].map((z) => [x, y, z]))),
    [0, 0, 0],
    [0, 0.5, 0.5],
    [0.5, 0, 0.5],
    [0.5, 0.5, 0],
  ];

  it('is read, and kept as CIF', async () => {
    const text = poscar + atoms.map((atom) => atom.join(' ')).join('\n');
    const { id } = await submit({ structure: { cif: text }, mobileIon: 'Li', resolution: 0.3 });
    expect((await follow(id)).at(-1)).toMatchObject({ status: 'SUCCEEDED' });
    const { simulationRun } = await data(
      'query ($id: ID!) { simulationRun(id: $id) { structure { formula cif volume } } }',
      { id },
    );
    expect(simulationRun.structure).toMatchObject({ formula: 'Li2O', cif: expect.stringMatching(/^data_/m) });
    expect(simulationRun.structure.volume).toBeCloseTo(4.619 ** 3, 9);
  });

  it('tells what is wrong with it, and the line', async () => {
    const refused = await submit({
      structure: {
        cif:
          poscar +
          atoms
            .map((atom) => atom.join(' '))
            .join('\n')
            .replace('0.25', 'far'),
      },
      mobileIon: 'Li',
    });
    expect(refused).toMatchObject({ __typename: 'InvalidStructureError', line: 9 });
    expect(refused.message).toMatch(/far/);
  });
});
