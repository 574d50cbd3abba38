import type { Chain } from './chains.js';
import { reasonsFor, type WorkflowReason } from './criteria.js';
import type { ResolvedWorkflowQuestion } from './question.js';
import type { StepFacts } from './step-facts.js';
import { stepsOf, type WorkflowStep } from './steps.js';

export interface Workflow {
  steps: WorkflowStep[];
  /** 0 to 1: the weighted mean of the reasons. */
  score: number;
  reasons: WorkflowReason[];
}

/**
 * Chains with their scores, best first; equal ones by length, then by slugs. Of chains through the same techniques
 * that hand over different quantities all stay: they are different work.
 * @param first how many at most
 */
export function scoreWorkflows(
  question: ResolvedWorkflowQuestion,
  chains: readonly Chain[],
  facts: StepFacts,
  first = chains.length,
): Workflow[] {
  return chains
    .map((chain) => {
      const reasons = reasonsFor(question, chain, facts);
      return { chain, reasons, score: weightedMean(reasons), key: keyOf(chain) };
    })
    .sort(
      (a, b) =>
        b.score - a.score ||
        a.chain.techniques.length - b.chain.techniques.length ||
        (a.key < b.key ? -1 : 1),
    )
    .slice(0, first)
    .map(({ chain, reasons, score }) => ({ steps: stepsOf(question, chain, facts), score, reasons }));
}

function weightedMean(reasons: readonly WorkflowReason[]): number {
  const weight = reasons.reduce((sum, reason) => sum + reason.weight, 0);
  return reasons.reduce((sum, reason) => sum + reason.score * reason.weight, 0) / weight;
}

const keyOf = ({ techniques, handovers }: Chain): string =>
  [...techniques, ...handovers.map(({ quantity }) => quantity)].join(' ');
