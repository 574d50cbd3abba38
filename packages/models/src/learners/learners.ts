import { InputError } from '@interphase/core';
import { blendLearner } from './blend/blend.js';
import { descriptorEnsemble } from './descriptor-ensemble/descriptor-ensemble.js';
import { differenceLearner } from './difference/difference.js';
import { graphLearner } from './graph/graph-learner.js';
import { kernelLearner } from './kernel/kernel-learner.js';
import type { Learner } from './learner.js';

/** A learner of whatever inputs and options. */
export type AnyLearner = Learner<unknown, unknown>;

/** Every family of learners: versions of models are loaded by the kind that their records name. */
export const learners: readonly AnyLearner[] = [
  kernelLearner,
  descriptorEnsemble,
  blendLearner,
  differenceLearner,
  graphLearner,
];

/**
 * The learner of a kind.
 * @throws InputError `learner.unknown` with the kinds there are
 */
export function findLearner(kind: string, among: readonly AnyLearner[] = learners): AnyLearner {
  const found = among.find((learner) => learner.kind === kind);
  if (found) return found;
  const known = among.map((learner) => learner.kind).join(', ');
  throw new InputError('learner.unknown', `There is no learner "${kind}"; there are: ${known}.`);
}
