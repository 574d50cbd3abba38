import { ParameterError } from '@interphase/core';
import { mean } from '../features/statistics.js';
import { shuffled } from '../random.js';
import type { Split, TaskRow } from '../tasks/task.js';
import { fit, judgedBy, type Lesson } from '../training/fit.js';
import { foldsOf } from '../training/held-out.js';
import { chooseNext } from './choose.js';

export interface ReplayOptions {
  /** Rows learned from at first, drawn at random. */
  readonly start: number;
  /** Rows added in each round. */
  readonly batch: number;
  readonly rounds: number;
  /** Rows that may be chosen, at most, and rows that are judged, at most. */
  readonly pool: number;
  readonly judged: number;
  /** One learning curve each. */
  readonly seeds: readonly number[];
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** How rows are added. */
export type Strategy = 'active' | 'random';

/** The error after so many rows, one a seed, on the scale on which errors are judged. */
export interface ReplayPoint {
  readonly strategy: Strategy;
  readonly rows: number;
  readonly maes: readonly number[];
  readonly mae: number;
  /** Root of the mean square, where the few large errors count. */
  readonly rmses: readonly number[];
  readonly rmse: number;
}

type Errors = Record<'mae' | 'rmse', number>;

const STRATEGIES: readonly Strategy[] = ['active', 'random'];

/**
 * Learning curves of choosing rows by uncertainty and diversity and of drawing them, on rows whose simulation is
 * known: both start from the same rows and are judged by the same ones, a part of the split that they never see.
 * @throws ParameterError where the pool has fewer rows than are to be learned from; the signal's reason when stopped
 */
export async function replay<Input, Options>(
  lesson: Lesson<Input, Options>,
  rows: readonly TaskRow<Input>[],
  split: Split,
  options: ReplayOptions,
): Promise<ReplayPoint[]> {
  const { start, batch, rounds, seeds } = options;
  const errors = new Map<string, Errors[]>();
  let done = 0;
  for (const seed of seeds) {
    const [fold] = foldsOf(rows, split, seed);
    const pool = drawn(fold?.seen ?? [], options.pool, seed);
    const judged = drawn(fold?.unseen ?? [], options.judged, seed);
    const wanted = start + rounds * batch;
    if (pool.length < wanted || judged.length === 0) {
      throw new ParameterError(`The pool has ${pool.length} rows, fewer than the ${wanted} to learn from.`, [
        'rounds',
      ]);
    }
    for (const strategy of STRATEGIES) {
      let known = pool.slice(0, start);
      let open = pool.slice(start);
      for (let round = 0; round <= rounds; round++) {
        options.signal.throwIfAborted();
        const { next, ...error } = await learnAndChoose(lesson, known, open, judged, {
          strategy,
          seed,
          count: round < rounds ? batch : 0,
        });
        const key = `${strategy} ${known.length}`;
        errors.set(key, [...(errors.get(key) ?? []), error]);
        known = [...known, ...next];
        const taken = new Set(next);
        open = open.filter((row) => !taken.has(row));
        options.onProgress(++done, seeds.length * STRATEGIES.length * (rounds + 1));
      }
    }
  }
  return STRATEGIES.flatMap((strategy) =>
    Array.from({ length: rounds + 1 }, (_, round): ReplayPoint => {
      const count = start + round * batch;
      const own = errors.get(`${strategy} ${count}`) ?? [];
      const maes = own.map(({ mae }) => mae);
      const rmses = own.map(({ rmse }) => rmse);
      return { strategy, rows: count, maes, mae: mean(maes), rmses, rmse: mean(rmses) };
    }),
  );
}

/** The error after learning from `known`, and the rows of `open` to learn from next. */
async function learnAndChoose<Input, Options>(
  lesson: Lesson<Input, Options>,
  known: readonly TaskRow<Input>[],
  open: readonly TaskRow<Input>[],
  judged: readonly TaskRow<Input>[],
  { strategy, seed, count }: { strategy: Strategy; seed: number; count: number },
): Promise<Errors & { next: readonly TaskRow<Input>[] }> {
  const predictor = await fit(lesson, lesson.learnerOptions, known, seed);
  try {
    const scale = judgedBy(lesson);
    const predicted = predictor.predict(judged.map(({ input }) => input));
    const off = judged.map(
      ({ target }, index) => scale(lesson.transform.backward(predicted[index]!.mean)) - scale(target),
    );
    const error = { mae: mean(off.map(Math.abs)), rmse: Math.sqrt(mean(off.map((each) => each ** 2))) };
    if (count === 0 || strategy === 'random') return { ...error, next: open.slice(0, count) };
    const inputs = open.map(({ input }) => input);
    const points = predictor.represent(inputs);
    const spreads = predictor.predict(inputs);
    const chosen = chooseNext(
      predictor.represent(known.map(({ input }) => input)),
      points.map((point, index) => ({ point, spread: spreads[index]!.spread })),
      count,
    );
    return { ...error, next: chosen.map((index) => open[index]!) };
  } finally {
    predictor.dispose();
  }
}

/** So many of the rows in an order drawn from the seed. */
const drawn = <T>(rows: readonly T[], count: number, seed: number): T[] =>
  shuffled(rows.length, seed)
    .slice(0, count)
    .map((index) => rows[index]!);
