import * as tf from '@tensorflow/tfjs';
import { createRandom, shuffled } from '../../random.js';
import { CosineAdam } from '../cosine-adam.js';
import { gaussianLoss } from '../gaussian-loss.js';
import type { EnsembleOptions } from './ensemble-options.js';
import { headOf, hiddenOf, type MemberLayer } from './members.js';

const NOISE_ROWS = 4096;

/** Scaled rows with standardised targets. */
export interface PreparedRows {
  readonly rows: readonly Float64Array[];
  readonly targets: readonly number[];
  readonly weights: readonly number[];
  readonly censored: readonly boolean[];
}

/**
 * Trains all members side by side; each sees the rows in an order of its own.
 * @param start the layers that learning begins at, disposed of afterwards
 */
export function trainMembers(
  { rows, targets, weights, censored }: PreparedRows,
  start: readonly MemberLayer[],
  options: EnsembleOptions,
  seed: number,
  onProgress?: (fraction: number) => void,
): MemberLayer[] {
  const { members, epochs, activation, beta } = options;
  const width = rows[0]?.length ?? 0;
  const batchSize = Math.min(options.batchSize, rows.length);
  const steps = Math.max(1, Math.floor(rows.length / batchSize));
  const layers = start.map(({ kernel, bias }) => ({ kernel: tf.variable(kernel), bias: tf.variable(bias) }));
  tf.dispose(start.flatMap(({ kernel, bias }) => [kernel, bias]));
  const variables = layers.flatMap(({ kernel, bias }) => [kernel as tf.Variable, bias as tf.Variable]);
  const facts = [
    tf.tensor2d(rows.map((row) => Array.from(row))),
    tf.tensor2d(targets.map((target) => [target])),
    tf.tensor2d(weights.map((weight) => [weight])),
    tf.tensor2d(censored.map((is) => [is ? 1 : 0])),
  ];
  const noise = options.inputNoise > 0 ? noisePool(width, options.inputNoise, seed) : null;
  const optimizer = new CosineAdam(options.learningRate, epochs * steps);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const orders = Array.from({ length: members }, (_, member) =>
      shuffled(rows.length, (seed * 1000 + member) * 10_000 + epoch),
    );
    for (let step = 0; step < steps; step++) {
      const places = orders.flatMap((order) => order.slice(step * batchSize, (step + 1) * batchSize));
      tf.tidy(() => {
        const pick = tf.tensor1d(places, 'int32');
        const batch = facts.map((fact) => tf.reshape(tf.gather(fact, pick), [members, batchSize, -1]));
        const [clean, target, weight, known] = batch as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor]; // one a fact
        const inputs = (
          noise === null ? clean : tf.add(clean, noise.draw(places.length, clean.shape))
        ) as tf.Tensor3D; // of the rank of the batch
        optimizer.step(() => {
          const head = headOf(layers, hiddenOf(layers, inputs, activation));
          const likelihood = gaussianLoss(head, { target, weight, censored: known }, beta);
          const size = tf.addN(layers.map(({ kernel }) => tf.sum(tf.square(kernel))));
          return tf.add(tf.mul(likelihood, members), tf.mul(size, options.weightDecay)).asScalar();
        }, variables);
      });
    }
    onProgress?.((epoch + 1) / epochs);
  }
  tf.dispose(facts);
  noise?.dispose();
  optimizer.dispose();
  return layers;
}

/** Rows of noise made once and drawn from with replacement: fresh noise would cost more than all else of a step. */
function noisePool(width: number, deviation: number, seed: number) {
  const pool = tf.randomNormal([NOISE_ROWS, width], 0, deviation, 'float32', seed);
  const random = createRandom(seed);
  return {
    draw(rows: number, shape: number[]): tf.Tensor {
      const places = Int32Array.from({ length: rows }, () => random.integer(0, NOISE_ROWS - 1));
      return tf.reshape(tf.gather(pool, tf.tensor1d(places, 'int32')), shape);
    },
    dispose: () => pool.dispose(),
  };
}
