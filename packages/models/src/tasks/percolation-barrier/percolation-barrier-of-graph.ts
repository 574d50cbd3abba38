import { compositionOf, formatFormula, InputError } from '@interphase/core';
import { crystalOf } from '../../dataset/simulated/crystal-of.js';
import { CRYSTAL_GRAPH_INPUTS, crystalGraph } from '../../features/graph/crystal-graph.js';
import type { Graph } from '../../features/graph/graph.js';
import { graphLearner } from '../../learners/graph/graph-learner.js';
import type { GraphOptions } from '../../learners/graph/graph-options.js';
import { checkCrystal } from '../../prediction/checks.js';
import type { Task } from '../task.js';
import { SIMULATED_DATASET } from './crystal-features-table.js';
import { type PercolationSubject, percolationBarrier, withCharges } from './percolation-barrier.js';

/** The same barriers, folds and scale, read by message passing on the crystal's atoms: for comparison. */
export const percolationBarrierOfGraph: Task<PercolationSubject, Graph, GraphOptions> = {
  slug: 'percolation-barrier-of-graph',
  name: 'Percolation barrier of a crystal, by message passing',
  description:
    'The percolation barrier from the graph of the crystal alone, without a landscape; it stands here to be compared with the model of descriptors.',
  limitations: percolationBarrier.limitations,
  quantity: percolationBarrier.quantity,
  unit: percolationBarrier.unit,
  level: percolationBarrier.level,
  transform: percolationBarrier.transform,
  goodWithin: 0.05,
  dataset: SIMULATED_DATASET,
  splits: percolationBarrier.splits,
  inputs: CRYSTAL_GRAPH_INPUTS,
  inputGroups: CRYSTAL_GRAPH_INPUTS.map((name) => ({ name, inputs: [name] })),
  learner: graphLearner,
  learnerOptions: {
    members: 2,
    channels: 32,
    layers: 3,
    epochs: 40,
    batchSize: 32,
    learningRate: 0.004,
    weightDecay: 1e-5,
    beta: 0.5,
    inputNoise: 0,
    pretrainEpochs: 0,
  },

  rowsOf({ columns, rows }) {
    const percolating = rows.filter((row) => row['barrier 1D'] !== null);
    return percolationBarrier.rowsOf({ columns, rows: percolating }).map((row, index) => {
      const stored = percolating[index];
      if (stored === undefined) throw new InputError('dataset.row', `Row ${index + 1} is not there.`);
      return { ...row, input: crystalGraph(crystalOf(stored), row.mobileIon) };
    });
  },

  prepare({ crystal, mobileIon }) {
    checkCrystal(crystal);
    const charged = withCharges(crystal);
    return {
      input: crystalGraph(charged.crystal, mobileIon),
      formula: formatFormula(compositionOf(crystal)),
      mobileIon,
      warnings: charged.warnings,
    };
  },
};
