import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openModel } from '../prediction/loaded-model.js';
import {
  at,
  type MadeUpModel,
  type Subject,
  subject,
  task,
  trainMadeUp,
} from '../prediction/made-up-model.fixture.js';
import { predict } from '../prediction/predict.js';
import { compareVersions } from './compare-versions.js';
import { modelCard } from './model-card.js';
import {
  activate,
  listModels,
  nextVersion,
  readLine,
  readRecord,
  rollBack,
  writeVersion,
} from './registry.js';

let made: MadeUpModel;

beforeAll(async () => {
  made = await trainMadeUp();
});
afterAll(() => made.remove());

describe('versions of a model', () => {
  it('keeps versions for good, and goes from one to another and back', async () => {
    expect(() => writeVersion(made.models, made.files)).toThrow(/never change/);
    expect(nextVersion(made.models, task.slug)).toBe('2.0.0');
    const second = { ...made.files, record: { ...made.files.record, version: '2.0.0' } };
    writeVersion(made.models, second);
    expect(listModels(made.models)).toEqual([
      { slug: task.slug, active: '1.0.0', versions: ['1.0.0', '2.0.0'] },
    ]);
    activate(made.models, task.slug, '2.0.0', 'better', at);
    expect(readRecord(made.models, task.slug).version).toBe('2.0.0');
    expect(rollBack(made.models, task.slug, at).active).toBe('1.0.0');
    expect(readLine(made.models, task.slug).history.map(({ version }) => version)).toEqual([
      '1.0.0',
      '2.0.0',
      '1.0.0',
    ]);
    expect(readdirSync(path.join(made.models, task.slug)).sort()).toEqual(['1.0.0', '2.0.0', 'line.json']);
  });

  it('tells on its card what its record holds, and how two versions differ', () => {
    const card = modelCard(made.files.record);
    expect(card).toMatch(/^# Made-up barrier\n/);
    for (const part of ['- It is made up.', '| group | MAE (eV) |', '| claimed | 50 % |', '| even |'])
      expect(card).toContain(part);
    const [mae] = made.files.record.metrics;
    const better = { ...made.files.record, metrics: [{ ...mae!, value: 0.01 }] };
    const changes = compareVersions(made.files.record, better);
    expect(changes).toHaveLength(made.files.record.metrics.length);
    expect(changes[0]).toMatchObject({ name: 'MAE', before: mae!.value, after: 0.01 });
    expect(changes[1]).toMatchObject({ name: 'RMSE', after: null });
  });

  it('names the file and the fix when a file was changed or is not there, and stays with the active version', () => {
    const broken = { ...made.files, record: { ...made.files.record, version: '3.0.0' } };
    writeVersion(made.models, broken);
    const file = (name: string) => path.join(made.models, task.slug, '3.0.0', name);
    const weights = readFileSync(file('weights.bin'));
    writeFileSync(file('weights.bin'), weights.subarray(0, 100));
    expect(() => made.open('3.0.0')).toThrow(/weights\.bin does not have the hash .* restore/);
    rmSync(file('weights.bin'));
    expect(() => made.open('3.0.0')).toThrow(
      expect.objectContaining({ code: 'model.missing', file: file('weights.bin') }),
    );
    expect(() => activate(made.models, task.slug, '3.0.0', 'try', at)).toThrow();
    expect(readLine(made.models, task.slug).active).toBe('1.0.0');
    writeFileSync(file('weights.bin'), weights);
    writeFileSync(file('model.json'), '{"slug": 1}');
    expect(() => made.open('3.0.0')).toThrow(expect.objectContaining({ code: 'model.unreadable' }));
    rmSync(path.join(made.models, task.slug, '3.0.0'), { recursive: true });
  });

  it('names the versions and models there are when asked for another', () => {
    expect(() => made.open('9.0.0')).toThrow(/no version 9\.0\.0; choose from 1\.0\.0/);
    for (const slug of ['nothing', '../models', '']) {
      expect(() => openModel(made.models, slug)).toThrow(expect.objectContaining({ code: 'model.unknown' }));
    }
  });

  it('reads older versions whose inputs are some of those made now, and refuses those no longer made', () => {
    const more = {
      ...task,
      inputs: ['w', 'z', 'y', 'x'],
      prepare: ({ ion, inputs: [x, y, z] }: Subject) => ({
        input: Float64Array.of(7, z, y, x),
        formula: `${ion}F`,
        warnings: [],
      }),
    };
    const older = openModel(made.models, task.slug, '1.0.0', [more]);
    expect(predict(older, [subject(0.5)])[0]!.value).toBe(predict(made.model, [subject(0.5)])[0]!.value);
    older.dispose();
    expect(() => openModel(made.models, task.slug, '1.0.0', [{ ...task, inputs: ['x', 'y'] }])).toThrow(
      expect.objectContaining({ code: 'model.outdated' }),
    );
  });
});
