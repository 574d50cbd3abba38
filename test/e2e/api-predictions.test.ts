import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type RunningApi, readAdminToken, readConfiguration, startApi } from '@interphase/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { copyOfLoadedData } from './loaded-data.js';
import { copyOfModels, type ModelsFolder } from './models-folder.js';

const answer = z.object({ data: z.record(z.string(), z.any()) });
const formulaModel = 'ionic-conductivity-formula';

let store = '';
let models: ModelsFolder;
let api: RunningApi;
/** The version of the formula model that predicts. */
let version = '';
const start = async () => {
  api = await startApi(readConfiguration({ API_PORT: '0', INTERPHASE_DATA: store }));
};

beforeAll(async () => {
  [store, models] = await Promise.all([copyOfLoadedData(), copyOfModels()]);
  version = await models.aloneActive(formulaModel);
  process.env.INTERPHASE_DATA_FOLDER = models.folder;
  await start();
});
afterAll(async () => {
  await api.close();
  delete process.env.INTERPHASE_DATA_FOLDER;
  await models.remove();
  await rm(store, { recursive: true, force: true });
});

async function data(query: string, variables: object = {}, token?: string) {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return answer.parse(await response.json()).data;
}

const prediction = `__typename
  ... on Prediction { id value lower upper unit coverage model { slug version active } domain { percentile inside nearest { label } } warnings }
  ... on UserError { message path }`;
const conductivity = async (input: object) =>
  (
    await data(
      `query ($input: ConductivityInput!) { answer: predictConductivity(input: $input) { ${prediction} } }`,
      {
        input,
      },
    )
  ).answer;
const barrier = async (input: object) =>
  (
    await data(
      `query ($input: MigrationBarrierInput!) { answer: predictMigrationBarrier(input: $input) { ${prediction} } }`,
      { input },
    )
  ).answer;
const garnet = { formula: 'Li7La3Zr2O12', mobileIon: 'Li' };

