import type { Technique, TechniqueKind } from '../../entities.js';
import type { Judgement } from '../question.js';
import type { Demand } from '../resolve-question.js';
import { readShare, weights } from './weights.js';

const weightOf = ({ required }: Demand<unknown>): number => weights.manner * (required ? 1 : readShare);

export function kindReason(demand: Demand<TechniqueKind> | null, { kind }: Technique): Judgement | null {
  if (demand === null) return null;
  return {
    criterion: 'kind',
    weight: weights.manner,
    score: kind === demand.value ? 1 : 0,
    explanation: kind === 'computation' ? 'It is a computation.' : 'It is an experiment.',
    lacks:
      kind === demand.value
        ? null
        : kind === 'computation'
          ? 'It computes and so shows no real sample.'
          : 'It measures and so predicts nothing.',
  };
}

export function operandoReason(
  demand: Demand<boolean> | null,
  { kind, operando }: Technique,
): Judgement | null {
  if (demand === null) return null;
  const unknown =
    kind === 'computation'
      ? 'It is a computation and follows no cell.'
      : 'No source says whether it works operando.';
  const met = operando === demand.value;
  return {
    criterion: 'operando',
    weight: weightOf(demand),
    score: met ? 1 : 0,
    explanation:
      operando === null
        ? unknown
        : operando
          ? 'It works on a running cell.'
          : 'It does not work on a running cell.',
    lacks: met || !demand.value ? null : 'It cannot follow a cell while it runs.',
  };
}

export function nonDestructiveReason(
  demand: Demand<boolean> | null,
  { kind, destructive }: Technique,
): Judgement | null {
  if (demand === null) return null;
  const computes = kind === 'computation';
  const keeps = destructive === null ? (computes ? true : null) : !destructive;
  const met = keeps === demand.value;
  return {
    criterion: 'nonDestructive',
    weight: weightOf(demand),
    score: met ? 1 : 0,
    explanation:
      keeps === null
        ? 'No source says whether it spares the sample.'
        : !keeps
          ? 'It uses up the sample.'
          : computes
            ? 'It is a computation and touches no sample.'
            : 'It spares the sample.',
    lacks: met || !demand.value ? null : 'It does not leave the sample as it was.',
  };
}
