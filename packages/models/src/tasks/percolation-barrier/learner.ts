import type { DifferenceOptions } from '../../learners/difference/difference.js';
import { ESTIMATE, INPUTS } from './inputs.js';

/** Chosen by the error on structure families left out. */
export const percolationOptions: DifferenceOptions = {
  estimate: INPUTS.indexOf(ESTIMATE),
  of: {
    kind: 'descriptor-ensemble',
    options: {
      scaling: { kind: 'standard', clip: 4 },
      members: 3,
      hidden: [32, 32],
      activation: 'tanh',
      epochs: 15,
      batchSize: 128,
      learningRate: 0.01,
      weightDecay: 1e-5,
      inputNoise: 0.05,
      beta: 0.5,
    },
  },
};
