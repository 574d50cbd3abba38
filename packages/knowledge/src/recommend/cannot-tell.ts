import type { Knowledge } from './knowledge.js';
import { isEmptyWord } from './reading/words.js';
import type { ResolvedQuestion } from './resolve-question.js';
import type { Judged } from './score-techniques.js';

/** Limitations that are told beside what of the question stays open. */
const maximumLimitations = 3;

/**
 * What a technique cannot tell, in sentences: first the parts of the question that it scores low on, then its known
 * limitations, those in the words of the question first.
 */
export function cannotTell(
  { candidate, judgements }: Judged,
  { words }: ResolvedQuestion,
  { lexicon }: Knowledge,
): string[] {
  const open = judgements.flatMap(({ lacks }) => lacks ?? []);
  const asked = new Set(words?.map(({ stem }) => stem));
  const closeness = (limitation: string): number =>
    [
      ...new Set(
        lexicon
          .read(limitation)
          .filter((word) => !isEmptyWord(word))
          .map(({ stem }) => stem),
      ),
    ]
      .filter((stem) => asked.has(stem))
      .reduce((sum, stem) => sum + lexicon.weight(stem), 0);
  const limitations = candidate.technique.limitations
    .map((limitation) => ({ limitation, closeness: closeness(limitation) }))
    .toSorted((a, b) => b.closeness - a.closeness)
    .slice(0, maximumLimitations)
    .map(({ limitation }) => (/[.!?]$/.test(limitation) ? limitation : `${limitation}.`));
  return [...open, ...limitations];
}
