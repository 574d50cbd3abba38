import * as tf from '@tensorflow/tfjs';
import { NEIGHBOURS } from '../../features/graph/graph.js';
import { EDGE_SHELLS, type GraphBatch } from './graph-batch.js';
import type { GraphOptions } from './graph-options.js';

/** Weights by name. */
export type Weights = Readonly<Record<string, tf.Tensor2D>>;

/** Range of the predicted log variance. */
const LOG_VARIANCE = { lowest: -9, highest: 4 } as const;

/**
 * Shape of every weight: embedding, filter and update of each layer, head.
 * @param features numbers of each atom
 * @param known numbers of each graph as a whole
 */
export function weightShapes(
  features: number,
  known: number,
  { channels, layers }: Pick<GraphOptions, 'channels' | 'layers'>,
): Record<string, [number, number]> {
  const ofLayer = (layer: number): [string, [number, number]][] => [
    [`filter ${layer}`, [EDGE_SHELLS, channels]],
    [`own ${layer}`, [channels, channels]],
    [`heard ${layer}`, [channels, channels]],
    [`bias ${layer}`, [1, channels]],
  ];
  return Object.fromEntries([
    ['embedding', [features, channels]],
    ['embedding bias', [1, channels]],
    ...Array.from({ length: layers }, (_, layer) => ofLayer(layer)).flat(),
    ['hidden', [channels + known, channels]],
    ['hidden bias', [1, channels]],
    ['head', [channels, 2]],
    ['head bias', [1, 2]],
  ]);
}

/** Fresh weights: biases 0, others normal with the deviation that keeps signals of one size (Glorot and Bengio 2010). */
export function freshWeights(shapes: ReturnType<typeof weightShapes>, seed: number): Weights {
  return Object.fromEntries(
    Object.entries(shapes).map(([name, shape], index) => {
      if (name.includes('bias')) return [name, tf.zeros(shape)];
      const deviation = name === 'head' ? 0.1 / Math.sqrt(shape[0]) : Math.sqrt(2 / (shape[0] + shape[1]));
      return [name, tf.randomNormal(shape, 0, deviation, 'float32', seed * 1000 + index) as tf.Tensor2D]; // of rank 2 as asked
    }),
  );
}

/**
 * What is left of each graph after its atoms heard one another, [graphs, channels]: continuous filters of the distance
 * (SchNet; Schütt et al., J. Chem. Phys. 148, 241722, 2018) with a residual update; what is known of the whole joins
 * them where they are read out.
 */
export function pooled(weights: Weights, batch: GraphBatch, layers: number): tf.Tensor2D {
  let states = tf.tanh(
    tf.add(tf.matMul(batch.atoms, weights.embedding!), weights['embedding bias']!),
  ) as tf.Tensor2D; // ranks are kept
  for (let layer = 0; layer < layers; layer++) {
    const filters = tf.matMul(batch.edges, weights[`filter ${layer}`]!);
    const messages = tf.mul(gatherRows(states, batch.neighbours), filters);
    const channels = states.shape[1];
    const heard = tf.sum(tf.reshape(messages, [-1, NEIGHBOURS, channels]), 1) as tf.Tensor2D; // one sum an atom
    const change = tf.add(
      tf.add(tf.matMul(states, weights[`own ${layer}`]!), tf.matMul(heard, weights[`heard ${layer}`]!)),
      weights[`bias ${layer}`]!,
    );
    states = tf.add(states, tf.tanh(change)) as tf.Tensor2D; // likewise
  }
  const heard = tf.matMul(batch.pool, states) as tf.Tensor2D; // of two matrices
  const together = batch.whole ? tf.concat([heard, batch.whole], 1) : heard;
  return tf.tanh(tf.add(tf.matMul(together, weights.hidden!), weights['hidden bias']!)) as tf.Tensor2D; // ranks are kept
}

/** Mean and log variance, each [graphs, 1]. */
export function headOf(weights: Weights, hidden: tf.Tensor2D): { mean: tf.Tensor; logVariance: tf.Tensor } {
  const outputs = tf.add(tf.matMul(hidden, weights.head!), weights['head bias']!);
  const [mean, logVariance] = tf.split(outputs, 2, 1) as [tf.Tensor, tf.Tensor]; // two halves of two outputs
  return { mean, logVariance: tf.clipByValue(logVariance, LOG_VARIANCE.lowest, LOG_VARIANCE.highest) };
}

/** Rows by index. Its slope is scattered back, since not every back end has the kernel that tfjs takes for it. */
function gatherRows(rows: tf.Tensor2D, index: tf.Tensor1D): tf.Tensor2D {
  const gather = tf.customGrad((value) => ({
    value: tf.gather(value as tf.Tensor, index), // the function is called with one tensor
    gradFunc: (slope) => tf.scatterND(tf.expandDims(index, 1), slope as tf.Tensor, rows.shape),
  }));
  return gather(rows) as tf.Tensor2D; // as many columns as the rows
}
