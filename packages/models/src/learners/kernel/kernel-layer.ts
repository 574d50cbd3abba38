import * as tf from '@tensorflow/tfjs';
import type { KernelOptions, KernelTerm } from './kernel-options.js';

const SQRT3 = Math.sqrt(3);
const SQRT5 = Math.sqrt(5);

/** What a trained kernel keeps; rows are in the common measure of their columns. */
export interface KernelState {
  /** [rows, columns] */
  readonly rows: tf.Tensor2D;
  /** [rows, 1]: what each row adds to a prediction, for its covariance with the input. */
  readonly weights: tf.Tensor2D;
  /** [rows, rows]: inverse of the covariance of the rows with their noise. */
  readonly inverse: tf.Tensor2D;
}

/**
 * Kernel regression as a layer: inputs [batch, columns] in, mean and variance [batch, 2] of the standardised target
 * out, noise not included.
 */
export class KernelLayer extends tf.layers.Layer {
  static className = 'KernelLayer';

  constructor(
    private readonly state: KernelState,
    private readonly options: Pick<KernelOptions, 'blocks' | 'terms'>,
  ) {
    super({ trainable: false });
  }

  override computeOutputShape(shape: tf.Shape): tf.Shape {
    return [shape[0] ?? null, 2];
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => {
      const batch = (Array.isArray(inputs) ? inputs[0] : inputs) as tf.Tensor2D; // a layer of one input has one
      const parts = this.options.terms.map((term) => this.covarianceOf(batch, term));
      const covariance = parts.reduce((sum, part) => tf.add(sum, part));
      const mean = tf.matMul(covariance, this.state.weights);
      const explained = tf.sum(tf.mul(tf.matMul(covariance, this.state.inverse), covariance), 1, true);
      const prior = this.options.terms.reduce((sum, { amplitude }) => sum + amplitude, 0);
      return tf.concat([mean, tf.maximum(tf.sub(prior, explained), 0)], 1);
    });
  }

  /** [batch, rows] */
  private covarianceOf(batch: tf.Tensor2D, term: KernelTerm): tf.Tensor2D {
    const { blocks } = this.options;
    const sums = blocks.flatMap((columns, block) => {
      const scale = term.scales[block] ?? 0;
      return scale === 0 ? [] : [tf.mul(this.distances(batch, columns, term.metric), scale)];
    });
    const sum = sums.length > 0 ? tf.addN(sums) : tf.zeros([batch.shape[0], this.state.rows.shape[0]]);
    const distance = term.metric === 'manhattan' ? sum : tf.sqrt(tf.maximum(sum, 0));
    return tf.mul(shapeOf(term.shape, distance), term.amplitude) as tf.Tensor2D; // same rank as the distances
  }

  private distances(batch: tf.Tensor2D, columns: readonly number[], metric: KernelTerm['metric']): tf.Tensor {
    const pick = tf.tensor1d([...columns], 'int32');
    const own = tf.expandDims(tf.gather(batch, pick, 1), 1);
    const kept = tf.expandDims(tf.gather(this.state.rows, pick, 1), 0);
    const difference = tf.sub(own, kept);
    return tf.sum(metric === 'manhattan' ? tf.abs(difference) : tf.square(difference), 2);
  }
}

function shapeOf(shape: KernelTerm['shape'], r: tf.Tensor): tf.Tensor {
  if (shape === 'exponential') return tf.exp(tf.neg(r));
  if (shape === 'gaussian') return tf.exp(tf.mul(tf.square(r), -0.5));
  if (shape === 'matern32') return tf.mul(tf.add(tf.mul(r, SQRT3), 1), tf.exp(tf.mul(r, -SQRT3)));
  const polynomial = tf.add(tf.add(tf.mul(r, SQRT5), 1), tf.mul(tf.square(r), 5 / 3));
  return tf.mul(polynomial, tf.exp(tf.mul(r, -SQRT5)));
}
