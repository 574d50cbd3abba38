import { kernelLearner } from '../../learners/kernel/kernel-learner.js';
import type { KernelOptions } from '../../learners/kernel/kernel-options.js';
import { hopInputGroups } from './inputs.js';

export type HopLearnerOptions = KernelOptions;

export const hopLearner = kernelLearner;

const inputs = hopInputGroups.flatMap((group) => group.inputs);

/** One length for all columns: as many as there are. */
export const hopLearnerOptions: HopLearnerOptions = {
  scaling: { kind: 'standard', clip: 4 },
  blocks: hopInputGroups.map((group) => group.inputs.map((name) => inputs.indexOf(name))),
  terms: [
    {
      shape: 'matern32',
      metric: 'euclidean',
      amplitude: 1,
      scales: hopInputGroups.map(() => 1 / inputs.length),
    },
  ],
  noise: 0.05,
  likelihoodSteps: 0,
  censoredDepth: 0,
};
