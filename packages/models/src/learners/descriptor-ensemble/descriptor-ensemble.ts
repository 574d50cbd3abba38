import * as tf from '@tensorflow/tfjs';
import { z } from 'zod';
import {
  type ColumnScaling,
  checkTable,
  columnScalingStateSchema,
  fitColumns,
  moments,
  rowsWhere,
  scaleColumns,
} from '../columns.js';
import type { Learner, LearningTable, Predictor, SavedTensor, Spread } from '../learner.js';
import { savedState, savedTensor } from '../saved.js';
import { type EnsembleOptions, ensembleOptionsSchema } from './ensemble-options.js';
import { freshLayers, headOf, hiddenOf, type MemberLayer } from './members.js';
import { type PreparedRows, trainMembers } from './train-members.js';

const stateSchema = z.object({
  columns: columnScalingStateSchema,
  mean: z.number(),
  deviation: z.number(),
});

type State = z.infer<typeof stateSchema>;

/**
 * A deep ensemble of small networks on features (Lakshminarayanan, Pritzel and Blundell 2017): each member predicts
 * mean and variance, and the members' disagreement adds to the variance.
 */
export const descriptorEnsemble: Learner<Float64Array, EnsembleOptions> = {
  kind: 'descriptor-ensemble',
  options: ensembleOptionsSchema,

  async train(table, options, seed, onProgress) {
    checkTable(table);
    const own = rowsWhere(table, (isAuxiliary) => !isAuxiliary);
    const columns = fitColumns(own.inputs, options.scaling);
    const fresh = freshLayers(columns.offset.length, options, seed);
    const start = pretrained(table, fresh, columns, options, seed);
    const layers = trainMembers(prepared(own, columns), start, options, seed, onProgress);
    return predictorOf({ columns, ...moments(own) }, options, layers);
  },

  load(saved, options) {
    const state = savedState(stateSchema, saved.state);
    const matrix = (name: string) => {
      const { data, shape } = savedTensor(saved.tensors, name);
      return tf.tensor3d(Float32Array.from(data), [...shape] as [number, number, number]); // kept with rank 3
    };
    const layers = Array.from({ length: options.hidden.length + 1 }, (_, layer) => ({
      kernel: matrix(`kernel ${layer}`),
      bias: matrix(`bias ${layer}`),
    }));
    return predictorOf(state, options, layers);
  },
};

/** Layers that have learned the auxiliary rows, whose targets have a mean and a deviation of their own. */
function pretrained(
  table: LearningTable<Float64Array>,
  fresh: readonly MemberLayer[],
  columns: ColumnScaling,
  options: EnsembleOptions,
  seed: number,
): readonly MemberLayer[] {
  const epochs = options.pretrainEpochs ?? 0;
  const auxiliary = rowsWhere(table, (isAuxiliary) => isAuxiliary);
  if (epochs === 0 || auxiliary.inputs.length === 0) return fresh;
  return trainMembers(prepared(auxiliary, columns), fresh, { ...options, epochs }, seed);
}

function prepared(table: LearningTable<Float64Array>, columns: ColumnScaling): PreparedRows {
  const { mean, deviation } = moments(table);
  return {
    rows: table.inputs.map((row) => scaleColumns(row, columns)),
    targets: table.targets.map((target) => (target - mean) / deviation),
    weights: table.targets.map((_, row) => table.weights?.[row] ?? 1),
    censored: table.targets.map((_, row) => table.censored?.[row] ?? false),
  };
}

function predictorOf(
  { columns, mean, deviation }: State,
  options: EnsembleOptions,
  layers: readonly MemberLayer[],
): Predictor<Float64Array> {
  const { members, activation } = options;
  const batchOf = (inputs: readonly Float64Array[]) => {
    const rows = tf.tensor3d([inputs.map((row) => Array.from(scaleColumns(row, columns)))]);
    return tf.tile(rows, [members, 1, 1]);
  };
  return {
    predict(inputs) {
      if (inputs.length === 0) return [];
      const [means, logVariances] = tf.tidy(() => {
        const head = headOf(layers, hiddenOf(layers, batchOf(inputs), activation));
        return [head.mean.dataSync(), head.logVariance.dataSync()] as const;
      });
      return inputs.map((_, index) => {
        const own = Array.from({ length: members }, (_, member) => member * inputs.length + index);
        const { mean: middle, spread } = mixture(
          own.map((place) => [means[place]!, Math.exp(logVariances[place]!)]),
        );
        return { mean: mean + deviation * middle, spread: deviation * spread };
      });
    },
    represent(inputs) {
      if (inputs.length === 0) return [];
      const values = tf.tidy(() => hiddenOf(layers, batchOf(inputs), activation).dataSync());
      const units = options.hidden.at(-1) ?? 0;
      return inputs.map((_, index) =>
        Float64Array.from({ length: members * units }, (_, place) => {
          const member = Math.floor(place / units);
          return values[(member * inputs.length + index) * units + (place % units)]!;
        }),
      );
    },
    save: () => ({ state: { columns, mean, deviation }, tensors: layers.flatMap(savedLayer) }),
    dispose: () => tf.dispose(layers.flatMap(({ kernel, bias }) => [kernel, bias])),
  };
}

/** Mean and deviation of an even mixture of normal distributions, each given by mean and variance. */
function mixture(parts: readonly (readonly [mean: number, variance: number])[]): Spread {
  const mean = parts.reduce((sum, [part]) => sum + part, 0) / parts.length;
  const variance = parts.reduce((sum, [part, own]) => sum + own + (part - mean) ** 2, 0) / parts.length;
  return { mean, spread: Math.sqrt(variance) };
}

const savedLayer = ({ kernel, bias }: MemberLayer, layer: number): SavedTensor[] => [
  { name: `kernel ${layer}`, shape: kernel.shape, data: kernel.dataSync() as Float32Array },
  { name: `bias ${layer}`, shape: bias.shape, data: bias.dataSync() as Float32Array },
];
