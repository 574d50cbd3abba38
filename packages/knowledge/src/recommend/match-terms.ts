import { ParameterError } from '@interphase/core';
import { nearest } from '../read/nearest.js';

/** Something with a slug that people call by several names. */
export interface Term {
  slug: string;
  names: readonly string[];
}

/** Words in lower case, without punctuation and without the plural's s. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(singular);
}

const singular = (word: string): string =>
  word.length > 3 && /[^isu]s$/.test(word) ? word.slice(0, -1) : word;

/** Words that carry no subject. */
const emptyWords = new Set(
  wordsOf(
    'a an and are as at be by can could do does for from how i in into is it its me my of on or should show than that the them this to use using want we what when where which why with would',
  ),
);

export const contentWords = (text: string): string[] => [
  ...new Set(wordsOf(text).filter((word) => !emptyWords.has(word))),
];

const namesOf = ({ slug, names }: Term): string[] => [slug, ...names];

/** Terms that a text mentions by one of their names, as whole words in a row. */
export function mentionedTerms(text: string, terms: readonly Term[]): string[] {
  const padded = ` ${wordsOf(text).join(' ')} `;
  return terms
    .filter((term) => namesOf(term).some((name) => padded.includes(` ${wordsOf(name).join(' ')} `)))
    .map(({ slug }) => slug);
}

/**
 * The one term that a slug or a name stands for: equal to one of its names, else the one that shares most of
 * the words, provided it shares at least half of them.
 * @param field names the input in the error
 * @throws ParameterError naming the nearest slugs when there is none
 */
export function resolveTerm(text: string, terms: readonly Term[], field: string): string {
  const asked = wordsOf(text).join(' ');
  const equal = terms.find((term) => namesOf(term).some((name) => wordsOf(name).join(' ') === asked));
  if (equal !== undefined) return equal.slug;
  const best = terms
    .map((term) => ({
      slug: term.slug,
      share: Math.max(...namesOf(term).map((name) => sharedWords(text, name))),
    }))
    .toSorted((a, b) => b.share - a.share || (a.slug < b.slug ? -1 : 1))
    .at(0);
  if (best !== undefined && best.share >= 0.5) return best.slug;
  const close = nearest(
    text,
    terms.map(({ slug }) => slug),
  );
  const hint = close.length === 0 ? '' : `; nearest are ${close.join(', ')}`;
  throw new ParameterError(`No ${field} is called \`${text}\`${hint}`, [field]);
}

/** Words in common, as a share of all words of both (Jaccard). */
function sharedWords(a: string, b: string): number {
  const [left, right] = [new Set(contentWords(a)), new Set(contentWords(b))];
  const common = [...left].filter((word) => right.has(word)).length;
  const all = left.size + right.size - common;
  return all === 0 ? 0 : common / all;
}
