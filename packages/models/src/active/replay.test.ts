import { beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../backend/backend.js';
import { kernelLearner } from '../learners/kernel/kernel-learner.js';
import type { KernelOptions } from '../learners/kernel/kernel-options.js';
import { createRandom } from '../random.js';
import type { TaskRow } from '../tasks/task.js';
import type { Lesson } from '../training/fit.js';
import { type ReplayOptions, replay } from './replay.js';

const lesson: Lesson<Float64Array, KernelOptions> = {
  learner: kernelLearner,
  learnerOptions: {
    scaling: { kind: 'standard', clip: 4 },
    blocks: [[0]],
    terms: [{ shape: 'matern52', metric: 'euclidean', amplitude: 1, scales: [4] }],
    noise: 1e-3,
    likelihoodSteps: 0,
    censoredDepth: 0,
  },
  transform: { forward: (value) => value, backward: (value) => value },
};
const random = createRandom(5);
/** Most rows crowd where little happens, a few lie where the target turns. */
const rows = Array.from({ length: 300 }, (_, index): TaskRow<Float64Array> => {
  const x = index % 10 === 0 ? 4 + 4 * random.unit() : random.unit();
  return {
    id: String(index),
    label: '',
    formula: 'LiF',
    mobileIon: 'Li',
    input: Float64Array.of(x),
    target: Math.sin(2 * x),
    groups: { any: String(index) },
    domain: 'all',
  };
});
const split = { name: 'any', description: '', folds: 3 };
const options: ReplayOptions = {
  start: 6,
  batch: 4,
  rounds: 2,
  pool: 200,
  judged: 100,
  seeds: [1, 2],
  signal: new AbortController().signal,
  onProgress: () => {},
};

describe('active learning', () => {
  beforeAll(async () => {
    await chooseBackend(['cpu']);
  });

  it('learns more of a crowded pool than chance does, from the same start, the same each time', async () => {
    const points = await replay(lesson, rows, split, options);
    const mae = (strategy: string, count: number) =>
      points.find((point) => point.strategy === strategy && point.rows === count)?.mae ?? Number.NaN;
    expect(mae('active', 6)).toBe(mae('random', 6));
    expect(mae('active', 14)).toBeLessThan(mae('random', 14));
    expect(await replay(lesson, rows, split, options)).toEqual(points);
  });

  it('refuses a pool that is too small', async () => {
    await expect(replay(lesson, rows, split, { ...options, rounds: 100 })).rejects.toThrow('200 rows');
  });
});
