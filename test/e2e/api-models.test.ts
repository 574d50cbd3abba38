import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readAdminToken } from '@interphase/api';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formulaModel, garnet, predictingApi } from './predicting-api.js';

const learning = z.looseObject({ dataset: z.looseObject({ slug: z.string() }) });

/** The version of the formula model that predicts. */
let version = '';
const { models, start, stop, store, data, conductivity } = predictingApi(async (folder) => {
  version = await folder.aloneActive(formulaModel);
});

describe('what was predicted', () => {
  it('stays as it was when the model changes, and after a restart', async () => {
    const before = await conductivity(garnet);
    expect(before.model.version).toBe(version);
    await models().addVersion(formulaModel, version, '99.0.1');
    const activate = `mutation ($model: String!) { activateModel(model: $model, why: "a test") {
      __typename ... on Model { version active history { version why } } ... on UserError { message }
    } }`;
    const model = `${formulaModel}@99.0.1`;
    expect((await data(activate, { model })).activateModel).toMatchObject({ __typename: 'NotAllowedError' });
    const token = (await readAdminToken(store())) ?? '';
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

    await stop();
    await rm(path.dirname(models().file(formulaModel, '99.0.1', 'model.json')), { recursive: true });
    await writeFile(
      path.join(models().folder, 'models', formulaModel, 'line.json'),
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
    const token = (await readAdminToken(store())) ?? '';
    const rollBack = `mutation { rollBackModel(model: "${formulaModel}") {
      __typename ... on Model { version } ... on UserError { message path }
    } }`;
    expect((await data(rollBack, {}, token)).rollBackModel).toMatchObject({
      __typename: 'InvalidParameterError',
      path: ['model'],
    });
    await models().addVersion(formulaModel, version, '99.0.2');
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
    await models().addVersion(formulaModel, version, '97.0.0');
    const ask = () => conductivity({ ...garnet, model: named });
    await expect.poll(async () => (await ask()).__typename).toBe('Prediction');
    const before = await ask();
    const { model } = await data(`{ model(slug: "${named}") { active fault versions { version } } }`);
    expect(model).toMatchObject({ active: false, fault: null });
    expect(model.versions).toContainEqual({ version: '97.0.0' });

    await models().trainAgain(formulaModel, '97.0.0');
    await expect.poll(async () => (await ask()).id).not.toBe(before.id);
    const { node } = await data('query ($id: ID!) { node(id: $id) { ... on Prediction { value lower } } }', {
      id: before.id,
    });
    expect(node).toEqual({ value: before.value, lower: before.lower });
  });

  it('answers when that program makes it the active one', async () => {
    const line = path.join(models().folder, 'models', formulaModel, 'line.json');
    const written = await readFile(line, 'utf8');
    const parsed: Record<string, unknown> = JSON.parse(written);
    await writeFile(line, JSON.stringify({ ...parsed, active: '97.0.0' }));
    await expect.poll(async () => (await conductivity(garnet)).model.version).toBe('97.0.0');
    await writeFile(line, written);
    await expect.poll(async () => (await conductivity(garnet)).model.version).toBe(version);
  });
});

describe('what a model learned from', () => {
  const learnedFrom = (model: string) =>
    data(`{ model(slug: "${model}") { dataset { slug rows } auxiliaryDataset { slug rows } card } }`);

  it('is told with what it was prepared on', async () => {
    const { model } = await learnedFrom('migration-barrier');
    expect(model).toMatchObject({
      dataset: { slug: 'literature-hops' },
      auxiliaryDataset: { slug: 'hop-features' },
      card: expect.stringMatching(/prepared on [\d,]+ rows of hop-features/),
    });
    expect(model.auxiliaryDataset.rows).toBeGreaterThan(model.dataset.rows);
  });

  it('is known as soon as the first model of it comes, before anything is predicted', async () => {
    await models().addVersion(formulaModel, version, '97.1.0');
    const file = models().file(formulaModel, '97.1.0', 'model.json');
    const written = learning.parse(JSON.parse(await readFile(file, 'utf8')));
    const dataset = { ...written.dataset, slug: 'evidence-values' };
    await writeFile(file, JSON.stringify({ ...written, dataset }));
    await expect
      .poll(async () => (await learnedFrom(`${formulaModel}@97.1.0`)).model?.dataset)
      .toEqual({ slug: 'evidence-values', rows: expect.any(Number) });
  });
});

describe('broken models', () => {
  it('let the server start, and say which file is broken and what to do', async () => {
    const weights = models().file(formulaModel, version, 'weights.bin');
    const whole = await readFile(weights);
    await stop();
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
