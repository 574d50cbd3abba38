import { beforeAll, describe, expect, it } from 'vitest';
import { type BackendName, chooseBackend } from '../backend/backend.js';
import { loadNative } from '../backend/native.js';
import { createRandom } from '../random.js';
import { type BlendOptions, blendLearner } from './blend/blend.js';
import { descriptorEnsemble } from './descriptor-ensemble/descriptor-ensemble.js';
import type { EnsembleOptions } from './descriptor-ensemble/ensemble-options.js';
import { type DifferenceOptions, differenceLearner } from './difference/difference.js';
import { kernelLearner } from './kernel/kernel-learner.js';
import type { KernelOptions } from './kernel/kernel-options.js';
import type { Learner, LearningTable } from './learner.js';

const kernel: KernelOptions = {
  scaling: { kind: 'standard', clip: 4 },
  blocks: [[0], [1]],
  terms: [{ shape: 'matern52', metric: 'euclidean', amplitude: 1, scales: [0.5, 0.5] }],
  noise: 0.01,
  likelihoodSteps: 4,
  censoredDepth: 5,
};
const ensemble: EnsembleOptions = {
  scaling: { kind: 'standard', clip: 4 },
  members: 2,
  hidden: [16],
  activation: 'tanh',
  epochs: 90,
  batchSize: 40,
  learningRate: 0.02,
  weightDecay: 1e-5,
  inputNoise: 0,
  beta: 0.5,
};
const blend: BlendOptions = {
  parts: [
    { kind: 'kernel', weight: 2, options: kernel },
    { kind: 'descriptor-ensemble', weight: 1, options: ensemble },
  ],
};

const difference: DifferenceOptions = {
  estimate: 0,
  of: { kind: 'kernel', options: kernel },
};

const random = createRandom(3);
const points = Array.from({ length: 80 }, () =>
  Float64Array.of(4 * random.unit() - 2, 6 * random.unit() + 1),
);
const truth = ([x = 0, y = 0]: Float64Array) => Math.sin(1.5 * x) + 0.2 * y;
const table: LearningTable<Float64Array> = { inputs: points, targets: points.map(truth) };
const fresh = Array.from({ length: 20 }, () =>
  Float64Array.of(3 * random.unit() - 1.5, 4 * random.unit() + 2),
);

function conforms<Options>(learner: Learner<Float64Array, Options>, options: Options): void {
  describe(learner.kind, () => {
    it('learns a smooth function, and says what it does not know', async () => {
      const predictor = await learner.train(table, options, 1);
      const errors = predictor.predict(fresh).map(({ mean }, index) => Math.abs(mean - truth(fresh[index]!)));
      expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(0.12);
      const [near, far] = predictor.predict([Float64Array.of(0, 4), Float64Array.of(9, 4)]);
      expect(far!.spread).toBeGreaterThan(near!.spread);
      expect(predictor.represent(fresh)).toHaveLength(fresh.length);
      predictor.dispose();
    });

    it('repeats its digits from the same seed, and after being saved and loaded', async () => {
      const first = await learner.train(table, options, 7);
      const second = await learner.train(table, options, 7);
      const predicted = first.predict(fresh);
      expect(second.predict(fresh)).toEqual(predicted);
      const { state, tensors } = first.save();
      const loaded = learner.load({ state: JSON.parse(JSON.stringify(state)), tensors }, options);
      expect(loaded.predict(fresh)).toEqual(predicted);
      expect(loaded.represent(fresh)).toEqual(first.represent(fresh));
      for (const predictor of [first, second, loaded]) predictor.dispose();
    });

    it('lets rows count by their weight, and takes censored ones as upper limits', async () => {
      const spoiled = table.targets.map((target, row) => target + (row % 2 === 0 ? 3 : 0));
      const weights = spoiled.map((_, row) => (row % 2 === 0 ? 1e-4 : 1));
      const censored = spoiled.map((_, row) => row % 2 === 0);
      const inputs = fresh;
      const error = (spreads: { mean: number }[]) =>
        spreads.reduce((sum, { mean }, row) => sum + mean - truth(inputs[row]!), 0) / inputs.length;
      const plain = await learner.train({ inputs: points, targets: spoiled }, options, 1);
      const weighted = await learner.train({ inputs: points, targets: spoiled, weights }, options, 1);
      const limited = await learner.train({ inputs: points, targets: spoiled, censored }, options, 1);
      expect(error(plain.predict(inputs))).toBeGreaterThan(1);
      expect(Math.abs(error(weighted.predict(inputs)))).toBeLessThan(0.3);
      expect(error(limited.predict(inputs))).toBeLessThan(0.9);
      for (const predictor of [plain, weighted, limited]) predictor.dispose();
    });

    it('predicts where a feature is not known', async () => {
      const inputs = points.map((point, row) =>
        row % 5 === 0 ? Float64Array.of(point[0]!, Number.NaN) : point,
      );
      const predictor = await learner.train({ inputs, targets: table.targets }, options, 1);
      expect(predictor.predict([Float64Array.of(0.5, Number.NaN)])[0]!.mean).toBeTypeOf('number');
      expect(Number.isFinite(predictor.predict([Float64Array.of(0.5, Number.NaN)])[0]!.mean)).toBe(true);
      predictor.dispose();
    });

    it('refuses tables that are none, and a state that is not its own', async () => {
      await expect(learner.train({ inputs: [], targets: [] }, options, 1)).rejects.toThrow('no rows');
      await expect(learner.train({ inputs: points, targets: [1] }, options, 1)).rejects.toThrow(
        '80 rows but 1',
      );
      const ragged = [...points.slice(1), Float64Array.of(1)];
      await expect(learner.train({ ...table, inputs: ragged }, options, 1)).rejects.toThrow('has 1 features');
      expect(() => learner.load({ state: {}, tensors: [] }, options)).toThrow('does not fit');
    });
  });
}

const hasNative = await loadNative();

function conformsOn(backend: BackendName): void {
  beforeAll(async () => {
    await chooseBackend([backend]);
  });
  conforms(kernelLearner, kernel);
  conforms(descriptorEnsemble, ensemble);
  conforms(blendLearner, blend);
  conforms(differenceLearner, difference);
}

describe('on plain JavaScript', () => conformsOn('cpu'));
describe('on WebAssembly', () => conformsOn('wasm'));
describe.skipIf(!hasNative)('on the TensorFlow library (skipped where `npm run native` has not got it)', () =>
  conformsOn('native'),
);
