import * as tf from '@tensorflow/tfjs';
import { z } from 'zod';
import { checkTable, columnScalingStateSchema, fitColumns, moments, scaleColumns } from '../columns.js';
import type { Learner, Predictor, SavedPredictor, SavedTensor, Spread } from '../learner.js';
import { savedState, savedTensor } from '../saved.js';
import { climb } from './climb.js';
import { blockDistances } from './covariance.js';
import { KernelLayer } from './kernel-layer.js';
import { type KernelOptions, kernelOptionsSchema } from './kernel-options.js';
import { leaveOneOut, type Posterior, posterior, retargeted } from './posterior.js';

/** Inputs taken through the layer at a time: bounds its memory to batch x rows x columns numbers. */
const BATCH = 64;
/** Rounds in which censored rows are taken to lie where the others predict them. */
const CENSORED_ROUNDS = 6;

const stateSchema = z.object({
  columns: columnScalingStateSchema,
  mean: z.number(),
  deviation: z.number(),
  parameters: kernelOptionsSchema.pick({ terms: true, noise: true }),
});

type State = z.infer<typeof stateSchema>;

/**
 * Gaussian-process regression with a length scale for each block of columns. It is conditioned in double precision
 * and predicts as a TensorFlow.js layer in single precision.
 */
export const kernelLearner: Learner<Float64Array, KernelOptions> = {
  kind: 'kernel',
  options: kernelOptionsSchema,

  async train(table, options, _seed, onProgress) {
    checkTable(table);
    const columns = fitColumns(table.inputs, options.scaling);
    const rows = table.inputs.map((row) => scaleColumns(row, columns));
    const { mean, deviation } = moments(table);
    const distances = blockDistances(rows, rows, options);
    const noiseShare = table.targets.map((_, row) => 1 / (table.weights?.[row] ?? 1));
    const standard = table.targets.map((target) => (target - mean) / deviation);
    const parameters =
      options.likelihoodSteps === 0
        ? { terms: options.terms, noise: options.noise }
        : climb(
            options.objective ?? 'likelihood',
            options,
            distances,
            standard,
            noiseShare,
            options.likelihoodSteps,
          );
    onProgress?.(0.8);
    const settled = posterior(parameters, distances, standard, noiseShare);
    const depth = options.censoredDepth / deviation;
    const fitted = conditioned(settled, standard, table.censored, depth);
    onProgress?.(1);
    const state: State = {
      columns,
      mean,
      deviation,
      parameters,
    };
    return predictorOf(state, options, [
      tensor(
        'rows',
        [rows.length, rows[0]?.length ?? 0],
        rows.flatMap((row) => [...row]),
      ),
      tensor('weights', [rows.length, 1], fitted.weights),
      tensor('inverse', [rows.length, rows.length], fitted.inverse),
    ]);
  },

  load(saved, options) {
    return predictorOf(savedState(stateSchema, saved.state), options, saved.tensors);
  },
};

/** Censored rows lie where the others put them, at most at their target (after Tobit; imputed as in EM). */
function conditioned(
  settled: Posterior,
  targets: readonly number[],
  censored: readonly boolean[] | undefined,
  depth: number,
): Posterior {
  if (depth === 0 || !censored?.includes(true)) return settled;
  let taken = Float64Array.from(targets);
  let fitted = settled;
  for (let round = 0; round < CENSORED_ROUNDS; round++) {
    const others = leaveOneOut(fitted, taken);
    taken = taken.map((value, row) =>
      censored[row] ? Math.min(targets[row]!, Math.max(targets[row]! - depth, others[row]!)) : value,
    );
    fitted = retargeted(fitted, taken);
  }
  return fitted;
}

function predictorOf(
  state: State,
  options: KernelOptions,
  tensors: readonly SavedTensor[],
): Predictor<Float64Array> {
  const matrix = (name: string) => {
    const { data, shape } = savedTensor(tensors, name);
    return tf.tensor2d(Float32Array.from(data), [...shape] as [number, number]); // kept as matrices
  };
  const { mean, deviation, parameters } = state;
  const kept = { rows: matrix('rows'), weights: matrix('weights'), inverse: matrix('inverse') };
  const layer = new KernelLayer(kept, { blocks: options.blocks, terms: parameters.terms });
  const predictBatch = (inputs: readonly Float64Array[]): Spread[] => {
    const values = tf.tidy(() => {
      const rows = inputs.map((row) => Array.from(scaleColumns(row, state.columns)));
      return layer.call(tf.tensor2d(rows)).dataSync();
    });
    return inputs.map((_, index) => ({
      mean: mean + deviation * values[2 * index]!,
      spread: deviation * Math.sqrt(values[2 * index + 1]! + parameters.noise),
    }));
  };
  const weightOf = coordinateWeights(options, parameters.terms);
  return {
    predict: (inputs) =>
      Array.from({ length: Math.ceil(inputs.length / BATCH) }, (_, batch) =>
        predictBatch(inputs.slice(batch * BATCH, (batch + 1) * BATCH)),
      ).flat(),
    represent: (inputs) =>
      inputs.map((row) =>
        scaleColumns(row, state.columns).map((value, column) => value * (weightOf[column] ?? 0)),
      ),
    save: (): SavedPredictor => ({ state, tensors }),
    dispose: () => tf.dispose([kept.rows, kept.weights, kept.inverse]),
  };
}

/** How much a column counts in the distance, of the first term: the square root of its scale. */
function coordinateWeights({ blocks }: KernelOptions, terms: KernelOptions['terms']): Float64Array {
  const width = Math.max(...blocks.flat()) + 1;
  const weights = new Float64Array(width);
  blocks.forEach((columns, block) => {
    for (const column of columns) weights[column] = Math.sqrt(terms[0]?.scales[block] ?? 0);
  });
  return weights;
}

const tensor = (name: string, shape: readonly number[], values: ArrayLike<number>): SavedTensor => ({
  name,
  shape,
  data: Float32Array.from(values),
});
