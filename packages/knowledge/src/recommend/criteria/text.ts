import type { Candidate } from '../candidate.js';
import type { Knowledge } from '../knowledge.js';
import type { Judgement } from '../question.js';
import type { Asked } from '../reading/terms.js';
import type { Relevance } from '../relevance.js';
import { weights } from './weights.js';
import { inSentence, listed, naming } from './wording.js';

/** Whether the text names the technique itself. */
export function namedReason(
  asked: readonly Asked[],
  { technique }: Candidate,
  wordCount: number,
): Judgement | null {
  if (asked.length === 0) return null;
  const fits = asked.map(({ meanings }) => meanings.get(technique.slug) ?? 0);
  const score = Math.max(...fits);
  // A name among many words is a hint; a name alone is the question.
  const share = Math.min(
    1,
    asked.reduce((sum, { words }) => sum + words.split(' ').length, 0) / Math.max(1, wordCount),
  );
  const words = asked.find((one) => one.meanings.has(technique.slug))?.words ?? '';
  return {
    criterion: 'technique',
    weight: weights.named * share,
    score,
    explanation:
      score === 1
        ? 'The question names it.'
        : score > 0
          ? `The question says “${words}”, which is close to its name.`
          : 'The question names another technique.',
    lacks: null,
  };
}

/** Whether it is known to add to what the question wants to go beyond. */
export function besideReason(
  asked: readonly Asked[],
  { technique }: Candidate,
  { techniques, nameOf }: Knowledge,
): Judgement | null {
  const [slug] = asked.flatMap(({ meanings }) => [...meanings.keys()]);
  if (slug === undefined) return null;
  const other = techniques.get(slug);
  const link =
    other?.complements.find((one) => one.technique === technique.slug) ??
    technique.complements.find((one) => one.technique === slug);
  const name = inSentence(nameOf(slug));
  return {
    criterion: 'complement',
    weight: weights.manner,
    score: link === undefined ? 0 : 1,
    explanation:
      link === undefined
        ? `Nothing links it with ${name}.`
        : `It adds to ${name}: ${link.reason.replace(/\.$/, '')}.`,
    lacks: null,
  };
}

/** What the entry counts, and what the findings, in how well a technique's texts fit the question's. */
const shareOfEntry = 0.5;

/** Each further finding that fits counts half of the one before. */
const nextFinding = 0.5;

/** How well what stands about it fits the words of the question. */
export function textReason(relevance: Relevance, { technique, bearing, findings }: Candidate): Judgement {
  const entry = relevance.techniques.get(technique.slug) ?? 0;
  const shown = findings
    .map(({ slug }) => relevance.findings.get(slug) ?? 0)
    .toSorted((a, b) => b - a)
    .reduce((sum, fit, index) => sum + fit * nextFinding ** index, 0);
  const score = shareOfEntry * entry + (1 - shareOfEntry) * Math.min(1, shown * (1 - nextFinding));
  const [closest] = bearing;
  const inEntry = relevance.wordsIn(technique.slug).slice(0, 4);
  const inFinding = closest === undefined ? [] : relevance.wordsIn(closest.finding.slug).slice(0, 4);
  const sentences = [
    inEntry.length === 0 ? '' : `Its entry speaks of ${listed(inEntry)}.`,
    closest === undefined || inFinding.length === 0
      ? ''
      : `${naming([closest.finding])} speaks of ${listed(inFinding)}.`,
  ].filter((sentence) => sentence !== '');
  return {
    criterion: 'text',
    weight: weights.text,
    score,
    explanation:
      sentences.length === 0
        ? 'Nothing that stands about it has a word of the question.'
        : sentences.join(' '),
    lacks: null,
  };
}
