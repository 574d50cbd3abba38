import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDataset } from '../registry/compare-versions.js';
import { readLine } from '../registry/registry.js';
import { trainTask } from '../training/train-task.js';
import { type MadeUpModel, settings, task, trainMadeUp } from './made-up-model.fixture.js';

let made: MadeUpModel;

beforeAll(async () => {
  made = await trainMadeUp();
});
afterAll(() => made.remove());

describe('a model trained from a table', () => {
  it('is better than the mean and the median on groups it has not seen, and tells by how much', () => {
    const mae = made.files.record.metrics.find(({ split, name }) => split === 'group' && name === 'MAE')!;
    expect(mae).toMatchObject({ rows: 110, groups: 30, unit: 'eV' });
    expect(mae.value).toBeLessThan(0.5 * Math.min(mae.baselines.mean!, mae.baselines.median!));
    expect(made.files.record.learner.options).toMatchObject({ noise: 0.05 });
    expect(made.files.record.parity).toHaveLength(110);
    expect(
      made.files.record.domains
        .filter(({ split }) => split === 'row')
        .map(({ domain }) => domain)
        .sort(),
    ).toEqual(['even', 'odd']);
    const curve = made.files.record.learningCurve;
    expect(curve.map(({ fraction }) => fraction)).toEqual([0.125, 0.25, 0.5, 1]);
    expect(curve.at(-1)!.mae).toBeLessThan(curve[0]!.mae);
  });

  it('gives the same files from the same seed, and other figures from another', async () => {
    const again = await trainTask(task, made.table, settings);
    expect({ ...again.record, trainedAt: '' }).toEqual({ ...made.files.record, trainedAt: '' });
    const other = await trainTask(task, made.table, { ...settings, seed: 4, curveFolds: 0 });
    expect(other.record.metrics).not.toEqual(made.files.record.metrics);
    expect(other.record.learningCurve).toEqual([]);
  });

  it('says so when the dataset is no longer what it learned from', () => {
    expect(() => checkDataset(made.files.record, made.table.description, 'dataset.json')).not.toThrow();
    const other = { sha256: 'f'.repeat(64), command: 'make' };
    expect(() => checkDataset(made.files.record, other, 'dataset.json')).toThrow(
      expect.objectContaining({ code: 'model.dataset-changed', file: 'dataset.json' }),
    );
  });

  it('leaves everything as it was when training fails', async () => {
    const failing = {
      ...task,
      learner: { ...task.learner, train: () => Promise.reject(new Error('no memory')) },
    };
    await expect(trainTask(failing, made.table, settings)).rejects.toThrow('no memory');
    expect(readLine(made.models, task.slug).active).toBe('1.0.0');
  });
});
