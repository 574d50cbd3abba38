import { editDistance } from '../../read/nearest.js';
import { type Word, wordsIn } from './words.js';

/**
 * The words that the evidence itself uses. Reads a text into them: what is written as one word here and as two there
 * becomes two, and a word that the evidence does not know becomes the nearest that it knows, if it is near enough.
 */
export interface Lexicon {
  read(text: string): Word[];
  /** How telling a stem is: the rarer in the evidence, the more; above 0. */
  weight(stem: string): number;
}

/** @param documents one text for each entry of the evidence */
export function buildLexicon(documents: readonly string[]): Lexicon {
  const read = documents.map((text) => wordsIn(text));
  const compounds = compoundsIn(read);
  const texts = read.map((words) => words.flatMap((word) => parted(word, compounds)));
  const documentsWith = new Map<string, number>();
  const known = new Map<string, Word>();
  for (const words of texts) {
    for (const word of words) if (known.get(word.plain)?.stem !== word.plain) known.set(word.plain, word);
    for (const stem of new Set(words.map((word) => word.stem))) {
      documentsWith.set(stem, (documentsWith.get(stem) ?? 0) + 1);
    }
  }
  const byFirstLetter = new Map<string, string[]>();
  for (const plain of [...known.keys()].toSorted()) {
    const letter = plain.charAt(0);
    byFirstLetter.set(letter, [...(byFirstLetter.get(letter) ?? []), plain]);
  }
  const isKnown = (word: Word): boolean => word.formula !== null || documentsWith.has(word.stem);
  const corrected = (word: Word): Word => {
    const own = known.get(word.plain);
    if (own !== undefined) return { ...own, written: word.written };
    if (isKnown(word)) return word;
    const near = nearestWord(word.plain, byFirstLetter.get(word.plain.charAt(0)) ?? []);
    const meant = near === null ? undefined : known.get(near);
    return near === null || meant === undefined ? word : { ...meant, written: word.written, meant: near };
  };
  return {
    read: (text) => wordsIn(text).flatMap((word) => parted(word, compounds).map(corrected)),
    weight: (stem) => Math.log(1 + documents.length / (1 + (documentsWith.get(stem) ?? 0))),
  };
}

const shortestPart = 3;

/** `rocksalt` → `rock`, `salt`, for all pairs of words that stand side by side somewhere. */
function compoundsIn(texts: readonly (readonly Word[])[]): ReadonlyMap<string, readonly [Word, Word]> {
  const compounds = new Map<string, readonly [Word, Word]>();
  for (const words of texts) {
    for (const [at, second] of words.entries()) {
      const first = words[at - 1];
      if (first === undefined || first.formula !== null || second.formula !== null) continue;
      if (first.plain.length < shortestPart || second.plain.length < shortestPart) continue;
      compounds.set(first.plain + second.plain, [first, second]);
    }
  }
  return compounds;
}

function parted(word: Word, compounds: ReadonlyMap<string, readonly [Word, Word]>): Word[] {
  const pair = compounds.get(word.plain);
  return pair === undefined ? [word] : pair.map((part) => ({ ...part, written: word.written }));
}

/** Edits that a slip of the fingers makes: fewer in short words, where any may give another word. */
const editsAllowed = (length: number): number => (length < 4 ? 0 : length < 9 ? 1 : 2);

/** Slips hardly ever hit the first letter, so candidates share it. */
function nearestWord(word: string, candidates: readonly string[]): string | null {
  const allowed = editsAllowed(word.length);
  let nearest: { candidate: string; edits: number } | null = null;
  for (const candidate of candidates) {
    // Of four letters one may be missing, but none may be another: the word would be too.
    if (candidate.length < Math.max(4, word.length === 4 ? 5 : 0)) continue;
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const edits = isSwap(word, candidate) ? 1 : editDistance(word, candidate);
    if (edits <= allowed && (nearest === null || edits < nearest.edits)) nearest = { candidate, edits };
  }
  return nearest?.candidate ?? null;
}

/** Whether two neighbouring letters have changed places. */
function isSwap(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return (
    a.length === b.length &&
    at >= 0 &&
    a[at] === b[at + 1] &&
    a[at + 1] === b[at] &&
    a.slice(at + 2) === b.slice(at + 2)
  );
}