describe('a conductivity', () => {
  it('is predicted from a formula, better from its cell, and best from a structure', async () => {
    const cell = { a: 13.134, b: 13.134, c: 12.663, spaceGroup: 142 };
    const structure = { material: 'lithium-iron-phosphate' };
    const [one, two, three] = [
      await conductivity(garnet),
      await conductivity({ ...garnet, cell }),
      await conductivity({ structure, mobileIon: 'Li' }),
    ];
    for (const [given, level] of [
      [one, 'formula'],
      [two, 'cell'],
      [three, 'structure'],
    ] as const) {
      expect(given).toMatchObject({
        __typename: 'Prediction',
        unit: 'S/cm',
        coverage: 0.9,
        model: { slug: `ionic-conductivity-${level}`, active: true },
      });
      expect(given.lower).toBeLessThan(given.value);
      expect(given.upper).toBeGreaterThan(given.value);
    }
    expect(one.domain.nearest[0].label).toContain('Li7La3Zr2O12');
  });

  it('rises with temperature, and says from where it was carried', async () => {
    const hot = await conductivity({ ...garnet, temperature: 500 });
    expect(hot.value).toBeGreaterThan((await conductivity(garnet)).value);
    expect(hot.warnings.join()).toMatch(/carried to 500 K/);
  });

  it('is told in the place of each of many, errors too', async () => {
    const { answers } = await data(
      `query ($inputs: [ConductivityInput!]!) { answers: predictConductivities(inputs: $inputs) { ${prediction} } }`,
      {
        inputs: [
          garnet,
          { ...garnet, coverage: 0 },
          { ...garnet, coverage: 1 },
          { ...garnet, temperature: 0 },
          { ...garnet, temperature: 1e5 },
          { ...garnet, formula: 'not a formula' },
          { ...garnet, formula: '' },
          { ...garnet, mobileIon: 'Na' },
          { ...garnet, mobileIon: 'lithium' },
          { mobileIon: 'Li' },
          { ...garnet, cell: { a: 0, b: 1, c: 1 } },
          { ...garnet, model: 'nothing' },
          { ...garnet, model: `${formulaModel}@9.9.9` },
          { structure: { cif: 'data_x' }, mobileIon: 'Li' },
          garnet,
        ],
      },
    );
    const fields = answers.map(({ path: at }: { path?: string[] }) => at?.slice(2).join('.') ?? 'predicted');
    expect(fields).toEqual([
      'predicted',
      ...[
        'coverage',
        'coverage',
        'temperature',
        'temperature',
        'formula',
        'formula',
        'mobileIon',
        'mobileIon',
      ],
      ...['formula', 'cell.a', 'model', 'model', 'structure.cif', 'predicted'],
    ]);
    expect(answers.map(({ __typename }: { __typename: string }) => __typename)).toEqual(
      expect.arrayContaining(['UnsupportedChemistryError', 'InvalidStructureError', 'InvalidParameterError']),
    );
    expect(answers.at(-1).id).toBe(answers[0].id);
    expect(answers[1].path.slice(0, 2)).toEqual(['inputs', '1']);
  });

  it('is told for many structures, prepared side by side, as for one', async () => {
    const structure = { material: 'lithium-iron-phosphate' };
    const inputs = Array.from({ length: 40 }, (_, index) => ({
      structure,
      mobileIon: index === 20 ? 'Na' : 'Li',
      coverage: 0.5 + index / 100,
    }));
    const { answers } = await data(
      `query ($inputs: [ConductivityInput!]!) { answers: predictConductivities(inputs: $inputs) { ${prediction} } }`,
      { inputs },
    );
    expect(answers[20]).toMatchObject({
      __typename: 'UnsupportedChemistryError',
      path: ['inputs', '20', 'mobileIon'],
    });
    const one = await conductivity({ structure, mobileIon: 'Li' });
    for (const [index, answer] of answers.entries()) {
      if (index !== 20) expect(answer).toMatchObject({ value: one.value, coverage: 0.5 + index / 100 });
    }
    const widths = answers.flatMap(({ lower, upper }: { lower?: number; upper?: number }) =>
      lower === undefined || upper === undefined ? [] : [upper / lower],
    );
    expect(widths).toEqual(widths.toSorted((a: number, b: number) => a - b));
  });

  it('is explained by what moved it there', async () => {
    const { answer: explained } = await data(
      `query ($input: ConductivityInput!) { answer: predictConductivity(input: $input) { ... on Prediction {
        value explainedFrom explanation { name amount unit inputs { name value typical } }
      } } }`,
      { input: garnet },
    );
    const amounts: number[] = explained.explanation.map(({ amount }: { amount: number }) => amount);
    const whole = amounts.reduce((sum, amount) => sum + amount, explained.explainedFrom);
    expect(whole).toBeCloseTo(Math.log10(explained.value), 3);
    expect(explained.explanation[0].unit).toBe('log10(S/cm)');
    expect(explained.explanation[0].inputs.length).toBeGreaterThan(0);
  });
});

describe('a barrier', () => {
  const structure = { material: 'lithium-iron-phosphate' };

  it.each([
    [{ hop: { from: [0, 0], to: [0, 0.5, 0] } }, 'hop.from'],
    [{ hop: { from: [0, 0, 0], to: [0, 0.5, 1e6] } }, 'hop.to'],
    [{ coverage: 1 }, 'coverage'],
    [{ mobileIon: 'Xx' }, 'mobileIon'],
    [{ model: formulaModel }, 'model'],
  ])('names the field at fault in %j', async (wrong, field) => {
    const input = { structure, mobileIon: 'Li', ...wrong };
    expect((await barrier(input)).path.join('.')).toBe(`input.${field}`);
  });
});

