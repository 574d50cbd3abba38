import { InputError } from '@interphase/core';
import type { LearningTable, Predictor } from '../learners/learner.js';
import type { Task, TaskRow } from '../tasks/task.js';

/** What training says while it works: `fraction` from 0 to 1. */
export type TrainingProgress = (fraction: number, message: string) => void;

/** What is needed of a task to learn it. */
export type Lesson<Input, Options> = Pick<
  Task<never, Input, Options>,
  'learner' | 'learnerOptions' | 'candidates' | 'transform' | 'judged'
>;

/** Rows as a learner takes them: targets transformed. */
function learningTable<Input, Options>(
  { transform }: Pick<Lesson<Input, Options>, 'transform'>,
  rows: readonly TaskRow<Input>[],
): LearningTable<Input> {
  return {
    inputs: rows.map(({ input }) => input),
    targets: rows.map(({ target }) => transform.forward(target)),
    ...(rows.some(({ weight }) => weight !== undefined)
      ? { weights: rows.map(({ weight }) => weight ?? 1) }
      : {}),
    ...(rows.some(({ censored }) => censored)
      ? { censored: rows.map(({ censored }) => censored ?? false) }
      : {}),
    ...(rows.some(({ auxiliary }) => auxiliary)
      ? { auxiliary: rows.map(({ auxiliary }) => auxiliary ?? false) }
      : {}),
  };
}

/** A predictor that has learned from `rows`. */
export const fit = <Input, Options>(
  lesson: Lesson<Input, Options>,
  options: Options,
  rows: readonly TaskRow<Input>[],
  seed: number,
  onProgress?: (fraction: number) => void,
): Promise<Predictor<Input>> => lesson.learner.train(learningTable(lesson, rows), options, seed, onProgress);

/**
 * The group of a row in a split.
 * @throws InputError `dataset.no-group` for a row that the split does not know
 */
export function groupOf(row: Pick<TaskRow<unknown>, 'id' | 'groups'>, split: string): string {
  const group = row.groups[split];
  if (group === undefined)
    throw new InputError('dataset.no-group', `Row ${row.id} states no group for the split "${split}".`);
  return group;
}

/** A target on the scale on which errors are stated. */
export const judgedBy = ({
  judged,
}: Pick<Lesson<unknown, unknown>, 'judged'>): ((value: number) => number) =>
  judged ? (value) => judged.of(value) : (value) => value;
