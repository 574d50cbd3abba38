import type { Finding, Technique } from '../entities.js';
import type { Judgement } from './question.js';
import type { Relevance } from './relevance.js';
import type { ResolvedQuestion } from './resolve-question.js';

/** What is known of one technique when it is judged. */
export interface Candidate {
  technique: Technique;
  findings: readonly Finding[];
  /** Findings that bear on the question, the most fitting first. */
  bearing: readonly { finding: Finding; fit: number }[];
}

/** A technique with its judgements, before what only the chosen few need is worked out. */
export interface Judged {
  candidate: Candidate;
  score: number;
  judgements: readonly Judgement[];
}

/** How well each finding bears on a question: a number above 0 to 1 by slug. */
export function findingFits(
  question: ResolvedQuestion,
  findings: readonly Finding[],
  relevance: Relevance | null,
): ReadonlyMap<string, number> {
  const subjects = [
    ...question.quantities.map((asked) => ({ asked, of: quantitiesOf })),
    ...question.phenomena.map((asked) => ({ asked, of: phenomenaOf })),
    ...question.materials.map((asked) => ({ asked, of: materialsOf })),
  ];
  const total = subjects.reduce((sum, { asked }) => sum + asked.weight, 0);
  const fits = new Map<string, number>();
  for (const finding of findings) {
    const met = subjects.reduce(
      (sum, { asked, of }) =>
        sum + asked.weight * Math.max(0, ...of(finding).map((slug) => asked.meanings.get(slug) ?? 0)),
      0,
    );
    const parts = [
      ...(total === 0 ? [] : [met / total]),
      ...(relevance === null ? [] : [relevance.findings.get(finding.slug) ?? 0]),
    ];
    const fit = parts.length === 0 ? 0 : parts.reduce((sum, part) => sum + part, 0) / parts.length;
    if (fit > 0) fits.set(finding.slug, Math.min(1, fit));
  }
  return fits;
}

const quantitiesOf = ({ values }: Finding): string[] => values.map(({ quantity }) => quantity);
const phenomenaOf = ({ phenomena }: Finding): string[] => phenomena;
const materialsOf = ({ materials }: Finding): string[] => materials;
