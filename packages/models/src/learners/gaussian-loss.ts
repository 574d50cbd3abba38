import * as tf from '@tensorflow/tfjs';

/** The logistic curve that comes within 0.01 of the normal distribution's (Bowling et al., JIEM 2, 114, 2009). */
const LOGISTIC = 1.702;

/** What a batch was, all of one shape: censored is 1 where the truth is at or below the target, else 0. */
export interface BatchTruth {
  readonly target: tf.Tensor;
  readonly weight: tf.Tensor;
  readonly censored: tf.Tensor;
}

/**
 * Mean over the batch of the weighted negative log likelihood of normal distributions, each row's multiplied by the
 * power `beta` of its predicted variance (Seitzer et al., ICLR 2022). Of a censored row only the chance counts that
 * the truth lies below its target.
 */
export function gaussianLoss(
  { mean, logVariance }: { mean: tf.Tensor; logVariance: tf.Tensor },
  { target, weight, censored }: BatchTruth,
  beta: number,
): tf.Scalar {
  const squared = tf.div(tf.squaredDifference(mean, target), tf.exp(logVariance));
  const likelihood = tf.mul(tf.add(squared, logVariance), 0.5);
  const place = tf.mul(tf.sub(target, mean), tf.exp(tf.mul(logVariance, -0.5)));
  const below = tf.softplus(tf.mul(place, -LOGISTIC));
  const each = tf.add(tf.mul(likelihood, tf.sub(1, censored)), tf.mul(below, censored));
  const focus = detached(tf.exp(tf.mul(logVariance, beta)));
  return tf.mean(tf.mul(tf.mul(each, focus), weight)).asScalar();
}

/** The same values, through which no gradient flows. */
const detached = tf.customGrad((value) => ({
  value: tf.clone(value as tf.Tensor), // the function is called with one tensor
  gradFunc: (slope) => tf.zerosLike(slope as tf.Tensor),
}));
