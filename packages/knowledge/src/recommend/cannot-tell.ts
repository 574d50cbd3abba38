import type { Judged } from './candidate.js';
import type { Knowledge } from './knowledge.js';
import type { ResolvedQuestion } from './resolve-question.js';

/** Limitations that are told beside what of the question stays open. */
const maximumLimitations = 3;

/**
 * What a technique cannot tell, in sentences: first the parts of the question that it scores low on, then its known
 * limitations, those in the words of the question first.
 */
export function cannotTell(
  { candidate, judgements }: Judged,
  { words }: ResolvedQuestion,
  { lexicon, limitationsOf }: Knowledge,
): string[] {
  const open = judgements.flatMap(({ lacks }) => lacks ?? []);
  const asked = new Set(words?.map(({ stem }) => stem));
  const closeness = (stems: ReadonlySet<string>): number =>
    [...asked].reduce((sum, stem) => sum + (stems.has(stem) ? lexicon.weight(stem) : 0), 0);
  const limitations = limitationsOf(candidate.technique.slug)
    .map(({ text, stems }) => ({ text, closeness: closeness(stems) }))
    .toSorted((a, b) => b.closeness - a.closeness)
    .slice(0, maximumLimitations)
    .map(({ text }) => (/[.!?]$/.test(text) ? text : `${text}.`));
  return [...open, ...limitations];
}
