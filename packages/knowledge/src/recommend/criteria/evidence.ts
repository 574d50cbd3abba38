import type { Candidate } from '../candidate.js';
import type { Judgement } from '../question.js';
import { weights } from './weights.js';
import { counted, naming } from './wording.js';

/** A finding that fits at least this well bears on the question itself. */
const directFit = 0.5;

/** What a curator infers, and what a method cannot do, speaks less for a technique than a stated result. */
const inferredWorth = 0.6;
const limitationWorth = 0.3;

/** The weight of the evidence: each finding that bears on the question halves the doubt, in so far as it fits. */
export function evidenceReason({ bearing }: Candidate): Judgement {
  const direct = bearing.filter(({ fit }) => fit >= directFit);
  const weight = direct.reduce(
    (sum, { finding, fit }) =>
      sum +
      fit *
        (finding.certainty === 'stated' ? 1 : inferredWorth) *
        (finding.type === 'result' ? 1 : limitationWorth),
    0,
  );
  const inferred = direct.filter(({ finding }) => finding.certainty === 'inferred').length;
  return {
    criterion: 'evidence',
    weight: weights.evidence,
    score: 1 - 0.5 ** weight,
    explanation:
      direct.length === 0
        ? 'No finding by it bears on all of this.'
        : `${naming(direct.map(({ finding }) => finding))} ${direct.length === 1 ? 'bears' : 'bear'} on this${
            inferred === 0 ? '' : ` (${counted(inferred)} inferred by the curators)`
          }.`,
    lacks: null,
  };
}
