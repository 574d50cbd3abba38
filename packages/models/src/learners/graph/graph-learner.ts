import { ParameterError } from '@interphase/core';
import * as tf from '@tensorflow/tfjs';
import { z } from 'zod';
import type { Graph } from '../../features/graph/graph.js';
import { shuffled } from '../../random.js';
import {
  type ColumnScaling,
  columnScalingStateSchema,
  fitColumns,
  moments,
  rowsWhere,
  scaleColumns,
} from '../columns.js';
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
/** Columns of what is known of the whole end here, in deviations. */
const CLIP = 4;

const stateSchema = z.object({
  mean: z.number(),
  deviation: z.number(),
  /** How what is known of the whole is scaled; null where nothing is. */
  whole: columnScalingStateSchema.nullable(),
});
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
    const own = rowsWhere(table, (isAuxiliary) => !isAuxiliary);
    const before = rowsWhere(table, (isAuxiliary) => isAuxiliary && options.pretrainEpochs > 0);
    if (own.inputs.length === 0) throw new ParameterError('All rows are auxiliary.', ['auxiliary']);
    const state: State = {
      ...moments(own),
      whole: first.whole
        ? fitColumns(
            own.inputs.map(({ whole }) => Float64Array.from(whole ?? [])),
            { kind: 'standard', clip: CLIP },
          )
        : null,
    };
    const shapes = weightShapes(first.atoms.length / first.size, first.whole?.length ?? 0, options);
    const lessons = [
      { ...prepared(before, state.whole), epochs: options.pretrainEpochs },
      { ...prepared(own, state.whole), epochs: options.epochs },
    ].filter(({ inputs }) => inputs.length > 0);
    const members = Array.from({ length: options.members }, (_, member) => {
      const weights = variables(freshWeights(shapes, seed * 100 + member));
      const report = (fraction: number) => onProgress?.((member + fraction) / options.members);
      trainMember(weights, lessons, options, seed * 100 + member, report);
      return weights;
    });
    return predictorOf(state, options, members);
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

/** Rows with scaled inputs and standardised targets, and how often they are gone through. */
interface Lesson extends LearningTable<Graph> {
  readonly epochs: number;
}

/** Simulated targets are brought to mean 0 and deviation 1 of their own. */
function prepared(table: LearningTable<Graph>, whole: ColumnScaling | null): LearningTable<Graph> {
  if (table.inputs.length === 0) return table;
  const { mean, deviation } = moments(table);
  return {
    ...table,
    inputs: table.inputs.map((graph) => scaledGraph(graph, whole)),
    targets: table.targets.map((target) => (target - mean) / deviation),
  };
}

function scaledGraph(graph: Graph, scaling: ColumnScaling | null): Graph {
  if (scaling === null) return graph;
  const whole = Float32Array.from(scaleColumns(Float64Array.from(graph.whole ?? []), scaling));
  return { ...graph, whole };
}

function trainMember(
  weights: Weights,
  lessons: readonly Lesson[],
  options: GraphOptions,
  seed: number,
  onProgress: (fraction: number) => void,
): void {
  const total = lessons.reduce((sum, { epochs }) => sum + epochs, 0);
  let done = 0;
  for (const lesson of lessons) {
    const rows = lesson.inputs.length;
    const steps = Math.ceil(rows / options.batchSize);
    const optimizer = new CosineAdam(options.learningRate, lesson.epochs * steps);
    for (let epoch = 0; epoch < lesson.epochs; epoch++) {
      const order = shuffled(rows, seed * 10_000 + done);
      for (let step = 0; step < steps; step++) {
        const picked = order.slice(step * options.batchSize, (step + 1) * options.batchSize);
        const noiseSeed = (seed * 10_000 + done) * 10_000 + step;
        tf.tidy(() => trainStep(weights, picked, lesson, options, noiseSeed, optimizer));
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
  { inputs, targets, weights: shares, censored }: Lesson,
  { beta, layers, weightDecay, inputNoise }: GraphOptions,
  noiseSeed: number,
  optimizer: CosineAdam,
): void {
  const clean = graphBatch(picked.map((row) => inputs[row]!));
  const batch =
    clean.whole && inputNoise > 0 ? { ...clean, whole: noisy(clean.whole, inputNoise, noiseSeed) } : clean;
  const column = (values: readonly number[]) => tf.tensor2d(values.map((value) => [value]));
  const truth = {
    target: column(picked.map((row) => targets[row]!)),
    weight: column(picked.map((row) => shares?.[row] ?? 1)),
    censored: column(picked.map((row) => (censored?.[row] ? 1 : 0))),
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

const noisy = (values: tf.Tensor2D, deviation: number, seed: number): tf.Tensor2D =>
  tf.add(values, tf.randomNormal(values.shape, 0, deviation, 'float32', seed));

function predictorOf(
  { mean, deviation, whole }: State,
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
          const batch = graphBatch(graphs.map((graph) => scaledGraph(graph, whole)));
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
          const batch = graphBatch(graphs.map((graph) => scaledGraph(graph, whole)));
          return tf
            .concat(
              members.map((weights) => pooled(weights, batch, layers)),
              1,
            )
            .arraySync();
        });
        return (values as number[][]).map((row) => Float64Array.from(row)); // a matrix gives rows
      }),
    save: () => ({ state: { mean, deviation, whole }, tensors: savedWeights(members) }),
    dispose: () => tf.dispose(members.map((weights) => Object.values(weights))),
  };
}
