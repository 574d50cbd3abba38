import type { DatasetRecord, ModelRecord, Store } from '@interphase/store';
import { expect, it } from 'vitest';

const dataset: DatasetRecord = {
  slug: 'barriers',
  name: 'Barriers of decorated structures',
  description: 'Percolation barriers by bond-valence site energy.',
  rows: 2048,
  source: 'interphase dataset --seed 1',
  license: 'CC0-1.0',
  sha256: 'a'.repeat(64),
};

const model: ModelRecord = {
  slug: 'barrier-from-structure',
  name: 'Barrier from structure',
  quantity: 'percolation-barrier',
  version: '1.0.0',
  description: 'Five networks.',
  inputs: ['composition', 'geometry'],
  datasetSlug: 'barriers',
  metrics: [
    {
      split: 'prototype',
      name: 'mean absolute error',
      value: 0.1,
      baseline: 0.3,
      baselineName: 'mean',
      rows: 200,
    },
    { split: 'test', name: 'R2', value: 0.9, baseline: null, baselineName: null, rows: 100 },
  ],
  calibration: [{ claimed: 0.9, observed: 0.8999999999999999 }],
  trainedAt: new Date('2024-02-29T23:59:59.123Z'),
  parameters: 12345,
  sha256: 'b'.repeat(64),
  limitations: ['ordered structures'],
};

export function modelsConform(store: () => Store): void {
  it('refuses a model whose dataset is not there', async () => {
    await expect(store().models.upsert({ ...model, datasetSlug: 'nowhere' })).rejects.toThrow();
    expect(await store().models.byKeys([model])).toEqual([]);
    expect(await store().models.recordOf(model)).toBeNull();
  });

  it('gives back datasets and models as they were stored, and as they were updated', async () => {
    expect(await store().datasets.upsert(dataset)).toEqual(dataset);
    expect(await store().models.upsert(model)).toEqual(model);
    const updated = { ...model, metrics: [] };
    await store().models.upsert(updated);
    expect(await store().models.byKeys([model, { ...model, version: '9' }])).toEqual([updated]);
    expect(await store().models.bySlugs([model.slug, 'none'])).toEqual(new Map([[model.slug, [updated]]]));
    expect(await store().models.byDatasets(['barriers'])).toEqual(new Map([['barriers', [updated]]]));
    expect(await store().models.list()).toEqual([updated]);
    expect(await store().datasets.bySlug('barriers')).toEqual(dataset);
    expect(await store().datasets.list()).toEqual([dataset]);
    expect(await store().datasets.bySlugs(['none'])).toEqual(new Map());
  });

  it('keeps versions side by side, each with its whole record', async () => {
    const next = { ...model, version: '1.1.0', sha256: 'c'.repeat(64) };
    const record = { parity: [{ truth: 0.1 + 0.2, predicted: 1 / 3 }] };
    await store().models.upsert(next, record);
    expect((await store().models.bySlugs([model.slug])).get(model.slug)).toEqual([
      { ...model, metrics: [] },
      next,
    ]);
    expect(await store().models.recordOf(next)).toEqual(record);
    expect(await store().models.recordOf(model)).toEqual({});
  });
}
