import * as tf from '@tensorflow/tfjs';
import { shuffled } from '../random.js';
import { buildNetwork, type NetworkShape, outputs } from './network.js';

/** How one network is trained. */
export interface TrainingOptions {
  readonly epochs: number;
  readonly batchSize: number;
  /** Adam's step size at the start; it falls to zero along half a cosine (Loshchilov and Hutter 2017). */
  readonly learningRate: number;
  /** Weight of the squared size of all kernels in the loss. */
  readonly weightDecay: number;
  /** Standard deviation of the noise added to each standardised feature in training. */
  readonly inputNoise: number;
}

/**
 * Trains one network by the Gaussian likelihood of its mean and variance. Same rows, options and seed give the
 * same network on the same backend.
 * @param rows standardised features, [rows][features]
 * @param targets transformed targets, one a row
 */
export function trainMember(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  shape: NetworkShape,
  options: TrainingOptions,
  seed: number,
): tf.Sequential {
  const network = buildNetwork(shape, seed);
  const optimizer = new CosineAdam(
    options.learningRate,
    options.epochs * Math.ceil(rows.length / options.batchSize),
  );
  const x = tf.tensor2d(rows.map((row) => [...row]));
  const y = tf.tensor2d(targets.map((target) => [target]));
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const order = shuffled(rows.length, seed * 10_000 + epoch);
    for (let start = 0; start < order.length; start += options.batchSize) {
      const batch = order.slice(start, start + options.batchSize);
      tf.tidy(() => {
        const pick = tf.tensor1d(batch, 'int32');
        const clean = tf.gather(x, pick);
        const noise = tf.randomNormal(
          clean.shape,
          0,
          options.inputNoise,
          'float32',
          seed * 1e6 + epoch * 1e3 + start,
        );
        const features = tf.add(clean, noise) as tf.Tensor2D; // the sum of two matrices is one
        const truth = tf.gather(y, pick);
        optimizer.step(() => loss(network, features, truth, options.weightDecay));
      });
    }
  }
  tf.dispose([x, y]);
  optimizer.dispose();
  return network;
}

/** Negative log likelihood of a normal distribution, without its constant, plus the weight decay. */
function loss(
  network: tf.Sequential,
  features: tf.Tensor2D,
  truth: tf.Tensor,
  weightDecay: number,
): tf.Scalar {
  const { mean, logVariance } = outputs(network, features);
  const squared = tf.div(tf.squaredDifference(mean, truth), tf.exp(logVariance));
  const likelihood = tf.mean(tf.add(squared, logVariance));
  const kernels = network.getWeights().filter((weight) => weight.rank === 2);
  const size = tf.addN(kernels.map((kernel) => tf.sum(tf.square(kernel))));
  return tf.add(likelihood, tf.mul(size, weightDecay)).asScalar();
}

/** Adam whose step size falls to zero along half a cosine. */
class CosineAdam {
  private readonly adam: tf.AdamOptimizer;
  private taken = 0;

  constructor(
    private readonly initial: number,
    private readonly steps: number,
  ) {
    this.adam = tf.train.adam(initial);
  }

  step(loss: () => tf.Scalar): void {
    // tfjs declares the step size protected, yet reads it at each step; it is how its own callbacks change it.
    const rate = this.adam as unknown as { learningRate: number };
    rate.learningRate = (this.initial / 2) * (1 + Math.cos((Math.PI * this.taken) / this.steps));
    this.taken += 1;
    this.adam.minimize(loss);
  }

  dispose(): void {
    this.adam.dispose();
  }
}
