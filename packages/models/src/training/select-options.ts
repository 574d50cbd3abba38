import type { TaskRow } from '../tasks/task.js';
import { fit, groupOf, judgedBy, type Lesson } from './fit.js';
import { foldsByGroup } from './folds.js';

/** How candidates are compared. */
const INNER_FOLDS = 4;

/**
 * The options to train with: the task's own, or of its candidates those with the least mean absolute error over inner
 * folds of `rows` by the groups of a split. What `rows` leaves out has no part in the choice.
 */
export async function selectOptions<Input, Options>(
  lesson: Lesson<Input, Options>,
  rows: readonly TaskRow<Input>[],
  split: string,
  seed: number,
): Promise<Options> {
  const candidates = lesson.candidates ?? [];
  const [only] = candidates;
  if (only === undefined) return lesson.learnerOptions;
  if (candidates.length === 1) return only;
  const judged = rows.filter(({ auxiliary }) => !auxiliary);
  const folds = foldsByGroup(
    judged.map((row) => groupOf(row, split)),
    INNER_FOLDS,
    seed,
  );
  const foldOf = new Map(judged.map((row, index) => [row, folds[index]!]));
  const scale = judgedBy(lesson);
  let best: { options: Options; error: number } = { options: only, error: Number.POSITIVE_INFINITY };
  for (const options of candidates) {
    let error = 0;
    for (const fold of new Set(folds)) {
      const unseen = judged.filter((row) => foldOf.get(row) === fold);
      const predictor = await fit(lesson, options, withoutGroups(rows, unseen, split), seed);
      try {
        predictor.predict(unseen.map(({ input }) => input)).forEach(({ mean }, index) => {
          error += Math.abs(scale(lesson.transform.backward(mean)) - scale(unseen[index]!.target));
        });
      } finally {
        predictor.dispose();
      }
    }
    if (error < best.error) best = { options, error };
  }
  return best.options;
}

/** The rows that share no group of a split with `unseen`; an auxiliary row without a group shares none. */
export function withoutGroups<Input>(
  rows: readonly TaskRow<Input>[],
  unseen: readonly TaskRow<Input>[],
  split: string,
): TaskRow<Input>[] {
  const left = new Set(unseen.map((row) => groupOf(row, split)));
  return rows.filter(({ groups }) => !left.has(groups[split] ?? ''));
}
