import type { Task } from '../tasks/task.js';
import type { HeldOut } from './held-out.js';
import { errors } from './metrics.js';

/** A figure over the held-out rows of a split, on the judged scale, with what the simplest guesses would get. */
export interface Metric {
  readonly split: string;
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  /** The same figure for predicting always the mean or the median of the training rows; null where it has none. */
  readonly baselines: { readonly mean: number | null; readonly median: number | null };
  readonly rows: number;
  readonly groups: number;
}

/** Errors within one family or class of a split. */
export interface DomainErrors {
  readonly split: string;
  readonly domain: string;
  readonly rows: number;
  readonly groups: number;
  readonly mae: number;
  /** Mean of predicted minus true. */
  readonly bias: number;
  /** MAE of predicting always the mean of the training rows. */
  readonly baseline: number;
}

type Judge = Pick<Task<never, unknown, unknown>, 'unit' | 'judged' | 'goodWithin'>;

/** Mean absolute and root mean square error, variance explained and share of good predictions of a split. */
export function metricsOf(heldOut: readonly HeldOut[], split: string, judge: Judge): Metric[] {
  const truth = heldOut.map(({ judged }) => judged.truth);
  const within = judge.goodWithin ?? 0.1;
  const unit = judge.judged?.unit ?? judge.unit;
  const figures = (of: 'predicted' | 'mean' | 'median') => {
    const values = heldOut.map(({ judged }) => judged[of]);
    const good = values.filter((value, index) => Math.abs(value - truth[index]!) <= within).length;
    return { ...errors(values, truth), good: good / values.length };
  };
  const [model, mean, median] = [figures('predicted'), figures('mean'), figures('median')];
  const groups = new Set(heldOut.map(({ group }) => group)).size;
  const metric = (name: string, key: keyof typeof model, of: string): Metric => ({
    split,
    name,
    unit: of,
    value: model[key],
    baselines: { mean: finite(mean[key]), median: finite(median[key]) },
    rows: heldOut.length,
    groups,
  });
  return [
    metric('MAE', 'mae', unit),
    metric('RMSE', 'rmse', unit),
    metric('R2', 'r2', '1'),
    metric(`share within ${within} ${unit}`, 'good', '1'),
    // Truths that are all the same have no variance to explain.
  ].filter(({ value }) => Number.isFinite(value));
}

const finite = (value: number) => (Number.isFinite(value) ? value : null);

/** Errors of each domain, the one with the most rows first. */
export function errorsByDomain(heldOut: readonly HeldOut[], split: string): DomainErrors[] {
  return [...new Set(heldOut.map(({ domain }) => domain))]
    .map((domain) => {
      const own = heldOut.filter((row) => row.domain === domain);
      const over = (figure: (row: HeldOut['judged']) => number) =>
        own.reduce((sum, { judged }) => sum + figure(judged), 0) / own.length;
      return {
        split,
        domain,
        rows: own.length,
        groups: new Set(own.map(({ group }) => group)).size,
        mae: over(({ truth, predicted }) => Math.abs(predicted - truth)),
        bias: over(({ truth, predicted }) => predicted - truth),
        baseline: over(({ truth, mean }) => Math.abs(mean - truth)),
      };
    })
    .sort((x, y) => y.rows - x.rows);
}
