import * as tf from '@tensorflow/tfjs';
import type { EnsembleOptions } from './ensemble-options.js';

/** Range of the predicted log variance: keeps the likelihood finite while spreads are still being learned. */
const LOG_VARIANCE = { lowest: -9, highest: 4 } as const;

/** One layer of all members: kernels [members, in, out] and biases [members, 1, out]. */
export interface MemberLayer {
  readonly kernel: tf.Tensor3D;
  readonly bias: tf.Tensor3D;
}

/**
 * Fresh layers of networks with a heteroscedastic head, whose two outputs are mean and log variance (Nix and Weigend
 * 1994). All members are one set of tensors, so that a step costs one pass and not one a member.
 */
export function freshLayers(
  inputs: number,
  { members, hidden }: Pick<EnsembleOptions, 'members' | 'hidden'>,
  seed: number,
): MemberLayer[] {
  const widths = [inputs, ...hidden, 2];
  return widths.slice(1).map((out, layer) => {
    const width = widths[layer] ?? inputs;
    const deviation = Math.sqrt((layer === hidden.length ? 0.1 : 1) / width);
    return {
      kernel: tf.randomNormal(
        [members, width, out],
        0,
        deviation,
        'float32',
        seed * 100 + layer,
      ) as tf.Tensor3D, // of rank 3 as asked
      bias: tf.zeros([members, 1, out]) as tf.Tensor3D, // likewise
    };
  });
}

/** The last hidden layer, [members, batch, units], for a batch [members, batch, inputs]. */
export function hiddenOf(
  layers: readonly MemberLayer[],
  batch: tf.Tensor3D,
  activation: EnsembleOptions['activation'],
): tf.Tensor3D {
  return layers.slice(0, -1).reduce((values, { kernel, bias }) => {
    const linear = tf.add(tf.matMul(values, kernel), bias) as tf.Tensor3D; // ranks are kept
    return activation === 'tanh' ? tf.tanh(linear) : tf.relu(linear);
  }, batch);
}

/** Mean and log variance, each [members, batch, 1]. */
export function headOf(
  layers: readonly MemberLayer[],
  hidden: tf.Tensor3D,
): { mean: tf.Tensor; logVariance: tf.Tensor } {
  const last = layers.at(-1);
  if (last === undefined) throw new RangeError('A network has at least one layer.');
  const outputs = tf.add(tf.matMul(hidden, last.kernel), last.bias);
  const [mean, logVariance] = tf.split(outputs, 2, 2) as [tf.Tensor, tf.Tensor]; // two halves of two outputs
  return { mean, logVariance: tf.clipByValue(logVariance, LOG_VARIANCE.lowest, LOG_VARIANCE.highest) };
}
