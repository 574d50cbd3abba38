import { InputError } from '@interphase/core';
import { quantilesOf } from '../applicability/ruler.js';
import {
  type Calibration,
  type CoveragePoint,
  calibrate,
  observedCoverage,
} from '../calibration/calibrate.js';
import { shuffled } from '../random.js';
import type { Task, TaskRow } from '../tasks/task.js';
import type { TrainingProgress } from './fit.js';
import { foldsOf, type HeldOut, judgeFold } from './held-out.js';
import { type DomainErrors, errorsByDomain, type Metric, metricsOf } from './judge.js';
import { FRACTIONS, type LearningPoint, learningCurve } from './learning-curve.js';

/** What a task's learner does on rows whose groups it has not seen. */
export interface Evaluation {
  readonly metrics: readonly Metric[];
  readonly domains: readonly DomainErrors[];
  readonly calibration: Calibration;
  readonly coverage: readonly CoveragePoint[];
  /** Of the first split. */
  readonly heldOut: readonly HeldOut[];
  /** Empty where it was not asked for. */
  readonly learningCurve: readonly LearningPoint[];
  /** Quantiles of the held-out rows' remoteness, ascending. */
  readonly remoteness: readonly number[];
}

/** What to measure. */
export interface EvaluationOptions {
  readonly seed: number;
  /** Folds that the learning curve is measured on; 0 leaves it out. */
  readonly curveFolds?: number;
}

/** All parts of the usual split, so that the curve ends at the error that the metrics state. */
const CURVE_FOLDS = 5;

/**
 * Predicts every row that is judged by learning from the others, for every split of the task.
 * @throws InputError `dataset.too-few-groups` where the first split has fewer than three groups
 */
export async function evaluateTask<Subject, Input, Options>(
  task: Task<Subject, Input, Options>,
  rows: readonly TaskRow<Input>[],
  { seed, curveFolds = CURVE_FOLDS }: EvaluationOptions,
  onProgress: TrainingProgress = () => {},
): Promise<Evaluation> {
  const parted = task.splits.map((split) => ({ split, folds: foldsOf(rows, split, seed) }));
  const [first] = parted;
  if (first === undefined || first.folds.length < 2) {
    throw new InputError(
      'dataset.too-few-groups',
      `${task.slug} cannot be measured: its first split needs rows of at least two groups.`,
    );
  }
  const curved = first.folds.slice(0, curveFolds);
  const fits = parted.reduce((sum, { folds }) => sum + folds.length, 0) + curved.length * FRACTIONS.length;
  let done = 0;
  const within = (message: string) => (fraction: number) => onProgress((done + fraction) / fits, message);
  const step = (message: string) => onProgress(++done / fits, message);
  const metrics: Metric[] = [];
  const domains: DomainErrors[] = [];
  const firstParts: HeldOut[][] = [];
  for (const { split, folds } of parted) {
    const parts: HeldOut[][] = [];
    for (const fold of folds) {
      const message = `${split.name}: ${parts.length} of ${folds.length} parts judged`;
      const settings = { place: split === first.split, onProgress: within(message) };
      parts.push(await judgeFold(task, fold, split, seed, settings));
      step(`${split.name}: ${parts.length} of ${folds.length} parts judged`);
    }
    metrics.push(...metricsOf(parts.flat(), split.name, task));
    domains.push(...errorsByDomain(parts.flat(), split.name));
    if (split === first.split) firstParts.push(...parts);
  }
  const heldOut = firstParts.flat();
  const curve =
    curved.length === 0
      ? []
      : await learningCurve(task, curved, firstParts.slice(0, curved.length), first.split, seed, () =>
          step('learning curve'),
        );
  return {
    metrics,
    domains,
    calibration: calibrate(heldOut),
    coverage: observedCoverage(heldOut),
    heldOut,
    learningCurve: curve,
    remoteness: quantilesOf(heldOut.flatMap(({ remoteness }) => remoteness ?? [])),
  };
}

/** At most `count` of the rows, drawn from the seed, in their order. */
export function sample<T>(rows: readonly T[], count: number, seed: number): T[] {
  if (rows.length <= count) return [...rows];
  return shuffled(rows.length, seed)
    .slice(0, count)
    .sort((x, y) => x - y)
    .map((index) => rows[index]!);
}