describe('the hops of a structure', () => {
  const hops = async (input: object) =>
    (
      await data(
        `query ($structure: StructureInput!, $mobileIon: String!, $first: Int) {
          answer: distinctHops(structure: $structure, mobileIon: $mobileIon, first: $first) {
            ... on DistinctHops { totalCount nodes { from to length multiplicity } } ... on UserError { message path }
          }
        }`,
        input,
      )
    ).answer;
  const structure = { material: 'lithium-iron-phosphate' };

  it('are told once each, and a barrier can be asked of each', async () => {
    const { totalCount, nodes } = await hops({ structure, mobileIon: 'Li', first: 1 });
    expect(totalCount).toBeGreaterThan(1);
    expect(nodes).toHaveLength(1);
    const [{ from, to }] = nodes;
    expect(await barrier({ structure, mobileIon: 'Li', hop: { from, to } })).toMatchObject({
      __typename: 'Prediction',
      model: { slug: 'migration-barrier' },
    });
  });

  it.each([
    [{ mobileIon: 'Na' }, 'mobileIon'],
    [{ mobileIon: 'Xx' }, 'mobileIon'],
    [{ first: 0 }, 'first'],
    [{ structure: { cif: 'data_x' } }, 'structure.cif'],
    [{ structure: { material: 'nothing' } }, 'structure.material'],
  ])('are refused for %j by the field', async (wrong, field) => {
    expect((await hops({ structure, mobileIon: 'Li', ...wrong })).path.join('.')).toBe(field);
  });
});

