import type { Finding } from '../../entities.js';
import type { Candidate } from '../candidate.js';
import type { Knowledge } from '../knowledge.js';
import type { Judgement } from '../question.js';
import type { Asked } from '../reading/terms.js';
import { weights } from './weights.js';
import { inSentence, listed, naming } from './wording.js';

/** Credit for what a finding shows but the technique's own entry does not claim. */
const shownByFinding = 0.7;

interface Judged {
  asked: Asked;
  slug: string;
  credit: number;
  shown: readonly Finding[];
}

/** Whether it gives the numbers that are asked for. */
export const quantityReason = (
  asked: readonly Asked[],
  candidate: Candidate,
  knowledge: Knowledge,
): Judgement | null =>
  subjectReason('quantity', asked, candidate, knowledge, {
    claimed: candidate.technique.measures,
    of: ({ values }) => values.map(({ quantity }) => quantity),
    does: 'gives',
    shown: (names) => `with numbers in ${names}`,
    unclaimed: (name, names) => `Its entry does not list the ${name}, but there are numbers in ${names}`,
    article: 'the ',
  });

/** Whether it reveals what is to be seen. */
export const phenomenonReason = (
  asked: readonly Asked[],
  candidate: Candidate,
  knowledge: Knowledge,
): Judgement | null =>
  subjectReason('phenomenon', asked, candidate, knowledge, {
    claimed: candidate.technique.reveals,
    of: ({ phenomena }) => phenomena,
    does: 'reveals',
    shown: (names) => `as in ${names}`,
    unclaimed: (name, names) => `Its entry does not list ${name}, but it comes up in ${names}`,
    article: '',
  });

function subjectReason(
  criterion: 'quantity' | 'phenomenon',
  asked: readonly Asked[],
  { findings }: Candidate,
  { nameOf }: Knowledge,
  { claimed, of, does, shown, unclaimed, article }: Wording,
): Judgement | null {
  if (asked.length === 0) return null;
  const judged = asked.map((one): Judged => {
    const best = Math.max(...one.meanings.values());
    return [...one.meanings]
      .map(([slug, fit]) => {
        const showing = findings.filter((finding) => of(finding).includes(slug));
        const credit = claimed.includes(slug) ? 1 : showing.length > 0 ? shownByFinding : 0;
        return { asked: one, slug, credit: (credit * fit) / best, shown: showing };
      })
      .reduce((a, b) => (b.credit > a.credit ? b : a));
  });
  const total = judged.reduce((sum, one) => sum + one.asked.weight, 0);
  const score = judged.reduce((sum, one) => sum + one.credit * one.asked.weight, 0) / total;
  const sentences = judged.map(({ slug, credit, shown: showing }) => {
    const name = inSentence(nameOf(slug));
    if (credit === 0) return `Nothing says that it ${does} ${article}${name}.`;
    if (!claimed.includes(slug)) return `${unclaimed(name, naming(showing))}.`;
    return showing.length === 0
      ? `It ${does} ${article}${name}, though no finding here shows it.`
      : `It ${does} ${article}${name}, ${shown(naming(showing))}.`;
  });
  return {
    criterion,
    score,
    weight: weights.subject * Math.max(...asked.map(({ weight }) => weight)),
    explanation: sentences.join(' '),
    lacks:
      score >= 0.5
        ? null
        : `It is not known to ${criterion === 'quantity' ? 'give' : 'reveal'} ${article}${listed(
            judged.filter(({ credit }) => credit < 0.5).map(({ slug }) => inSentence(nameOf(slug))),
            'or',
          )}.`,
  };
}

interface Wording {
  claimed: readonly string[];
  of: (finding: Finding) => readonly string[];
  does: string;
  shown: (names: string) => string;
  unclaimed: (name: string, names: string) => string;
  article: string;
}
