import type { Chain } from './chains.js';
import type { ResolvedWorkflowQuestion } from './question.js';
import type { StepFacts } from './step-facts.js';

export type WorkflowCriterion = 'shortness' | 'evidence' | 'material' | 'scale';

/** One criterion's part in a score. */
export interface WorkflowReason {
  criterion: WorkflowCriterion;
  /** 0 to 1. */
  score: number;
  weight: number;
  explanation: string;
}

/**
 * Every step more is one more place to err, so shortness weighs most. As in the recommender of techniques, the
 * numbers are a choice of ours; only their order is argued for.
 */
const weights = { shortness: 3, evidence: 2, material: 2, scale: 1 } as const;

/** Credit for a scale that findings or the range of a technique reach, but its entry does not list. */
const shownOnly = 0.7;
/** One reason for each criterion that the question has. */
export const reasonsFor = (
  question: ResolvedWorkflowQuestion,
  chain: Chain,
  facts: StepFacts,
): WorkflowReason[] => [
  shortness(chain),
  evidence(chain, facts),
  ...(question.material === null ? [] : [materialFit(question.material, chain, facts)]),
  ...scaleFit(question, chain, facts),
];

/** 1 for one technique, 2/3 for two, 1/2 for three. */
function shortness({ techniques }: Chain): WorkflowReason {
  const steps = techniques.length;
  return {
    criterion: 'shortness',
    weight: weights.shortness,
    score: 2 / (steps + 1),
    explanation:
      steps === 1
        ? 'One technique does it alone.'
        : `It takes ${steps} techniques and ${counted(steps - 1, 'hand-over')}.`,
  };
}

/** Findings that make a step half sure. */
const halfSure = 3;

/** Three findings make a step half sure, more bring it nearer to 1; a chain is held to the mean of its steps. */
function evidence({ techniques }: Chain, { findings, names }: StepFacts): WorkflowReason {
  const counts = techniques.map((technique) => findings.get(technique)?.length ?? 0);
  const bare = techniques.filter((_, index) => counts[index] === 0).map((slug) => names.get(slug) ?? slug);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return {
    criterion: 'evidence',
    weight: weights.evidence,
    score: mean(counts.map((count) => count / (count + halfSure))),
    explanation:
      bare.length === 0
        ? `${capital(counted(total, 'finding'))} ${total === 1 ? 'uses' : 'use'} its techniques, each at least one.`
        : `No finding uses ${bare.join(' or ')}.`,
  };
}

/** Each finding about the material halves the doubt in a step; those about a relative count half. */
function materialFit(
  material: string,
  { techniques }: Chain,
  { findings, relatives, names }: StepFacts,
): WorkflowReason {
  const steps = techniques.map((technique) => {
    const own = findings.get(technique) ?? [];
    const direct = own.filter(({ materials }) => materials.includes(material)).length;
    const related = own.filter(
      ({ materials }) => !materials.includes(material) && materials.some((slug) => relatives.has(slug)),
    ).length;
    return { technique, direct, related, score: 1 - 0.5 ** (direct + related / 2) };
  });
  const without = steps
    .filter(({ score }) => score === 0)
    .map(({ technique }) => names.get(technique) ?? technique);
  const direct = steps.reduce((sum, step) => sum + step.direct, 0);
  const related = steps.reduce((sum, step) => sum + step.related, 0);
  const about = `${capital(counted(direct, 'finding'))} by its techniques ${direct === 1 ? 'is' : 'are'} about the material, ${counted(related, 'finding')} about a relative`;
  return {
    criterion: 'material',
    weight: weights.material,
    score: mean(steps.map(({ score }) => score)),
    explanation: without.length === 0 ? `${about}.` : `${about}; none by ${without.join(' or ')}.`,
  };
}

/** Whether the ends are listed for the scales that are asked, or only shown there. */
function scaleFit(
  { fromLengthScale, toLengthScale }: ResolvedWorkflowQuestion,
  { techniques }: Chain,
  { lengthScales, findings, names }: StepFacts,
): WorkflowReason[] {
  const ends = [
    { scale: fromLengthScale, technique: techniques[0] },
    { scale: toLengthScale, technique: techniques.at(-1) },
  ].flatMap(({ scale, technique }) =>
    scale === null || technique === undefined ? [] : [{ scale, technique }],
  );
  if (ends.length === 0) return [];
  const judged = ends.map(({ scale, technique }) => {
    const name = names.get(technique) ?? technique;
    if (lengthScales.get(technique)?.includes(scale)) {
      return { score: 1, text: `${name} works at the ${scale} scale` };
    }
    const shown = (findings.get(technique) ?? []).some((finding) => finding.lengthScales.includes(scale));
    const by = shown ? 'by what was found with it' : 'by its range of lengths';
    return { score: shownOnly, text: `${name} reaches the ${scale} scale ${by}` };
  });
  return [
    {
      criterion: 'scale',
      weight: weights.scale,
      score: mean(judged.map(({ score }) => score)),
      explanation: `${judged.map(({ text }) => text).join('; ')}.`,
    },
  ];
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

const counted = (count: number, noun: string): string =>
  count === 1 ? `one ${noun}` : `${count === 0 ? 'no' : count} ${noun}s`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
