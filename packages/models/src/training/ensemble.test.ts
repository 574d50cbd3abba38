import { beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../backend/backend.js';
import { createRandom } from '../random.js';
import { disposeEnsemble, predictEnsemble, trainEnsemble } from './ensemble.js';

const OPTIONS = {
  members: 3,
  hidden: [16, 8],
  activation: 'relu' as const,
  epochs: 60,
  batchSize: 32,
  learningRate: 0.01,
  weightDecay: 1e-5,
  inputNoise: 0,
};

/** y = x1 + noise whose size is |x2|. */
function sample(rows: number, seed: number) {
  const random = createRandom(seed);
  const features = Array.from({ length: rows }, () => [random.unit() * 4 - 2, random.unit()]);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random.unit())) * Math.cos(2 * Math.PI * random.unit());
  const targets = features.map(([x = 0, noise = 0]) => x + normal() * noise * 0.5);
  return { features, targets };
}

describe('a deep ensemble', () => {
  beforeAll(() => chooseBackend(['wasm', 'cpu']));

  it('learns the mean and how uncertain it is', () => {
    const { features, targets } = sample(600, 1);
    const ensemble = trainEnsemble(features, targets, OPTIONS, 1);
    const [left, right, calm, noisy] = predictEnsemble(ensemble, [
      [-1, 0.1],
      [1, 0.1],
      [0, 0.05],
      [0, 0.95],
    ]);
    expect(left?.mean).toBeCloseTo(-1, 0.5);
    expect(right?.mean).toBeCloseTo(1, 0.5);
    expect(noisy?.spread).toBeGreaterThan(2 * (calm?.spread ?? Number.POSITIVE_INFINITY));
    disposeEnsemble(ensemble);
  });

  it('gives the same numbers for the same seed and others for another', () => {
    const { features, targets } = sample(100, 2);
    const short = { ...OPTIONS, epochs: 3, members: 1 };
    const predict = (seed: number) =>
      predictEnsemble(trainEnsemble(features, targets, short, seed), [[0.5, 0.5]])[0]?.mean;
    expect(predict(7)).toBe(predict(7));
    expect(predict(7)).not.toBe(predict(8));
  });

  it('does not run away far outside what it was trained on', () => {
    const { features, targets } = sample(200, 3);
    const ensemble = trainEnsemble(features, targets, { ...OPTIONS, epochs: 20 }, 3);
    const [far, farther] = predictEnsemble(ensemble, [
      [1e3, 0],
      [1e6, 0],
    ]);
    expect(far).toEqual(farther);
  });
});
