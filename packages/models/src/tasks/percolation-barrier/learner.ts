import type { DifferenceOptions } from '../../learners/difference/difference.js';
import { ESTIMATE, INPUTS } from './inputs.js';

/** Chosen by the error on structure families left out. */
export const percolationOptions: DifferenceOptions = {
  estimate: INPUTS.indexOf(ESTIMATE),
  of: {
    kind: 'descriptor-ensemble',
    options: {
      scaling: { kind: 'standard', clip: 4 },
      members: 5,
      hidden: [64, 64],
      activation: 'tanh',
      epochs: 60,
      batchSize: 128,
      learningRate: 0.003,
      weightDecay: 1e-5,
      inputNoise: 0.05,
      beta: 0.5,
    },
  },
};
