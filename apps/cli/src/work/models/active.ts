import { readFileSync, writeFileSync } from 'node:fs';
import { ParameterError } from '@interphase/core';
import { type AnyTask, chooseBackend, findTask, PREFERENCE, readTable, replay } from '@interphase/models';
import { ZodError, z } from 'zod';
import { print, table } from '../../report/output.js';
import { startProgress } from '../../report/progress.js';
import { figure } from './figures.js';
import { datasetFolder } from './folders.js';

export interface ActiveOptions {
  readonly start: number;
  readonly batch: number;
  readonly rounds: number;
  readonly pool: number;
  readonly judged: number;
  readonly seeds: number;
  readonly split: string | null;
  /** File with the options to learn with; the task's own where null: they may be meant for many more rows. */
  readonly learnerOptions: string | null;
  readonly out: string | null;
  readonly json: boolean;
}

/** Replays active learning and chance on a task's dataset, and prints or writes their learning curves. */
export async function runActive(slug: string, options: ActiveOptions): Promise<void> {
  const found = findTask(slug);
  const task = options.learnerOptions
    ? { ...found, learnerOptions: readOptions(found, options.learnerOptions) }
    : found;
  const split = options.split
    ? task.splits.find(({ name }) => name === options.split)
    : task.splits[task.splits.length - 1];
  if (split === undefined) {
    const names = task.splits.map(({ name }) => name).join(', ');
    throw new ParameterError(`${slug} has no split "${options.split}"; it has: ${names}.`, ['split']);
  }
  const { table: rows, description } = await readTable(datasetFolder(task.dataset));
  const backend = await chooseBackend(PREFERENCE.training);
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort(new Error('Stopped.')));
  const progress = startProgress(`Learning ${slug} row by row`, { silent: options.json });
  const { start, batch, rounds, pool, judged } = options;
  const points = await replay(task, task.rowsOf(rows), split, {
    start,
    batch,
    rounds,
    pool,
    judged,
    seeds: Array.from({ length: options.seeds }, (_, index) => index + 1),
    signal: controller.signal,
    onProgress: (done, total) => progress.update(done / total, `${done} of ${total} models`),
  });
  progress.done(`${points.length} points on ${backend}`);
  const leftOut = task.auxiliary ? `\n${leftOutOf(task.auxiliary.dataset)}` : '';
  const result = {
    task: slug,
    split: split.name,
    unit: task.judged?.unit ?? task.unit,
    dataset: { slug: description.slug, sha256: description.sha256 },
    auxiliary: task.auxiliary ? { slug: task.auxiliary.dataset, learnedFrom: false } : null,
    backend,
    learner: { kind: task.learner.kind, options: task.learnerOptions },
    start,
    batch,
    rounds,
    pool,
    judged,
    points,
  };
  if (options.out) writeFileSync(options.out, `${JSON.stringify(result, null, 2)}\n`);
  const of = (name: 'mae' | 'rmse', strategy: string, count: number) =>
    figure(points.find((point) => point.strategy === strategy && point.rows === count)?.[name] ?? null);
  const counts = [...new Set(points.map((point) => point.rows))];
  print(
    result,
    `${table(
      ['rows learned from', 'MAE, chosen', 'MAE, at random', 'RMSE, chosen', 'RMSE, at random'],
      counts.map((each) => [
        String(each),
        of('mae', 'active', each),
        of('mae', 'random', each),
        of('rmse', 'active', each),
        of('rmse', 'random', each),
      ]),
    )}${leftOut}`,
    options,
  );
}

const leftOutOf = (dataset: string) =>
  `${dataset}, which training learns from besides, is left out: these curves tell what rows of the task's own dataset bring.`;

/** @throws ParameterError for a file that holds no options of the task's learner */
function readOptions({ learner }: AnyTask, file: string): unknown {
  try {
    return learner.options.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const reason = error instanceof ZodError ? z.prettifyError(error) : (error as Error).message; // thrown by Node
    throw new ParameterError(`${file} holds no options of ${learner.kind}: ${reason}`, ['options']);
  }
}
