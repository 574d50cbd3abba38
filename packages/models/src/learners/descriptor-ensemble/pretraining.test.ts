import { beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../../backend/backend.js';
import { createRandom } from '../../random.js';
import { blendLearner } from '../blend/blend.js';
import { kernelLearner } from '../kernel/kernel-learner.js';
import type { LearningTable } from '../learner.js';
import { descriptorEnsemble } from './descriptor-ensemble.js';
import type { EnsembleOptions } from './ensemble-options.js';

const options: EnsembleOptions = {
  scaling: { kind: 'standard', clip: 4 },
  members: 3,
  hidden: [16],
  activation: 'tanh',
  epochs: 40,
  batchSize: 10,
  learningRate: 0.02,
  weightDecay: 1e-5,
  inputNoise: 0,
  beta: 0.5,
};
const kernel = kernelLearner.options.parse({
  scaling: { kind: 'standard', clip: 4 },
  blocks: [[0], [1]],
  terms: [{ shape: 'matern52', metric: 'euclidean', amplitude: 1, scales: [0.5, 0.5] }],
  noise: 0.01,
});

const random = createRandom(5);
const point = () => Float64Array.of(4 * random.unit() - 2, 4 * random.unit() - 2);
const truth = ([x = 0, y = 0]: Float64Array) => Math.sin(1.5 * x) * Math.cos(y);
const own = Array.from({ length: 12 }, point);
const simulated = Array.from({ length: 300 }, point);
const unseen = Array.from({ length: 60 }, point);

const few: LearningTable<Float64Array> = { inputs: own, targets: own.map(truth) };
/** The same with many rows simulated on another level, as a poorer theory would give them. */
const both: LearningTable<Float64Array> = {
  inputs: [...own, ...simulated],
  targets: [...few.targets, ...simulated.map((row) => 5 + 3 * truth(row))],
  auxiliary: [...own.map(() => false), ...simulated.map(() => true)],
};

const errorOf = async (table: LearningTable<Float64Array>, pretrainEpochs: number) => {
  const predictor = await descriptorEnsemble.train(table, { ...options, pretrainEpochs }, 1);
  const errors = predictor.predict(unseen).map(({ mean }, row) => Math.abs(mean - truth(unseen[row]!)));
  predictor.dispose();
  return errors.reduce((sum, error) => sum + error, 0) / errors.length;
};

describe('a first round on auxiliary rows', () => {
  beforeAll(async () => {
    await chooseBackend(['cpu']);
  });

  it('carries their shape over to few rows of another level', async () => {
    expect(await errorOf(both, 20)).toBeLessThan(0.7 * (await errorOf(few, 0)));
  });

  it('is left out where it is not asked for, and by kernels in a blend', async () => {
    const parts = [
      { kind: 'kernel', weight: 1, options: kernel },
      { kind: 'descriptor-ensemble', weight: 1, options },
    ] as const;
    const [without, withThem] = [
      await blendLearner.train(few, { parts: [...parts] }, 1),
      await blendLearner.train(both, { parts: [...parts] }, 1),
    ];
    expect(withThem.predict(unseen)).toEqual(without.predict(unseen));
    for (const predictor of [without, withThem]) predictor.dispose();
  });

  it('needs to be told of every row whether it is auxiliary', async () => {
    await expect(descriptorEnsemble.train({ ...few, auxiliary: [true] }, options, 1)).rejects.toThrow(
      '12 rows but 1 auxiliary',
    );
  });
});
