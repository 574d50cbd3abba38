import { InputError } from '@interphase/core';
import { z } from 'zod';
import { descriptorEnsemble } from '../descriptor-ensemble/descriptor-ensemble.js';
import { ensembleOptionsSchema } from '../descriptor-ensemble/ensemble-options.js';
import { kernelLearner } from '../kernel/kernel-learner.js';
import { kernelOptionsSchema } from '../kernel/kernel-options.js';
import type { Learner, LearningTable, Predictor, SavedPredictor } from '../learner.js';

const differenceOptionsSchema = z.strictObject({
  /** Index of the input that holds an estimate of the transformed target; it must be known for every row. */
  estimate: z.number().int().nonnegative(),
  /** Learns what the estimate is wrong by. */
  of: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('kernel'), options: kernelOptionsSchema }),
    z.strictObject({ kind: z.literal('descriptor-ensemble'), options: ensembleOptionsSchema }),
  ]),
});

export type DifferenceOptions = z.infer<typeof differenceOptionsSchema>;

/**
 * Learns by how much an estimate among the inputs misses the target (Ramakrishnan et al., J. Chem. Theory Comput. 11,
 * 2087, 2015, doi 10.1021/acs.jctc.5b00099): where the estimate is good, little is left to learn, and what is left
 * out of sight of the training rows stays near the estimate.
 */
export const differenceLearner: Learner<Float64Array, DifferenceOptions> = {
  kind: 'difference',
  options: differenceOptionsSchema,

  async train(table, { estimate, of }, seed, onProgress) {
    const left: LearningTable<Float64Array> = {
      ...table,
      targets: table.targets.map((target, row) => target - estimateOf(table.inputs[row]!, estimate)),
    };
    return added(
      of.kind === 'kernel'
        ? await kernelLearner.train(left, of.options, seed, onProgress)
        : await descriptorEnsemble.train(left, of.options, seed, onProgress),
      estimate,
    );
  },

  load: (saved, { estimate, of }) => added(loadPart(saved, of), estimate),
};

const loadPart = (saved: SavedPredictor, of: DifferenceOptions['of']) =>
  of.kind === 'kernel' ? kernelLearner.load(saved, of.options) : descriptorEnsemble.load(saved, of.options);

/** The predictor of a difference, with the estimate added to what it says. */
const added = (difference: Predictor<Float64Array>, estimate: number): Predictor<Float64Array> => ({
  ...difference,
  predict: (inputs) =>
    difference
      .predict(inputs)
      .map(({ mean, spread }, row) => ({ mean: mean + estimateOf(inputs[row]!, estimate), spread })),
});

/** @throws InputError `model.no-estimate` where it is not known */
function estimateOf(input: Float64Array, column: number): number {
  const estimate = input[column];
  if (estimate !== undefined && Number.isFinite(estimate)) return estimate;
  throw new InputError(
    'model.no-estimate',
    `Input ${column}, from which differences are learned, is not known.`,
  );
}
