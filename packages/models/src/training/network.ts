import * as tf from '@tensorflow/tfjs';

/** The shape of one member of an ensemble. */
export interface NetworkShape {
  /** Number of input features. */
  readonly inputs: number;
  /** Units of each hidden layer. */
  readonly hidden: readonly number[];
  /** `tanh` stays level far outside the training rows, `relu` goes on rising. */
  readonly activation: 'relu' | 'tanh';
}

/** Range of the predicted log variance: keeps the likelihood finite while spreads are still being learned. */
const LOG_VARIANCE = { lowest: -7, highest: 4 } as const;

/**
 * A descriptor network with a heteroscedastic head: its two outputs are the mean and the log variance of the
 * transformed target (Nix and Weigend 1994).
 */
export function buildNetwork({ inputs, hidden, activation }: NetworkShape, seed: number): tf.Sequential {
  const dense = (units: number, index: number, kind: NetworkShape['activation'] | 'linear') =>
    tf.layers.dense({
      units,
      activation: kind,
      ...(index === 0 ? { inputShape: [inputs] } : {}),
      kernelInitializer: tf.initializers.heNormal({ seed: seed * 100 + index }),
    });
  return tf.sequential({
    layers: [
      ...hidden.map((units, index) => dense(units, index, activation)),
      dense(2, hidden.length, 'linear'),
    ],
  });
}

/** Mean and log variance, each [rows, 1], of a batch [rows, inputs]. */
export function outputs(
  network: tf.Sequential,
  batch: tf.Tensor2D,
): { mean: tf.Tensor; logVariance: tf.Tensor } {
  // A network with one input and one output tensor returns one tensor.
  const [mean, logVariance] = tf.split(network.apply(batch) as tf.Tensor2D, 2, 1) as [tf.Tensor, tf.Tensor];
  return { mean, logVariance: tf.clipByValue(logVariance, LOG_VARIANCE.lowest, LOG_VARIANCE.highest) };
}
