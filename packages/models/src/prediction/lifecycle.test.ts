import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ParameterError } from '@interphase/core';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../backend/backend.js';
import { kernelLearner } from '../learners/kernel/kernel-learner.js';
import type { KernelOptions } from '../learners/kernel/kernel-options.js';
import { createRandom } from '../random.js';
import { checkDataset, compareVersions } from '../registry/compare-versions.js';
import { modelCard } from '../registry/model-card.js';
import type { ModelFiles } from '../registry/model-record.js';
import {
  activate,
  listModels,
  nextVersion,
  readLine,
  readRecord,
  rollBack,
  writeVersion,
} from '../registry/registry.js';
import { type DescribedTable, readTable, writeTable } from '../table/table-files.js';
import type { Task } from '../tasks/task.js';
import { trainTask } from '../training/train-task.js';
import { type LoadedModel, openModel } from './loaded-model.js';
import { predict, predictEach } from './predict.js';

interface Subject {
  readonly ion: string;
  readonly inputs: readonly [number, number, number];
}

const options = (noise: number): KernelOptions => ({
  scaling: { kind: 'standard', clip: 4 },
  blocks: [[0], [1], [2]],
  terms: [{ shape: 'matern52', metric: 'euclidean', amplitude: 1, scales: [1, 1, 0.1] }],
  noise,
  likelihoodSteps: 0,
  censoredDepth: 0,
});

/** Barrier² rises with the first two inputs; rows of a group are alike. */
const task: Task<Subject, Float64Array, KernelOptions> = {
  slug: 'made-up-barrier',
  name: 'Made-up barrier',
  description: 'A barrier that is a smooth function of three numbers.',
  limitations: ['It is made up.'],
  quantity: 'migration-barrier',
  unit: 'eV',
  level: 'formula',
  transform: { forward: Math.sqrt, backward: (root) => Math.max(root, 0) ** 2 },
  dataset: 'made-up',
  inputs: ['x', 'y', 'z'],
  inputGroups: [
    { name: 'first', inputs: ['x'] },
    { name: 'others', inputs: ['y', 'z'] },
  ],
  splits: [
    { name: 'group', description: 'groups never seen', folds: 5 },
    { name: 'row', description: 'rows never seen', folds: 4 },
  ],
  learner: kernelLearner,
  learnerOptions: options(0.05),
  candidates: [options(5), options(0.05)],
  rowsOf: ({ rows }) =>
    rows.map((row) => ({
      id: String(row.id),
      label: `row ${row.id}`,
      formula: String(row.formula),
      mobileIon: 'Li',
      input: Float64Array.of(Number(row.x), Number(row.y), Number(row.z)),
      target: Number(row.target),
      groups: { group: String(row.group), row: String(row.id) },
      domain: String(row.domain),
      auxiliary: row.auxiliary === true,
    })),
  prepare: ({ ion, inputs }) => {
    if (inputs.some((value) => value > 100)) throw new ParameterError('x, y and z end at 100.', ['inputs']);
    return {
      input: Float64Array.from(inputs),
      formula: `${ion}F`,
      mobileIon: ion,
      domain: 'even',
      warnings: [],
    };
  },
};

const barrier = (x: number, y: number) => (1 + 0.5 * Math.sin(x) + 0.2 * y) ** 2;

async function madeUp(folder: string): Promise<DescribedTable> {
  const random = createRandom(5);
  const rows = Array.from({ length: 120 }, (_, id) => {
    const group = id % 30;
    const x = (group % 6) - 2.5 + 0.3 * random.unit();
    const y = Math.floor(group / 6) - 2 + 0.3 * random.unit();
    const target = barrier(x, y) * (1 + 0.1 * (random.unit() - 0.5));
    const domain = group % 2 === 0 ? 'even' : 'odd';
    return {
      id: `r${id}`,
      formula: 'LiF',
      x,
      y,
      z: random.unit(),
      target,
      group: `g${group}`,
      domain,
      auxiliary: id >= 110,
    };
  });
  const text = (name: string) => ({ name, type: 'text' as const, unit: '', description: name });
  const number = (name: string) => ({ name, type: 'number' as const, unit: '1', description: name });
  const columns = [
    ...['id', 'formula', 'group', 'domain'].map(text),
    ...['x', 'y', 'z', 'target'].map(number),
    { name: 'auxiliary', type: 'boolean' as const, unit: '', description: 'only learned from' },
  ];
  writeTable(
    folder,
    { columns, rows },
    {
      slug: 'made-up',
      name: 'Made up',
      description: '',
      source: '',
      license: 'CC0',
      citations: [],
      command: 'none',
      seed: 5,
      generator: '1',
      refused: {},
    },
  );
  return readTable(folder);
}

