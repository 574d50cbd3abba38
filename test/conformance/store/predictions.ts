import type { DatasetRecord, ModelRecord, PredictionRecord, Store } from '@interphase/store';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';

const dataset: DatasetRecord = {
  slug: 'conductivities',
  name: 'Measured conductivities',
  description: 'Of lithium solids.',
  rows: 478,
  source: 'The literature',
  license: 'CC-BY-4.0',
  sha256: 'a'.repeat(64),
};

const model: ModelRecord = {
  slug: 'conductivity-from-formula',
  name: 'Conductivity from formula',
  quantity: 'ionic-conductivity',
  version: '1.0.0',
  description: 'A kernel.',
  inputs: ['composition'],
  datasetSlug: dataset.slug,
  metrics: [],
  calibration: [],
  trainedAt: new Date('2024-02-29T23:59:59.123Z'),
  parameters: 478,
  sha256: 'b'.repeat(64),
  limitations: [],
};

const prediction: PredictionRecord = {
  id: 'f'.repeat(64),
  modelSlug: model.slug,
  modelVersion: model.version,
  weightsSha256: model.sha256,
  inputHash: 'e'.repeat(64),
  input: { formula: 'Li7La3Zr2O12', mobileIon: 'Li', temperature: 298.15, hop: { from: [0, 0.5, 1 / 3] } },
  materialSlug: 'garnet',
  quantity: 'ionic-conductivity',
  value: 0.00030000000000000003,
  lower: 5e-324,
  upper: 0.1 + 0.2,
  unit: 'S/cm',
  coverage: 0.9,
  domain: {
    percentile: 12.5,
    inside: true,
    nearest: [{ label: 'a row', formula: 'Li7La3Zr2O12', target: 1e-4, distance: 1 / 3 }],
  },
  explanation: null,
  warnings: ['Say “so”, once.'],
  predictedAt: new Date('2026-01-02T03:04:05.678Z'),
};

export function predictionsConform(store: () => Store): void {
  beforeAll(async () => {
    await store().datasets.upsert(dataset);
    await store().models.upsert(model);
  });

  it('gives back a prediction as it was made', async () => {
    await store().predictions.keep([prediction]);
    expect(await store().predictions.byIds([prediction.id, 'none'])).toEqual(
      new Map([[prediction.id, prediction]]),
    );
    expect(await store().predictions.byMaterials(['garnet', 'none'])).toEqual(
      new Map([['garnet', [prediction]]]),
    );
  });

  it('never changes one that is there, whatever its model has become', async () => {
    await store().models.upsert({ ...model, sha256: '0'.repeat(64), description: 'Trained again.' });
    await store().predictions.keep([{ ...prediction, value: 1, warnings: [] }]);
    expect((await store().predictions.byIds([prediction.id])).get(prediction.id)).toEqual(prediction);
  });

  it('takes an explanation later, once', async () => {
    const explanation = {
      unit: 'log10(S/cm)',
      baseline: -1 / 3,
      groups: [
        { group: 'elements', contribution: -1.5, inputs: [{ name: 'La', value: 0.1 + 0.2, typical: null }] },
      ],
    };
    await store().predictions.explain(prediction.id, explanation);
    await store().predictions.explain(prediction.id, { ...explanation, groups: [] });
    expect((await store().predictions.byIds([prediction.id])).get(prediction.id)).toEqual({
      ...prediction,
      explanation,
    });
  });

  it('keeps many at once, every number to the last bit', async () => {
    const numbers = fc.sample(fc.double({ noNaN: true, noDefaultInfinity: true }), {
      numRuns: 200,
      seed: 7,
    });
    const many = numbers.map((number, index) => ({
      ...prediction,
      id: `many-${String(index).padStart(4, '0')}`,
      materialSlug: null,
      value: number + 0,
    }));
    await store().predictions.keep(many);
    const stored = await store().predictions.byIds(many.map(({ id }) => id));
    expect(many.map(({ id }) => stored.get(id)?.value)).toEqual(many.map(({ value }) => value));
  });

  it('refuses a number that is none, and a model that is not there', async () => {
    const id = 'refused';
    await expect(store().predictions.keep([{ ...prediction, id, upper: Number.NaN }])).rejects.toThrow(
      RangeError,
    );
    await expect(store().predictions.keep([{ ...prediction, id, modelVersion: '7.0.0' }])).rejects.toThrow();
    expect(await store().predictions.byIds([id])).toEqual(new Map());
  });

  it('filters and pages in the order they were stored', async () => {
    const { predictions } = store();
    const named = await predictions.list({ materialSlug: 'garnet' }, { first: 10 });
    expect(named.edges.map(({ node }) => node.id)).toEqual([prediction.id]);
    expect(await predictions.list({ modelSlug: 'none' }, { first: 1 })).toMatchObject({ totalCount: 0 });
    const filter = { modelSlug: model.slug, modelVersion: model.version, quantity: 'ionic-conductivity' };
    const first = await predictions.list(filter, { first: 2 });
    expect(first.edges.map(({ node }) => node.id)).toEqual([prediction.id, 'many-0000']);
    const second = await predictions.list(filter, { first: 1, after: first.pageInfo.endCursor });
    expect(second.edges.map(({ node }) => node.id)).toEqual(['many-0001']);
  });
}
