import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ParameterError } from '@interphase/core';
import { chooseBackend } from '../backend/backend.js';
import { kernelLearner } from '../learners/kernel/kernel-learner.js';
import type { KernelOptions } from '../learners/kernel/kernel-options.js';
import { createRandom } from '../random.js';
import type { ModelFiles } from '../registry/model-record.js';
import { activate, writeVersion } from '../registry/registry.js';
import { type DescribedTable, readTable, writeTable } from '../table/table-files.js';
import type { Task } from '../tasks/task.js';
import { trainTask } from '../training/train-task.js';
import { type LoadedModel, openModel } from './loaded-model.js';

// A task of a made-up barrier and a model that learned it: for tests of everything that models go through.

export interface Subject {
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
export const task: Task<Subject, Float64Array, KernelOptions> = {
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

/** The true barrier. */
export const barrier = (x: number, y: number) => (1 + 0.5 * Math.sin(x) + 0.2 * y) ** 2;

/** Writes the made-up rows as a dataset. */
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

export const settings = {
  seed: 3,
  backend: 'wasm',
  version: '1.0.0',
  code: 'test',
  command: 'train',
  curveFolds: 2,
} as const;
export const at = '2026-01-01T00:00:00.000Z';
export const subject = (x: number, y = 0, ion = 'Li'): Subject => ({ ion, inputs: [x, y, 0.5] });

/** A folder of models with version 1.0.0 of the task trained and active, and what it was made from. */
export interface MadeUpModel {
  readonly models: string;
  readonly table: DescribedTable;
  readonly files: ModelFiles;
  readonly model: LoadedModel;
  open(version?: string): LoadedModel;
  remove(): void;
}

/** Trains the task and opens what came of it. */
export async function trainMadeUp(): Promise<MadeUpModel> {
  await chooseBackend(['wasm']);
  const folder = mkdtempSync(path.join(tmpdir(), 'made-up-'));
  const models = path.join(folder, 'models');
  const table = await madeUp(path.join(folder, 'table'));
  const files = await trainTask(task, table, settings);
  writeVersion(models, files);
  activate(models, task.slug, '1.0.0', 'first', at);
  const open = (version?: string) => openModel(models, task.slug, version, [task]);
  const model = open();
  return {
    models,
    table,
    files,
    model,
    open,
    remove: () => {
      model.dispose();
      rmSync(folder, { recursive: true });
    },
  };
}
