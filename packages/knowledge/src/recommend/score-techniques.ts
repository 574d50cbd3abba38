import type { Finding, Technique } from '../entities.js';
import { type Candidate, findingFits, type Judged } from './candidate.js';
import { cannotTell } from './cannot-tell.js';
import { complementsOf } from './complements.js';
import { evidenceReason } from './criteria/evidence.js';
import { kindReason, nonDestructiveReason, operandoReason } from './criteria/manner.js';
import { materialCriterion } from './criteria/material.js';
import { phenomenonReason, quantityReason } from './criteria/subject.js';
import { besideReason, namedReason, textReason } from './criteria/text.js';
import { lengthReason, timeReason } from './criteria/window.js';
import type { Knowledge } from './knowledge.js';
import type { Criterion, Judgement, TechniqueRecommendation } from './question.js';
import type { Relevance } from './relevance.js';
import type { ResolvedQuestion } from './resolve-question.js';

/** Findings that are listed with a recommendation at most. */
const maximumFindings = 10;

/** Criteria that say how a question is answered, not what it is about. */
const manner: ReadonlySet<Criterion> = new Set(['kind', 'operando', 'nonDestructive']);

/**
 * Ranks techniques for a question, best first. Left out are those that are known not to be what a field demands,
 * those that the question wants to go beyond, and those of which nothing that the question is about holds.
 */
export function scoreTechniques(
  question: ResolvedQuestion,
  knowledge: Knowledge,
  first: number,
): TechniqueRecommendation[] {
  const relevance =
    question.words === null || question.words.length === 0
      ? null
      : knowledge.relevance.relevanceOf(question.words);
  const fits = findingFits(question, knowledge.facts.findings, relevance);
  const beside = new Set(question.besides.flatMap(({ meanings }) => [...meanings.keys()]));
  const judgeMaterial = materialCriterion(question.materials, knowledge);
  const ranked = knowledge.facts.techniques
    .filter((technique) => !isContradicted(question, technique) && !beside.has(technique.slug))
    .map((technique) =>
      judge(question, candidateOf(technique, fits, knowledge), relevance, knowledge, judgeMaterial),
    )
    .filter(({ judgements }) => isRelevant(judgements))
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.candidate.bearing.length - a.candidate.bearing.length ||
        (a.candidate.technique.slug < b.candidate.technique.slug ? -1 : 1),
    );
  const asksSubject = fits.size > 0 || relevance !== null || hasSubject(question);
  return ranked.slice(0, first).map((judged) => ({
    technique: judged.candidate.technique.slug,
    score: judged.score,
    reasons: judged.judgements.map(({ lacks: _, ...reason }) => reason),
    findings: supporting(judged.candidate, asksSubject).map(({ slug }) => slug),
    cannotTell: cannotTell(judged, question, knowledge),
    complementedBy: complementsOf(judged, ranked, knowledge),
  }));
}

/** Weighted mean, 0 to 1; 0 without reasons. */
export function weightedMean(reasons: readonly Pick<Judgement, 'score' | 'weight'>[]): number {
  const weight = reasons.reduce((sum, reason) => sum + reason.weight, 0);
  return weight === 0 ? 0 : reasons.reduce((sum, reason) => sum + reason.score * reason.weight, 0) / weight;
}

function candidateOf(
  technique: Technique,
  fits: ReadonlyMap<string, number>,
  { findingsBy }: Knowledge,
): Candidate {
  const findings = findingsBy(technique.slug);
  const bearing = findings
    .flatMap((finding) => {
      const fit = fits.get(finding.slug);
      return fit === undefined ? [] : [{ finding, fit }];
    })
    .toSorted((a, b) => b.fit - a.fit || (a.finding.slug < b.finding.slug ? -1 : 1));
  return { technique, findings, bearing };
}

function judge(
  question: ResolvedQuestion,
  candidate: Candidate,
  relevance: Relevance | null,
  knowledge: Knowledge,
  judgeMaterial: ReturnType<typeof materialCriterion>,
): Judged {
  const { technique } = candidate;
  const judgements = [
    namedReason(question.techniques, candidate, question.words?.length ?? 0),
    besideReason(question.besides, candidate, knowledge),
    quantityReason(question.quantities, candidate, knowledge),
    phenomenonReason(question.phenomena, candidate, knowledge),
    judgeMaterial(candidate),
    lengthReason(question.length, technique),
    timeReason(question.time, technique),
    kindReason(question.kind, technique),
    operandoReason(question.operando, technique),
    nonDestructiveReason(question.nonDestructive, technique),
    relevance === null ? null : textReason(relevance, candidate),
    relevance !== null || hasSubject(question) ? evidenceReason(candidate) : null,
  ].filter((judgement) => judgement !== null);
  return { candidate, score: weightedMean(judgements), judgements };
}

const hasSubject = ({ quantities, phenomena, materials }: ResolvedQuestion): boolean =>
  quantities.length + phenomena.length + materials.length > 0;

function isContradicted({ kind, operando, nonDestructive }: ResolvedQuestion, technique: Technique): boolean {
  return (
    (kind?.required === true && technique.kind !== kind.value) ||
    (operando?.required === true && technique.operando === !operando.value) ||
    (nonDestructive?.required === true && technique.destructive === nonDestructive.value)
  );
}

function isRelevant(judgements: readonly Judgement[]): boolean {
  const subject = judgements.filter(({ criterion }) => !manner.has(criterion));
  return (subject.length === 0 ? judgements : subject).some(({ score }) => score > 0);
}

/** Findings that bear on what is asked; where no subject is asked, any finding tells something. */
function supporting({ findings, bearing }: Candidate, asksSubject: boolean): Finding[] {
  const chosen = asksSubject ? bearing.map(({ finding }) => finding) : findings;
  return chosen.slice(0, maximumFindings);
}
