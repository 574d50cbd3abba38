import { remotenessOf, ruler } from '../applicability/ruler.js';
import { mean, median } from '../features/statistics.js';
import type { Split, TaskRow } from '../tasks/task.js';
import { fit, groupOf, judgedBy, type Lesson } from './fit.js';
import { foldsByGroup } from './folds.js';
import { selectOptions, withoutGroups } from './select-options.js';

/** What was predicted for a row by a predictor that had seen no row of its group. */
export interface HeldOut {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly domain: string;
  /** In the task's unit. */
  readonly truth: number;
  readonly predicted: number;
  /** Error in predicted spreads, in the transformed target. */
  readonly score: number;
  /** On the judged scale: the truth, the prediction, and the training rows' mean and median. */
  readonly judged: {
    readonly truth: number;
    readonly predicted: number;
    readonly mean: number;
    readonly median: number;
  };
  /** Distance to the nearest rows learned from; null where it was not asked for. */
  readonly remoteness: number | null;
}

/** One part of a split: rows learned from, rows judged. */
export interface Fold<Input> {
  readonly seen: readonly TaskRow<Input>[];
  readonly unseen: readonly TaskRow<Input>[];
}

/** More rows than this are not placed in each fold: enough for percentiles. */
const MOST_PLACED = 400;

/** The folds of a split. Auxiliary rows are only ever seen, and not where they share a group with an unseen row. */
export function foldsOf<Input>(rows: readonly TaskRow<Input>[], split: Split, seed: number): Fold<Input>[] {
  const judged = rows.filter(({ auxiliary }) => !auxiliary);
  const fold = foldsByGroup(
    judged.map((row) => groupOf(row, split.name)),
    split.folds,
    seed,
  );
  return [...new Set(fold)]
    .sort((x, y) => x - y)
    .map((own) => {
      const unseen = judged.filter((_, index) => fold[index] === own);
      return { unseen, seen: withoutGroups(rows, unseen, split.name) };
    });
}

/**
 * Learns from what a fold shows and predicts what it hides. Where the task has candidates they are chosen from by the
 * rows shown alone (nested selection; Cawley and Talbot 2010).
 */
export async function judgeFold<Input, Options>(
  lesson: Lesson<Input, Options>,
  { seen, unseen }: Fold<Input>,
  split: Split,
  seed: number,
  settings: { readonly place?: boolean; readonly onProgress?: (fraction: number) => void } = {},
): Promise<HeldOut[]> {
  const options = await selectOptions(lesson, seen, split.name, seed);
  const predictor = await fit(lesson, options, seen, seed, settings.onProgress);
  try {
    const own = seen.filter(({ auxiliary }) => !auxiliary);
    const inputs = unseen.map(({ input }) => input);
    const spreads = predictor.predict(inputs);
    const step = Math.max(1, Math.ceil(unseen.length / MOST_PLACED));
    const placed = settings.place ? inputs.filter((_, index) => index % step === 0) : [];
    const remoteness =
      placed.length > 0
        ? remotenessOf(ruler(predictor.represent(own.map(({ input }) => input))), predictor.represent(placed))
        : [];
    const scale = judgedBy(lesson);
    // What rows simulated to help hold says nothing of the mean of those judged.
    const known = own.map(({ target }) => scale(target));
    const baseline = { mean: mean(known), median: median(known) };
    return unseen.map((row, index) => {
      const spread = spreads[index]!;
      const predicted = lesson.transform.backward(spread.mean);
      return {
        id: row.id,
        label: row.label,
        group: groupOf(row, split.name),
        domain: row.domain,
        truth: row.target,
        predicted,
        score: (lesson.transform.forward(row.target) - spread.mean) / spread.spread,
        judged: { truth: scale(row.target), predicted: scale(predicted), ...baseline },
        remoteness: index % step === 0 ? (remoteness[index / step] ?? null) : null,
      };
    });
  } finally {
    predictor.dispose();
  }
}