const settings = {
  seed: 3,
  backend: 'wasm',
  version: '1.0.0',
  code: 'test',
  command: 'train',
  curveFolds: 2,
} as const;
const at = '2026-01-01T00:00:00.000Z';
const subject = (x: number, y = 0, ion = 'Li'): Subject => ({ ion, inputs: [x, y, 0.5] });

describe('a model from table to prediction', () => {
  const models = mkdtempSync(path.join(tmpdir(), 'models-'));
  let table: DescribedTable;
  let files: ModelFiles;
  let model: LoadedModel;
  const open = (version?: string) => openModel(models, task.slug, version, [task]);

  beforeAll(async () => {
    await chooseBackend(['wasm']);
    table = await madeUp(path.join(models, '..', `${path.basename(models)}-table`));
    files = await trainTask(task, table, settings);
    writeVersion(models, files);
    activate(models, task.slug, '1.0.0', 'first', at);
    model = open();
  });
  afterAll(() => {
    model.dispose();
    rmSync(models, { recursive: true });
  });

  it('is better than the mean and the median on groups it has not seen, and tells by how much', () => {
    const mae = files.record.metrics.find(({ split, name }) => split === 'group' && name === 'MAE')!;
    expect(mae).toMatchObject({ rows: 110, groups: 30, unit: 'eV' });
    expect(mae.value).toBeLessThan(0.5 * Math.min(mae.baselines.mean!, mae.baselines.median!));
    expect(files.record.learner.options).toMatchObject({ noise: 0.05 });
    expect(files.record.parity).toHaveLength(110);
    expect(
      files.record.domains
        .filter(({ split }) => split === 'row')
        .map(({ domain }) => domain)
        .sort(),
    ).toEqual(['even', 'odd']);
    const curve = files.record.learningCurve;
    expect(curve.map(({ fraction }) => fraction)).toEqual([0.125, 0.25, 0.5, 1]);
    expect(curve.at(-1)!.mae).toBeLessThan(curve[0]!.mae);
  });

  it('gives the same files from the same seed, and other figures from another', async () => {
    const again = await trainTask(task, table, settings);
    expect({ ...again.record, trainedAt: '' }).toEqual({ ...files.record, trainedAt: '' });
    const other = await trainTask(task, table, { ...settings, seed: 4, curveFolds: 0 });
    expect(other.record.metrics).not.toEqual(files.record.metrics);
    expect(other.record.learningCurve).toEqual([]);
  });

  it('predicts with an interval that holds the value and widens with the coverage', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (x, first, second) => {
          const [narrow, wide] = [Math.min(first, second), Math.max(first, second)].map(
            (coverage) => predict(model, [subject(x)], { coverage })[0]!,
          );
          expect(narrow!.lower).toBeLessThanOrEqual(narrow!.value);
          expect(narrow!.upper).toBeGreaterThanOrEqual(narrow!.value);
          expect(wide!.upper - wide!.lower).toBeGreaterThanOrEqual(narrow!.upper - narrow!.lower);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('knows what it was trained on and says so when an input is like nothing of it', () => {
    const [near, far] = predict(model, [subject(0.6), subject(40, 40)]);
    expect(near!.domain.inside).toBe(true);
    expect(near!.domain.nearest).toHaveLength(5);
    expect(Math.abs(near!.value - barrier(0.6, 0))).toBeLessThan(0.2);
    expect(far!.domain).toMatchObject({ inside: false, percentile: 100 });
    expect(far!.warnings.join()).toMatch(/do not rely/);
  });

  it('explains a prediction by contributions that add up to it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: -2, max: 2, noNaN: true }),
        (x, y) => {
          const [{ value, explanation }] = predict(model, [subject(x, y)], { explain: true }) as [
            ReturnType<typeof predict>[0],
          ]; // one subject, one answer
          const sum = explanation!.groups.reduce(
            (total, { contribution }) => total + contribution,
            explanation!.baseline,
          );
          expect(sum).toBeCloseTo(explanation!.value, 9);
          expect(explanation!.value).toBeCloseTo(value, 5);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('answers the rest where some subjects are refused, and says why', () => {
    const answers = predictEach(model, [subject(101), subject(0), subject(0, 0, 'Na')]);
    expect(answers[0]).toMatchObject({ code: 'parameter.invalid' });
    expect(answers[1]).toMatchObject({ unit: 'eV', formula: 'LiF' });
    expect(answers[2]).toMatchObject({ code: 'chemistry.unsupported', elements: ['Na'] });
    expect(() => predict(model, [subject(0), subject(101)])).toThrow(/end at 100/);
    for (const coverage of [0, 1])
      expect(() => predict(model, [subject(0)], { coverage })).toThrow(ParameterError);
  });

  it('predicts 256 in well under a second and one in a few milliseconds', () => {
    const many = Array.from({ length: 256 }, (_, index) => subject(index / 50 - 2.5));
    predict(model, many);
    const clock = (work: () => void) => {
      const start = performance.now();
      work();
      return performance.now() - start;
    };
    expect(clock(() => predict(model, many))).toBeLessThan(500);
    const singles = Array.from({ length: 21 }, (_, index) =>
      clock(() => predict(model, [subject(index / 9)])),
    );
    expect(singles.sort((x, y) => x - y)[10]).toBeLessThan(20);
  });

  it('keeps versions for good, and goes from one to another and back', async () => {
    expect(() => writeVersion(models, files)).toThrow(/never change/);
    expect(nextVersion(models, task.slug)).toBe('2.0.0');
    const second = { ...files, record: { ...files.record, version: '2.0.0' } };
    writeVersion(models, second);
    expect(listModels(models)).toEqual([{ slug: task.slug, active: '1.0.0', versions: ['1.0.0', '2.0.0'] }]);
    activate(models, task.slug, '2.0.0', 'better', at);
    expect(readRecord(models, task.slug).version).toBe('2.0.0');
    expect(rollBack(models, task.slug, at).active).toBe('1.0.0');
    expect(readLine(models, task.slug).history.map(({ version }) => version)).toEqual([
      '1.0.0',
      '2.0.0',
      '1.0.0',
    ]);
    expect(readdirSync(path.join(models, task.slug)).sort()).toEqual(['1.0.0', '2.0.0', 'line.json']);
  });

  it('tells on its card what its record holds, and how two versions differ', () => {
    const card = modelCard(files.record);
    expect(card).toMatch(/^# Made-up barrier\n/);
    for (const part of ['- It is made up.', '| group | MAE (eV) |', '| claimed | 50 % |', '| even |'])
      expect(card).toContain(part);
    const [mae] = files.record.metrics;
    const better = { ...files.record, metrics: [{ ...mae!, value: 0.01 }] };
    const changes = compareVersions(files.record, better);
    expect(changes).toHaveLength(files.record.metrics.length);
    expect(changes[0]).toMatchObject({ name: 'MAE', before: mae!.value, after: 0.01 });
    expect(changes[1]).toMatchObject({ name: 'RMSE', after: null });
  });

  it('says so when the dataset is no longer what it learned from', () => {
    expect(() => checkDataset(files.record, table.description, 'dataset.json')).not.toThrow();
    const other = { sha256: 'f'.repeat(64), command: 'make' };
    expect(() => checkDataset(files.record, other, 'dataset.json')).toThrow(
      expect.objectContaining({ code: 'model.dataset-changed', file: 'dataset.json' }),
    );
  });

  it('names the file and the fix when a file was changed or is not there, and stays with the active version', () => {
    const broken = { ...files, record: { ...files.record, version: '3.0.0' } };
    writeVersion(models, broken);
    const file = (name: string) => path.join(models, task.slug, '3.0.0', name);
    const weights = readFileSync(file('weights.bin'));
    writeFileSync(file('weights.bin'), weights.subarray(0, 100));
    expect(() => open('3.0.0')).toThrow(/weights\.bin does not have the hash .* restore/);
    rmSync(file('weights.bin'));
    expect(() => open('3.0.0')).toThrow(
      expect.objectContaining({ code: 'model.missing', file: file('weights.bin') }),
    );
    expect(() => activate(models, task.slug, '3.0.0', 'try', at)).toThrow();
    expect(readLine(models, task.slug).active).toBe('1.0.0');
    writeFileSync(file('weights.bin'), weights);
    writeFileSync(file('model.json'), '{"slug": 1}');
    expect(() => open('3.0.0')).toThrow(expect.objectContaining({ code: 'model.unreadable' }));
    rmSync(path.join(models, task.slug, '3.0.0'), { recursive: true });
  });

  it('names the versions and models there are when asked for another', () => {
    expect(() => open('9.0.0')).toThrow(/no version 9\.0\.0; choose from 1\.0\.0/);
    for (const slug of ['nothing', '../models', '']) {
      expect(() => openModel(models, slug)).toThrow(expect.objectContaining({ code: 'model.unknown' }));
    }
  });

  it('leaves everything as it was when training fails', async () => {
    const failing = {
      ...task,
      learner: { ...kernelLearner, train: () => Promise.reject(new Error('no memory')) },
    };
    await expect(trainTask(failing, table, settings)).rejects.toThrow('no memory');
    expect(readLine(models, task.slug).active).toBe('1.0.0');
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
    const older = openModel(models, task.slug, '1.0.0', [more]);
    expect(predict(older, [subject(0.5)])[0]!.value).toBe(predict(model, [subject(0.5)])[0]!.value);
    older.dispose();
    expect(() => openModel(models, task.slug, '1.0.0', [{ ...task, inputs: ['x', 'y'] }])).toThrow(
      expect.objectContaining({ code: 'model.outdated' }),
    );
  });
});