describe('what was predicted', () => {
  it('stays as it was when the model changes, and after a restart', async () => {
    const before = await conductivity(garnet);
    expect(before.model.version).toBe(version);
    await models.addVersion(formulaModel, version, '99.0.1');
    const activate = `mutation ($model: String!) { activateModel(model: $model, why: "a test") {
      __typename ... on Model { version active history { version why } } ... on UserError { message }
    } }`;
    const model = `${formulaModel}@99.0.1`;
    expect((await data(activate, { model })).activateModel).toMatchObject({ __typename: 'NotAllowedError' });
    const token = (await readAdminToken(store)) ?? '';
    expect((await data(activate, { model: `${formulaModel}@5.0.0` }, token)).activateModel).toMatchObject({
      __typename: 'InvalidParameterError',
    });
    expect((await data(activate, { model }, token)).activateModel).toMatchObject({
      version: '99.0.1',
      active: true,
      history: [{ version: '99.0.1', why: 'a test' }, expect.anything()],
    });
    const after = await conductivity(garnet);
    expect(after.model.version).toBe('99.0.1');
    expect(after.id).not.toBe(before.id);
    expect(await conductivity({ ...garnet, model: `${formulaModel}@${version}` })).toMatchObject({
      id: before.id,
    });

    await api.close();
    await rm(path.dirname(models.file(formulaModel, '99.0.1', 'model.json')), { recursive: true });
    await writeFile(
      path.join(models.folder, 'models', formulaModel, 'line.json'),
      JSON.stringify({
        active: version,
        history: [{ version, at: new Date().toISOString(), why: 'x' }],
      }),
    );
    await start();
    const { nodes } = await data(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Prediction { value lower upper predictedAt model { version fault } } } }`,
      { ids: [before.id, after.id] },
    );
    expect(nodes).toMatchObject([
      { value: before.value, lower: before.lower, model: { version, fault: null } },
      {
        value: after.value,
        upper: after.upper,
        model: { version: '99.0.1', fault: expect.stringMatching(/no longer/) },
      },
    ]);
    expect(await conductivity(garnet)).toEqual(before);
    const { predictions } = await data(
      '{ predictions(filter: { model: "ionic-conductivity-formula@99.0.1" }, first: 5) { totalCount nodes { id } } }',
    );
    expect(predictions.nodes).toContainEqual({ id: after.id });
  });

  it('rolls back to the version before, for those who may', async () => {
    const token = (await readAdminToken(store)) ?? '';
    const rollBack = `mutation { rollBackModel(model: "${formulaModel}") {
      __typename ... on Model { version } ... on UserError { message path }
    } }`;
    expect((await data(rollBack, {}, token)).rollBackModel).toMatchObject({
      __typename: 'InvalidParameterError',
      path: ['model'],
    });
    await models.addVersion(formulaModel, version, '99.0.2');
    await data(
      `mutation { activateModel(model: "${formulaModel}@99.0.2", why: "a test") { __typename } }`,
      {},
      token,
    );
    expect((await data(rollBack, {}, token)).rollBackModel).toMatchObject({ version });
  });
});

describe('a version that another program trains while the server runs', () => {
  const named = `${formulaModel}@97.0.0`;

  it('is there to be asked, and another once it is trained again, without a change to what was predicted', async () => {
    await models.addVersion(formulaModel, version, '97.0.0');
    const ask = () => conductivity({ ...garnet, model: named });
    await expect.poll(async () => (await ask()).__typename).toBe('Prediction');
    const before = await ask();
    const { model } = await data(`{ model(slug: "${named}") { active fault versions { version } } }`);
    expect(model).toMatchObject({ active: false, fault: null });
    expect(model.versions).toContainEqual({ version: '97.0.0' });

    await models.trainAgain(formulaModel, '97.0.0');
    await expect.poll(async () => (await ask()).id).not.toBe(before.id);
    const { node } = await data('query ($id: ID!) { node(id: $id) { ... on Prediction { value lower } } }', {
      id: before.id,
    });
    expect(node).toEqual({ value: before.value, lower: before.lower });
  });

  it('answers when that program makes it the active one', async () => {
    const line = path.join(models.folder, 'models', formulaModel, 'line.json');
    const written = await readFile(line, 'utf8');
    const parsed: Record<string, unknown> = JSON.parse(written);
    await writeFile(line, JSON.stringify({ ...parsed, active: '97.0.0' }));
    await expect.poll(async () => (await conductivity(garnet)).model.version).toBe('97.0.0');
    await writeFile(line, written);
    await expect.poll(async () => (await conductivity(garnet)).model.version).toBe(version);
  });
});

describe('broken models', () => {
  it('let the server start, and say which file is broken and what to do', async () => {
    const weights = models.file(formulaModel, version, 'weights.bin');
    const whole = await readFile(weights);
    await api.close();
    await writeFile(weights, whole.subarray(0, 1000));
    await start();
    const asked = { formula: 'Li3N', mobileIon: 'Li' };
    expect(await conductivity(asked)).toMatchObject({
      __typename: 'InvalidParameterError',
      path: ['input', 'model'],
      message: expect.stringMatching(/weights\.bin.*restore the file/),
    });
    const { model } = await data(`{ model(slug: "${formulaModel}") { fault } }`);
    expect(model.fault).toContain('weights.bin');
    expect(
      await conductivity({ structure: { material: 'lithium-iron-phosphate' }, mobileIon: 'Li' }),
    ).toMatchObject({
      __typename: 'Prediction',
    });
    await writeFile(weights, whole);
    await expect.poll(async () => (await conductivity(asked)).__typename).toBe('Prediction');
  });
});

describe('triangulation', () => {
  it('puts what is reported, simulated and predicted side by side', async () => {
    const { triangulate } = await data(`{
      triangulate(material: "lithium-iron-phosphate", quantity: "migration-barrier") {
        verdict material { slug } quantity { slug }
        entries { source label value lower upper unit technique { slug } origin { __typename id } conditions { name value } }
      }
    }`);
    expect(triangulate).toMatchObject({
      material: { slug: 'lithium-iron-phosphate' },
      quantity: { slug: 'migration-barrier' },
      verdict: expect.stringMatching(/\.$/),
    });
    const reported = triangulate.entries.filter(({ source }: { source: string }) => source === 'REPORTED');
    expect(reported.length).toBeGreaterThan(0);
    expect(reported[0].origin.__typename).toBe('Finding');
    expect(
      await data('{ triangulate(material: "nothing", quantity: "migration-barrier") { verdict } }'),
    ).toEqual({
      triangulate: null,
    });
  });

  it('traces a prediction to what can be fetched again', async () => {
    const { triangulate } = await data(`{
      triangulate(material: "lithium-yttrium-chloride", quantity: "ionic-conductivity") {
        entries { source origin { __typename id } }
      }
    }`);
    const predicted = triangulate.entries.find(({ source }: { source: string }) => source === 'PREDICTED');
    expect(predicted.origin.__typename).toBe('Prediction');
    const { node } = await data(
      'query ($id: ID!) { node(id: $id) { ... on Prediction { material { slug } } } }',
      {
        id: predicted.origin.id,
      },
    );
    expect(node).toEqual({ material: { slug: 'lithium-yttrium-chloride' } });
  });
});
