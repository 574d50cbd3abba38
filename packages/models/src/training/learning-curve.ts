import type { Split } from '../tasks/task.js';
import { groupOf, type Lesson } from './fit.js';
import { someGroups } from './folds.js';
import { type Fold, type HeldOut, judgeFold } from './held-out.js';

/** The error after learning from a share of the training groups. */
export interface LearningPoint {
  readonly fraction: number;
  /** Rows learned from, mean over folds; auxiliary ones, which are always there, are not counted. */
  readonly rows: number;
  /** On the judged scale. */
  readonly mae: number;
}

/** Shares of the training groups that are tried besides all of them. */
export const FRACTIONS: readonly number[] = [0.125, 0.25, 0.5];

/**
 * Mean absolute error over some folds of a split after learning from shares of their groups; smaller shares lie within
 * larger ones. `whole` has what was predicted for the folds after learning from all.
 */
export async function learningCurve<Input, Options>(
  lesson: Lesson<Input, Options>,
  folds: readonly Fold<Input>[],
  whole: readonly (readonly HeldOut[])[],
  split: Split,
  seed: number,
  onFit: () => void,
): Promise<LearningPoint[]> {
  const points: LearningPoint[] = [];
  for (const fraction of FRACTIONS) {
    const judged: HeldOut[] = [];
    let rows = 0;
    for (const fold of folds) {
      const known = fold.seen.filter(({ auxiliary }) => !auxiliary).map((row) => groupOf(row, split.name));
      const count = Math.max(2, Math.round(fraction * new Set(known).size));
      const kept = someGroups(known, count, seed);
      const seen = fold.seen.filter((row) => row.auxiliary || kept.has(groupOf(row, split.name)));
      rows += seen.filter(({ auxiliary }) => !auxiliary).length;
      judged.push(...(await judgeFold(lesson, { seen, unseen: fold.unseen }, split, seed)));
      onFit();
    }
    points.push({ fraction, rows: rows / folds.length, mae: maeOf(judged) });
  }
  const all = folds.reduce((sum, { seen }) => sum + seen.filter(({ auxiliary }) => !auxiliary).length, 0);
  return [...points, { fraction: 1, rows: all / folds.length, mae: maeOf(whole.flat()) }];
}

const maeOf = (rows: readonly HeldOut[]): number =>
  rows.reduce((sum, { judged }) => sum + Math.abs(judged.predicted - judged.truth), 0) / rows.length;
