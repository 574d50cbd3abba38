import type { PredictionRecord, PredictionRepository } from '@interphase/store';
import { describe, expect, it, vi } from 'vitest';
import { createPredictionKeeper } from './prediction-keeper.js';

const prediction = (id: string): PredictionRecord => ({
  id,
  modelSlug: 'model',
  modelVersion: '1.0.0',
  weightsSha256: '',
  inputHash: '',
  input: {},
  materialSlug: null,
  quantity: 'percolation-barrier',
  value: 0.3,
  lower: 0.2,
  upper: 0.4,
  unit: 'eV',
  coverage: 0.9,
  domain: { percentile: 50, inside: true, nearest: [] },
  explanation: null,
  warnings: [],
  predictedAt: new Date(0),
});

/** A store in memory that can be told to fail. */
function memory() {
  const stored = new Map<string, PredictionRecord>();
  const keep = vi.fn(async (some: readonly PredictionRecord[]) => {
    for (const each of some) stored.set(each.id, each);
  });
  const byIds = async (ids: readonly string[]) => new Map([...stored].filter(([id]) => ids.includes(id)));
  const none = () => Promise.reject(new Error('Not asked for here.'));
  const repository: PredictionRepository = {
    keep,
    byIds,
    explain: none,
    byMaterials: none,
    list: none,
  };
  return { stored, keep, repository };
}

describe('what has been predicted', () => {
  it('is found at once, and written together a little later', async () => {
    const { stored, keep, repository } = memory();
    const keeper = createPredictionKeeper(repository, { error: vi.fn() }, async () => undefined);
    await keeper.keep([prediction('a')]);
    await keeper.keep([prediction('b')]);
    expect(stored.size).toBe(0);
    expect([...(await keeper.byIds(['b', 'none', 'a'])).keys()].toSorted()).toEqual(['a', 'b']);
    await vi.waitFor(() => expect([...stored.keys()]).toEqual(['a', 'b']));
    expect(keep).toHaveBeenCalledTimes(1);
    expect((await keeper.byIds(['a'])).get('a')?.value).toBe(0.3);
  });

  it('is written whole before the store is closed', async () => {
    const { stored, repository } = memory();
    const keeper = createPredictionKeeper(repository, { error: vi.fn() }, async () => undefined);
    await keeper.keep(Array.from({ length: 450 }, (_, index) => prediction(String(index))));
    await keeper.close();
    expect(stored.size).toBe(450);
  });

  it('makes those wait who predict faster than can be written', async () => {
    const { stored, repository } = memory();
    const keeper = createPredictionKeeper(repository, { error: vi.fn() }, async () => undefined);
    await keeper.keep(Array.from({ length: 2500 }, (_, index) => prediction(String(index))));
    expect(stored.size).toBe(2500);
  });

  it('is let go when it cannot be written, and the log says which', async () => {
    const { keep, repository } = memory();
    keep.mockRejectedValueOnce(new Error('disk full'));
    const error = vi.fn();
    const keeper = createPredictionKeeper(repository, { error }, async () => undefined);
    await keeper.keep([prediction('a')]);
    await keeper.close();
    expect(error).toHaveBeenCalledWith(
      expect.objectContaining({ predictions: ['a'] }),
      'predictions were not stored',
    );
    expect(await keeper.byIds(['a'])).toEqual(new Map());
  });
});
