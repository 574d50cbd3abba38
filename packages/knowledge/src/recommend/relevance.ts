import MiniSearch from 'minisearch';
import type { Documents, FindingText, TechniqueText } from './documents.js';
import type { Lexicon } from './reading/spelling.js';
import { isEmptyWord, type Word } from './reading/words.js';

/** How well the texts of the evidence fit a text: BM25+ over stems, each relative to the best of its kind. */
export interface Relevance {
  /** By technique, above 0 to 1. */
  techniques: ReadonlyMap<string, number>;
  /** By finding, above 0 to 1. */
  findings: ReadonlyMap<string, number>;
  /** Words of the text that occur in the entry or the finding, as they are written there or meant, the most telling first. */
  wordsIn(slug: string): readonly string[];
}

/** An index over all techniques and findings; built once for each loaded evidence. */
export interface RelevanceIndex {
  relevanceOf(words: readonly Word[]): Relevance;
}

/** What a field of a technique's entry counts in comparison with its description. */
const boost = { name: 3, description: 1.5, strengths: 1.5, reveals: 1, measures: 1 } as const;

/** A word that begins a longer one counts this much of it, so that `tomogram` finds `tomography`. */
const prefixWeight = 0.3;
const shortestPrefix = 5;

export function buildRelevanceIndex(documents: Documents, lexicon: Lexicon): RelevanceIndex {
  const stemmed = <T extends Record<string, string>>(document: T): T =>
    // The same keys with the same kind of values: only the words are replaced by their stems.
    Object.fromEntries(
      Object.entries(document).map(([field, value]) => [
        field,
        field === 'slug' ? value : stemsOf(lexicon.read(value)),
      ]),
    ) as T;
  const techniques = indexOf(['name', 'description', 'strengths', 'reveals', 'measures'], boost);
  techniques.addAll(
    documents.techniques.map((document) => stemmed<FieldsOf<TechniqueText>>({ ...document })),
  );
  const findings = indexOf(['statement', 'about']);
  findings.addAll(documents.findings.map((document) => stemmed<FieldsOf<FindingText>>({ ...document })));
  return {
    relevanceOf: (words) => {
      const asked = words.filter((word) => !isEmptyWord(word));
      const written = new Map(asked.map((word) => [word.stem, word.meant ?? word.written]));
      const matched = new Map<string, readonly string[]>();
      const search = (index: MiniSearch): Map<string, number> => {
        const hits = index.search([...written.keys()].join(' '));
        const best = hits[0]?.score ?? 1;
        for (const { id, queryTerms } of hits) {
          const telling = queryTerms.toSorted((a, b) => lexicon.weight(b) - lexicon.weight(a));
          matched.set(id, [...new Set(telling.map((stem) => written.get(stem) ?? stem))]);
        }
        return new Map(hits.map(({ id, score }) => [String(id), score / best]));
      };
      return {
        techniques: search(techniques),
        findings: search(findings),
        wordsIn: (slug) => matched.get(slug) ?? [],
      };
    },
  };
}

type FieldsOf<T> = { [K in keyof T]: string };

const indexOf = (fields: string[], fieldBoost: Record<string, number> = {}): MiniSearch =>
  new MiniSearch({
    idField: 'slug',
    fields,
    tokenize: (text) => text.split(' ').filter((stem) => stem !== ''),
    processTerm: (stem) => stem,
    searchOptions: {
      boost: fieldBoost,
      prefix: (stem) => stem.length >= shortestPrefix,
      weights: { prefix: prefixWeight, fuzzy: 0 },
    },
  });

const stemsOf = (words: readonly Word[]): string =>
  words
    .filter((word) => !isEmptyWord(word))
    .map(({ stem }) => stem)
    .join(' ');
