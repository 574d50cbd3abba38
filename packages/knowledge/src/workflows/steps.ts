import type { Chain } from './chains.js';
import type { ResolvedWorkflowQuestion } from './question.js';
import type { StepFacts, StepFinding } from './step-facts.js';

/** One technique's part in a chain. */
export interface WorkflowStep {
  /** Slug. */
  technique: string;
  /** Quantity that the technique before hands to it; null at the start. */
  receives: string | null;
  /** Quantity it hands on; at the end the quantity that was asked for. */
  handsOver: string;
  /** What the next technique does with it; at the end, that this is what was asked for. */
  reason: string;
  /** Findings that use the technique, the most fitting first. */
  findings: string[];
}

/** Findings that are listed with a step at most. */
const maximumFindings = 5;

/** The steps of a chain, each with the findings that fit the question best. */
export const stepsOf = (question: ResolvedWorkflowQuestion, chain: Chain, facts: StepFacts): WorkflowStep[] =>
  chain.techniques.map((technique, index) => stepOf(question, chain, technique, index, facts));

function stepOf(
  question: ResolvedWorkflowQuestion,
  { handovers }: Chain,
  technique: string,
  index: number,
  facts: StepFacts,
): WorkflowStep {
  const next = handovers[index];
  const receives = handovers[index - 1]?.quantity ?? null;
  const handsOver = next?.quantity ?? question.quantity;
  const wanted = new Set([question.quantity, handsOver, ...(receives === null ? [] : [receives])]);
  return {
    technique,
    receives,
    handsOver,
    reason: next?.reason ?? 'Gives the quantity that is asked for.',
    findings: fittingFindings(question.material, wanted, technique, facts),
  };
}

/** Findings about the material come first, then those about its relatives, then those that give the quantity. */
function fittingFindings(
  material: string | null,
  quantities: ReadonlySet<string>,
  technique: string,
  { findings, relatives }: StepFacts,
): string[] {
  const fit = (finding: StepFinding): number =>
    4 * (material !== null && finding.materials.includes(material) ? 1 : 0) +
    2 * (finding.materials.some((slug) => relatives.has(slug)) ? 1 : 0) +
    (finding.quantities.some((slug) => quantities.has(slug)) ? 1 : 0);
  return (findings.get(technique) ?? [])
    .map((finding) => ({ slug: finding.slug, fit: fit(finding) }))
    .sort((a, b) => b.fit - a.fit || (a.slug < b.slug ? -1 : 1))
    .slice(0, maximumFindings)
    .map(({ slug }) => slug);
}
