import { ParameterError } from '@interphase/core';
import * as tf from '@tensorflow/tfjs';
import { z } from 'zod';
import type { Graph } from '../../features/graph/graph.js';
import { shuffled } from '../../random.js';
import { moments } from '../columns.js';
import { CosineAdam } from '../cosine-adam.js';
import { gaussianLoss } from '../gaussian-loss.js';
import type { Learner, LearningTable, Predictor } from '../learner.js';
import { savedState } from '../saved.js';
import { graphBatch } from './graph-batch.js';
import { type GraphOptions, graphOptionsSchema } from './graph-options.js';
import { freshWeights, headOf, pooled, type Weights, weightShapes } from './message-passing.js';
import { loadedWeights, savedWeights } from './saved-weights.js';

/** Graphs predicted at a time. */
const BATCH = 64;
/** Rows of less weight are only there to learn from first. */
const AUXILIARY_BELOW = 0.5;
/** Learning after the first round goes at this share of the rate. */
const FINE_TUNING = 1 / 3;

const stateSchema = z.object({ mean: z.number(), deviation: z.number() });
type State = z.infer<typeof stateSchema>;

/** An ensemble of message-passing networks on neighbour graphs with a heteroscedastic head. */
export const graphLearner: Learner<Graph, GraphOptions> = {
  kind: 'graph',
  options: graphOptionsSchema,

  async train(table, options, seed, onProgress) {
    const [first] = table.inputs;
    if (first === undefined) throw new ParameterError('There are no rows to learn from.', ['inputs']);
    if (table.targets.length !== table.inputs.length) {
      throw new ParameterError(`There are ${table.inputs.length} rows but ${table.targets.length} targets.`, [
        'targets',
      ]);
    }
    const { mean, deviation } = moments(table);
    const shapes = weightShapes(first.atoms.length / first.size, options);
    const members = Array.from({ length: options.members }, (_, member) => {
      const weights = variables(freshWeights(shapes, seed * 100 + member));
      const report = (fraction: number) => onProgress?.((member + fraction) / options.members);
      trainMember(weights, table, { mean, deviation }, options, seed * 100 + member, report);
      return weights;
    });
    return predictorOf({ mean, deviation }, options, members);
  },

  load(saved, options) {
    const state = savedState(stateSchema, saved.state);
    return predictorOf(state, options, loadedWeights(saved.tensors, options));
  },
};

const variables = (fresh: Weights): Weights =>
  Object.fromEntries(
    Object.entries(fresh).map(([name, tensor]) => {
      const variable = tf.variable(tensor);
      tensor.dispose();
      return [name, variable as tf.Variable<tf.Rank.R2>];
    }),
  );

function trainMember(
  weights: Weights,
  table: LearningTable<Graph>,
  scale: State,
  options: GraphOptions,
  seed: number,
  onProgress: (fraction: number) => void,
): void {
  const every = table.inputs.map((_, row) => row);
  const own = every.filter((row) => (table.weights?.[row] ?? 1) >= AUXILIARY_BELOW);
  const { pretrainEpochs, epochs } = options;
  const phases =
    pretrainEpochs > 0
      ? [
          { rows: every, epochs: pretrainEpochs, rate: options.learningRate },
          { rows: own, epochs, rate: options.learningRate * FINE_TUNING },
        ]
      : [{ rows: every, epochs, rate: options.learningRate }];
  const total = phases.reduce((sum, phase) => sum + phase.epochs, 0);
  let done = 0;
  for (const phase of phases) {
    const steps = Math.ceil(phase.rows.length / options.batchSize);
    const optimizer = new CosineAdam(phase.rate, phase.epochs * steps);
    for (let epoch = 0; epoch < phase.epochs; epoch++) {
      const order = shuffled(phase.rows.length, seed * 10_000 + done).map((index) => phase.rows[index]!);
      for (let step = 0; step < steps; step++) {
        const picked = order.slice(step * options.batchSize, (step + 1) * options.batchSize);
        tf.tidy(() => trainStep(weights, picked, table, scale, options, optimizer));
      }
      done += 1;
      onProgress(done / total);
    }
    optimizer.dispose();
  }
}

function trainStep(
  weights: Weights,
  picked: readonly number[],
  table: LearningTable<Graph>,
  { mean, deviation }: State,
  { beta, layers, weightDecay }: GraphOptions,
  optimizer: CosineAdam,
): void {
  const batch = graphBatch(picked.map((row) => table.inputs[row]!));
  const column = (values: readonly number[]) => tf.tensor2d(values.map((value) => [value]));
  const truth = {
    target: column(picked.map((row) => (table.targets[row]! - mean) / deviation)),
    weight: column(picked.map((row) => table.weights?.[row] ?? 1)),
    censored: column(picked.map((row) => (table.censored?.[row] ? 1 : 0))),
  };
  const trained = Object.values(weights);
  optimizer.step(
    () => {
      const likelihood = gaussianLoss(headOf(weights, pooled(weights, batch, layers)), truth, beta);
      const size = tf.addN(trained.map((weight) => tf.sum(tf.square(weight))));
      return tf.add(likelihood, tf.mul(size, weightDecay)).asScalar();
    },
    trained as tf.Variable[], // made by `variables`
  );
}

function predictorOf(
  { mean, deviation }: State,
  { layers }: GraphOptions,
  members: readonly Weights[],
): Predictor<Graph> {
  const inBatches = <T>(inputs: readonly Graph[], act: (batch: readonly Graph[]) => T[]): T[] =>
    Array.from({ length: Math.ceil(inputs.length / BATCH) }, (_, index) =>
      act(inputs.slice(index * BATCH, (index + 1) * BATCH)),
    ).flat();
  return {
    predict: (inputs) =>
      inBatches(inputs, (graphs) => {
        const outputs = tf.tidy(() => {
          const batch = graphBatch(graphs);
          return members.map((weights) => {
            const head = headOf(weights, pooled(weights, batch, layers));
            return { means: head.mean.dataSync(), logVariances: head.logVariance.dataSync() };
          });
        });
        return graphs.map((_, row) => {
          const middle = outputs.reduce((sum, { means }) => sum + means[row]!, 0) / members.length;
          const variance =
            outputs.reduce(
              (sum, { means, logVariances }) =>
                sum + Math.exp(logVariances[row]!) + (means[row]! - middle) ** 2,
              0,
            ) / members.length;
          return { mean: mean + deviation * middle, spread: deviation * Math.sqrt(variance) };
        });
      }),
    represent: (inputs) =>
      inBatches(inputs, (graphs) => {
        const values = tf.tidy(() => {
          const batch = graphBatch(graphs);
          return tf
            .concat(
              members.map((weights) => pooled(weights, batch, layers)),
              1,
            )
            .arraySync();
        });
        return (values as number[][]).map((row) => Float64Array.from(row)); // a matrix gives rows
      }),
    save: () => ({ state: { mean, deviation }, tensors: savedWeights(members) }),
    dispose: () => tf.dispose(members.map((weights) => Object.values(weights))),
  };
}
