import type { Technique } from '../entities.js';
import type { Candidate, Context } from './candidate.js';
import { reasonsFor } from './criteria.js';
import type { FindingFact, RecommendationFacts } from './facts.js';
import type { Criterion, RecommendationReason, TechniqueRecommendation } from './question.js';
import type { ResolvedQuestion } from './resolve-question.js';

/** Findings that are listed with a recommendation at most. */
const maximumFindings = 10;

/** Criteria that are required where the answer is known; the others only rank. */
const manner: ReadonlySet<Criterion> = new Set(['kind', 'operando', 'nonDestructive']);

/**
 * Ranks techniques for a question, best first. Left out are those that are known to be of the wrong kind, and
 * those of which nothing that the question is about holds.
 */
export function scoreTechniques(
  question: ResolvedQuestion,
  facts: RecommendationFacts,
): TechniqueRecommendation[] {
  const context = contextOf(facts);
  return facts.techniques
    .filter((technique) => !isContradicted(question, technique))
    .map((technique) =>
      recommend(question, { technique, findings: facts.findings.get(technique.slug) ?? [] }, facts, context),
    )
    .filter(({ reasons }) => isRelevant(reasons))
    .sort(
      (a, b) =>
        b.score - a.score || b.findings.length - a.findings.length || (a.technique < b.technique ? -1 : 1),
    );
}

/** Weighted mean, 0 to 1; 0 without reasons. */
export function weightedMean(reasons: readonly Pick<RecommendationReason, 'score' | 'weight'>[]): number {
  const weight = reasons.reduce((sum, reason) => sum + reason.weight, 0);
  return weight === 0 ? 0 : reasons.reduce((sum, reason) => sum + reason.score * reason.weight, 0) / weight;
}

function recommend(
  question: ResolvedQuestion,
  candidate: Candidate,
  { techniques }: RecommendationFacts,
  context: Context,
): TechniqueRecommendation {
  const reasons = reasonsFor(question, candidate, context);
  return {
    technique: candidate.technique.slug,
    score: weightedMean(reasons),
    reasons,
    findings: supportingFindings(question, candidate.findings),
    complementedBy: complementsOf(candidate.technique, techniques),
  };
}

function isContradicted({ kind, operando, nonDestructive }: ResolvedQuestion, technique: Technique): boolean {
  return (
    (kind !== null && technique.kind !== kind) ||
    (operando !== null && technique.operando === !operando) ||
    (nonDestructive !== null && technique.destructive === nonDestructive)
  );
}

function isRelevant(reasons: readonly RecommendationReason[]): boolean {
  const subject = reasons.filter(({ criterion }) => !manner.has(criterion));
  return (subject.length === 0 ? reasons : subject).some(({ score }) => score > 0);
}

/** Findings that meet most of what is asked come first; where no subject is asked, any finding tells something. */
function supportingFindings(question: ResolvedQuestion, findings: readonly FindingFact[]): string[] {
  const { quantity, phenomenon, material, text } = question;
  const quantities = [...(quantity === null ? [] : [quantity]), ...(text?.quantities ?? [])];
  const phenomena = [...(phenomenon === null ? [] : [phenomenon]), ...(text?.phenomena ?? [])];
  const materials = [...(material === null ? [] : [material]), ...(text?.materials ?? [])];
  const asksSubject = quantities.length + phenomena.length + materials.length > 0;
  const matches = (finding: FindingFact): number =>
    quantities.filter((slug) => finding.quantities.includes(slug)).length +
    phenomena.filter((slug) => finding.phenomena.includes(slug)).length +
    materials.filter((slug) => finding.materials.includes(slug)).length;
  return findings
    .map((finding) => ({ slug: finding.slug, matches: matches(finding) }))
    .filter((finding) => !asksSubject || finding.matches > 0)
    .sort((a, b) => b.matches - a.matches || (a.slug < b.slug ? -1 : 1))
    .slice(0, maximumFindings)
    .map(({ slug }) => slug);
}

/** To complement is mutual: what its own entry lists, then those that list it. */
function complementsOf(
  technique: Technique,
  techniques: readonly Technique[],
): TechniqueRecommendation['complementedBy'] {
  const listed = new Set(technique.complements.map((link) => link.technique));
  const listing = techniques
    .filter(({ slug }) => slug !== technique.slug && !listed.has(slug))
    .flatMap((other) =>
      other.complements
        .filter((link) => link.technique === technique.slug)
        .map(({ reason, findings }) => ({ technique: other.slug, reason, findings })),
    );
  return [...technique.complements, ...listing];
}

function contextOf({ quantities, phenomena, materials }: RecommendationFacts): Context {
  const names = new Map([...quantities, ...phenomena, ...materials].map(({ slug, name }) => [slug, name]));
  return {
    nameOf: (slug) => names.get(slug) ?? slug,
    materials: new Map(materials.map((material) => [material.slug, material])),
  };
}
