import type { Technique } from '../entities.js';
import type { Judged } from './candidate.js';
import { inSentence, listed } from './criteria/wording.js';
import type { Knowledge } from './knowledge.js';
import type { Criterion, Judgement, TechniqueRecommendation } from './question.js';

type Complement = TechniqueRecommendation['complementedBy'][number];

/** Complements that are named at most. */
const maximumComplements = 8;
/** Of these, techniques that no link joins but that fill what is open. */
const maximumFillers = 2;
/** Findings that are listed for each that no link names any for. */
const maximumFindings = 3;

/** A criterion that reaches this fills what another technique leaves open. */
const filled = 0.7;

/** What fills a gap must also be about the question: one of these criteria reaches this, where they are asked. */
const aboutness: ReadonlySet<Criterion> = new Set(['quantity', 'phenomenon', 'text']);
const leastAboutness = 0.5;

/** Criteria that say what is to be known; the others are no gap that a second technique fills. */
const fillable: ReadonlyMap<Criterion, string> = new Map([
  ['quantity', 'gives the numbers asked for'],
  ['phenomenon', 'shows what is to be seen'],
  ['material', 'has been used on the material'],
  ['length', 'works at the lengths asked for'],
  ['time', 'works at the times asked for'],
  ['operando', 'follows a running cell'],
  ['nonDestructive', 'leaves the sample whole'],
]);

/**
 * What adds to a technique: what the evidence links with it, whichever of the two says so, the set-ups that join it
 * with another, and the best-ranked techniques that fill what it leaves open. Those that fill most come first.
 */
export function complementsOf(judged: Judged, ranked: readonly Judged[], knowledge: Knowledge): Complement[] {
  const { technique } = judged.candidate;
  const gaps = judged.judgements.filter(({ criterion, lacks }) => fillable.has(criterion) && lacks !== null);
  const bySlug = new Map(ranked.map((other) => [other.candidate.technique.slug, other]));
  const linked = linksOf(technique, knowledge).map((link) => {
    const other = bySlug.get(link.technique);
    const fills = other === undefined ? [] : filling(gaps, other);
    return { ...link, reason: withFilling(link.reason, fills), fills: fills.length };
  });
  const known = new Set([technique.slug, ...linked.map((link) => link.technique)]);
  const fillers = ranked
    .filter((other) => !known.has(other.candidate.technique.slug) && isAbout(other))
    .map((other) => ({ other, fills: filling(gaps, other) }))
    .filter(({ fills }) => fills.length > 0)
    .toSorted((a, b) => b.fills.length - a.fills.length || b.other.score - a.other.score)
    .slice(0, maximumFillers)
    .map(({ other, fills }) => ({
      technique: other.candidate.technique.slug,
      reason: `It fills what ${inSentence(technique.name)} leaves open: it ${listed(fills)}.`,
      findings: other.candidate.bearing.slice(0, maximumFindings).map(({ finding }) => finding.slug),
      fills: fills.length,
    }));
  return [...linked, ...fillers]
    .toSorted((a, b) => b.fills - a.fills)
    .slice(0, maximumComplements)
    .map(({ fills: _, ...complement }) => complement);
}

function isAbout({ judgements }: Judged): boolean {
  const subject = judgements.filter(({ criterion }) => aboutness.has(criterion));
  const kind = judgements.find(({ criterion }) => criterion === 'kind');
  return kind?.score !== 0 && (subject.length === 0 || subject.some(({ score }) => score >= leastAboutness));
}

const filling = (gaps: readonly Judgement[], other: Judged): string[] =>
  gaps.flatMap(({ criterion }) => {
    const own = other.judgements.find((judgement) => judgement.criterion === criterion);
    const does = fillable.get(criterion);
    return own !== undefined && own.score >= filled && does !== undefined ? [does] : [];
  });

const withFilling = (reason: string, fills: readonly string[]): string =>
  fills.length === 0 ? reason : `${reason.replace(/\.?$/, '.')} Here it also ${listed(fills)}.`;

/** Own links, links of others, then combined set-ups; each technique once. */
function linksOf(technique: Technique, { facts, nameOf, findingsBy }: Knowledge): Complement[] {
  const { slug } = technique;
  const others = facts.techniques.filter((other) => other.slug !== slug);
  const listing = others.flatMap((other) =>
    other.complements
      .filter((link) => link.technique === slug)
      // What is written there is what this one adds to the other.
      .map(({ reason, findings }) => ({
        technique: other.slug,
        reason: `The two go together; its own entry says of ${inSentence(technique.name)}: “${reason}”`,
        findings,
      })),
  );
  const joined = others
    .filter(({ combines }) => combines.includes(slug))
    .map((other) => ({
      technique: other.slug,
      reason: `It joins ${inSentence(nameOf(slug))} with ${listed(
        other.combines.filter((one) => one !== slug).map((one) => inSentence(nameOf(one))),
      )} on one sample.`,
      findings: findingsBy(other.slug)
        .slice(0, maximumFindings)
        .map((finding) => finding.slug),
    }));
  const links = new Map<string, Complement>();
  for (const link of [...technique.complements, ...listing, ...joined]) {
    if (!links.has(link.technique)) links.set(link.technique, { ...link, findings: [...link.findings] });
  }
  return [...links.values()];
}
