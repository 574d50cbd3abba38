import type { Lexicon } from './spelling.js';
import { isEmptyWord, type Word } from './words.js';

/** Something with a slug that people call by several names. */
export interface Term {
  slug: string;
  names: readonly string[];
}

/** One thing that is asked: the words for it, and what they may stand for. */
export interface Asked {
  words: string;
  /** How well each slug fits the words, above 0 to 1; a name itself fits with 1. */
  meanings: ReadonlyMap<string, number>;
  /** How much it says, above 0 to 1: a class of things says less than the thing. */
  weight: number;
}

/** A name in stems, ready to be found. */
interface Name {
  slug: string;
  words: readonly Pick<Word, 'stem' | 'base'>[];
  /** Weight of the words that carry a subject. */
  weight: number;
}
export type Names = readonly Name[];

export function namesOf(terms: readonly Term[], lexicon: Lexicon): Names {
  return terms.flatMap(({ slug, names }) =>
    [slug, ...names]
      .map((name) => lexicon.read(name).filter((word) => !isEmptyWord(word)))
      .filter((words) => words.length > 0)
      .map((words) => ({ slug, words, weight: weightOf(words, lexicon) })),
  );
}

const weightOf = (words: readonly Pick<Word, 'stem'>[], lexicon: Lexicon): number =>
  words.reduce((sum, { stem }) => sum + lexicon.weight(stem), 0);

/** A name of which this share of weight stands in the text is meant, if no other says it better. */
const leastShare = 0.6;
/** What a word of the same family counts, as `diffuse` does for `diffusion`. */
const relatedWord = 0.55;
/** What a name is worth of which the words stand apart or only in part. */
const looseWorth = 0.8;

interface Mention {
  slug: string;
  fit: number;
  /** Places of the words in the text. */
  places: ReadonlySet<number>;
}

/**
 * What a text mentions, in the order of the text. Names are found as they are, in other forms, with their words
 * apart, and in part where the words that tell are there. The longest name wins over those inside it; names for the
 * same words are meanings of one thing asked.
 * @param leastFit 1 finds whole names only
 */
export function mentionsIn(words: readonly Word[], names: Names, lexicon: Lexicon, leastFit = 0): Asked[] {
  const content = words.filter((word) => !isEmptyWord(word));
  const places = new Map<string, number>();
  const bases = new Set(content.map(({ base }) => base));
  for (const [place, { stem }] of content.entries()) if (!places.has(stem)) places.set(stem, place);
  const best = new Map<string, Mention>();
  for (const name of names) {
    const mention = wholeMention(name, content) ?? looseMention(name, places, bases, lexicon);
    if (mention === null || mention.fit < leastFit) continue;
    const known = best.get(name.slug);
    if (known === undefined || worth(mention) > worth(known)) best.set(name.slug, mention);
  }
  return grouped([...best.values()], content);
}

const worth = ({ fit, places }: Mention): number => fit * (1 + places.size / 10);

/** All words of the name in a row. */
function wholeMention({ slug, words }: Name, content: readonly Word[]): Mention | null {
  for (let at = 0; at + words.length <= content.length; at += 1) {
    if (words.every(({ base }, index) => content[at + index]?.base === base)) {
      return { slug, fit: 1, places: new Set(words.map((_, index) => at + index)) };
    }
  }
  return null;
}

/** Enough of the weight of its words, wherever they stand. */
function looseMention(
  { slug, words, weight }: Name,
  places: ReadonlyMap<string, number>,
  bases: ReadonlySet<string>,
  lexicon: Lexicon,
): Mention | null {
  const met = words.filter(({ stem }) => places.has(stem));
  const share =
    met.reduce((sum, { stem, base }) => sum + lexicon.weight(stem) * (bases.has(base) ? 1 : relatedWord), 0) /
    weight;
  if (share < leastShare) return null;
  return {
    slug,
    fit: share * looseWorth,
    places: new Set(met.flatMap(({ stem }) => places.get(stem) ?? [])),
  };
}

/** A meaning that fits this much worse than the best for the same words is none. */
const besideBest = 0.75;

function grouped(mentions: readonly Mention[], content: readonly Word[]): Asked[] {
  const ranked = mentions.toSorted((a, b) => worth(b) - worth(a) || (a.slug < b.slug ? -1 : 1));
  const groups: { places: ReadonlySet<number>; best: number; meanings: Map<string, number> }[] = [];
  for (const { slug, fit, places } of ranked) {
    const group = groups.find((one) => [...places].some((place) => one.places.has(place)));
    if (group === undefined) groups.push({ places, best: fit, meanings: new Map([[slug, fit]]) });
    else if (fit >= besideBest * group.best && places.size >= group.places.size)
      group.meanings.set(slug, fit);
  }
  return groups
    .toSorted((a, b) => Math.min(...a.places) - Math.min(...b.places))
    .map(({ places, meanings, best }) => ({ words: writtenAt(places, content), meanings, weight: best }));
}

const writtenAt = (places: ReadonlySet<number>, content: readonly Word[]): string =>
  [...new Set([...places].toSorted((a, b) => a - b).map((place) => content[place]?.written ?? ''))].join(' ');
