import { compositionOf, formatFormula } from '@interphase/core';
import { statedHop } from '@interphase/simulation';
import type { Graph } from '../../features/graph/graph.js';
import { HOP_GRAPH_INPUTS, hopGraph } from '../../features/graph/hop-graph.js';
import { surroundingsOf } from '../../features/hop/hop-surroundings.js';
import { graphLearner } from '../../learners/graph/graph-learner.js';
import type { GraphOptions } from '../../learners/graph/graph-options.js';
import { hopOfRow } from '../../literature/hops/hop-of-row.js';
import type { Task } from '../task.js';
import { type HopSubject, migrationBarrier } from './migration-barrier.js';

const INPUTS = [...HOP_GRAPH_INPUTS, 'descriptors of the hop'] as const;

/** The same barriers, folds and scale, read by message passing around the hop beside the descriptors: for comparison. */
export const migrationBarrierOfGraph: Task<HopSubject, Graph, GraphOptions> = {
  slug: 'migration-barrier-of-graph',
  name: 'Migration barrier of a hop, by message passing',
  description:
    'The barrier of one hop from the graph of the atoms around it, and the descriptors of the hop where it is read out; it stands here to be compared with the model of descriptors.',
  limitations: migrationBarrier.limitations,
  quantity: migrationBarrier.quantity,
  unit: migrationBarrier.unit,
  level: migrationBarrier.level,
  transform: migrationBarrier.transform,
  dataset: migrationBarrier.dataset,
  splits: migrationBarrier.splits,
  inputs: INPUTS,
  inputGroups: INPUTS.map((name) => ({ name, inputs: [name] })),
  learner: graphLearner,
  learnerOptions: {
    members: 2,
    channels: 32,
    layers: 2,
    epochs: 60,
    batchSize: 16,
    learningRate: 0.004,
    weightDecay: 1e-4,
    beta: 0.5,
    inputNoise: 0.2,
    pretrainEpochs: 0,
  },

  rowsOf(table) {
    return migrationBarrier.rowsOf(table).map((row, index) => {
      const { crystal, mobileIon, ends } = hopOfRow(table.rows[index]!);
      return { ...row, input: hopGraph(surroundingsOf(crystal, mobileIon, ends), row.input) };
    });
  },

  prepare(subject) {
    // The descriptors' task knows what no model should judge.
    const { input, warnings } = migrationBarrier.prepare(subject);
    const { crystal, mobileIon, hop } = subject;
    const surroundings = surroundingsOf(crystal, mobileIon, statedHop(crystal.lattice, hop));
    return {
      input: hopGraph(surroundings, input),
      formula: formatFormula(compositionOf(crystal)),
      mobileIon,
      warnings,
    };
  },
};
