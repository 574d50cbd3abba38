import type { Candidate, Context } from './candidate.js';
import { contentWords } from './match-terms.js';
import type { RecommendationReason } from './question.js';
import type { ResolvedText } from './resolve-question.js';

/** Part of the score that recognised names decide; plain words in common decide the rest. */
const shareOfMentions = 0.7;

/**
 * Free text: a technique that is named gets all; otherwise what it covers of the quantities, phenomena and
 * materials that are named, and the words that its entry and findings share with the text.
 */
export function textReason(
  text: ResolvedText,
  { technique, findings }: Candidate,
  { nameOf }: Context,
  weight: number,
): RecommendationReason {
  const base = { criterion: 'text' as const, weight };
  if (text.techniques.includes(technique.slug)) {
    return { ...base, score: 1, explanation: 'The text names it.' };
  }
  const covered = new Set([
    ...technique.measures,
    ...technique.reveals,
    ...findings.flatMap(({ materials, phenomena, quantities }) => [
      ...materials,
      ...phenomena,
      ...quantities,
    ]),
  ]);
  const mentions = [...text.quantities, ...text.phenomena, ...text.materials];
  const met = mentions.filter((slug) => covered.has(slug));
  const own = new Set(
    contentWords(
      [
        technique.name,
        technique.family,
        technique.description,
        ...technique.strengths,
        ...findings.map(({ statement }) => statement),
      ].join(' '),
    ),
  );
  const shared = text.words.filter((word) => own.has(word));
  const wordScore = text.words.length === 0 ? 0 : shared.length / text.words.length;
  const score =
    mentions.length === 0
      ? wordScore
      : shareOfMentions * (met.length / mentions.length) + (1 - shareOfMentions) * wordScore;
  const named =
    mentions.length === 0
      ? ''
      : `It covers ${met.length} of the ${mentions.length} things named${met.length === 0 ? '' : ` (${met.map((slug) => nameOf(slug).toLowerCase()).join(', ')})`}; `;
  const words = `${shared.length} of ${text.words.length} words of the text occur in its entry or findings`;
  return { ...base, score, explanation: `${named === '' ? words : `${named}${words}`}.` };
}
