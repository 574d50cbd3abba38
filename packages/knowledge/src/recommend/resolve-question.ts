import { ParameterError } from '@interphase/core';
import type { TechniqueKind } from '../entities.js';
import { nearest } from '../read/nearest.js';
import type { Knowledge } from './knowledge.js';
import { checkQuestion, type TechniqueQuestion } from './question.js';
import { type Mentions, readMaterials } from './reading/mentions.js';
import { readText } from './reading/read-text.js';
import { type Asked, mentionsIn } from './reading/terms.js';
import { spanOf, type WindowRead } from './reading/windows.js';
import type { Word } from './reading/words.js';
import type { Window } from './window-overlap.js';

/** A demand on the manner of a technique. */
export interface Demand<T> {
  value: T;
  /** Whether a technique that is known not to meet it is left out; what is read from a text only ranks. */
  required: boolean;
  /** The words that it was read from; null for a field of the question. */
  words: string | null;
}

/** A question in terms of the evidence: fields and text together. Null and empty is not asked. */
export interface ResolvedQuestion extends Mentions {
  /** Metres. */
  length: Window | null;
  /** Seconds. */
  time: Window | null;
  /** Windows that were read from the text. */
  windows: readonly WindowRead[];
  kind: Demand<TechniqueKind> | null;
  operando: Demand<boolean> | null;
  nonDestructive: Demand<boolean> | null;
  /** Words of the text in the spelling of the evidence; null without a text. */
  words: readonly Word[] | null;
}

const nothingMentioned: Mentions = {
  techniques: [],
  besides: [],
  quantities: [],
  phenomena: [],
  materials: [],
};

/** @throws ParameterError when nothing is asked, a window runs backwards, or a name is not known */
export function resolveQuestion(question: TechniqueQuestion, knowledge: Knowledge): ResolvedQuestion {
  const asked = checkQuestion(question);
  const { names, facts, lexicon } = knowledge;
  const read = asked.text == null ? null : readText(asked.text, knowledge);
  const mentions = read?.mentions ?? nothingMentioned;
  const windows = read?.windows ?? [];
  const field = (
    name: 'quantity' | 'phenomenon' | 'material',
    known: readonly { slug: string }[],
    mentioned: (words: readonly Word[]) => readonly Asked[],
  ): Asked[] => {
    const given = asked[name];
    return given == null ? [] : [namedThing(name, given, known, mentioned(lexicon.read(given)))];
  };
  return {
    ...mentions,
    quantities: [
      ...field('quantity', facts.quantities, (words) => mentionsIn(words, names.quantities, lexicon)),
      ...mentions.quantities,
    ],
    phenomena: [
      ...field('phenomenon', facts.phenomena, (words) => mentionsIn(words, names.phenomena, lexicon)),
      ...mentions.phenomena,
    ],
    materials: [
      ...field('material', facts.materials, (words) => readMaterials(words, knowledge)),
      ...mentions.materials,
    ],
    length: windowOf(asked.minMetres, asked.maxMetres) ?? spanOf(windows, 'length'),
    time: windowOf(asked.minSeconds, asked.maxSeconds) ?? spanOf(windows, 'time'),
    windows,
    kind: demanded(asked.kind, read?.manner.kind),
    operando: demanded<boolean>(asked.operando, read?.manner.operando),
    nonDestructive: demanded<boolean>(asked.nonDestructive, read?.manner.nonDestructive),
    words: read?.words ?? null,
  };
}

/**
 * What a slug or a name given in a field stands for.
 * @throws ParameterError naming the nearest slugs when there is none
 */
function namedThing(
  field: string,
  given: string,
  known: readonly { slug: string }[],
  mentioned: readonly Asked[],
): Asked {
  const equal = known.find(({ slug }) => slug === given.toLowerCase());
  const slugs = equal === undefined ? bestMeanings(mentioned) : [equal.slug];
  if (slugs.length > 0) return { words: given, meanings: new Map(slugs.map((slug) => [slug, 1])), weight: 1 };
  const close = nearest(
    given,
    known.map((one) => one.slug),
  );
  const hint = close.length === 0 ? '' : `; nearest are ${close.join(', ')}`;
  throw new ParameterError(`No ${field} is called \`${given}\`${hint}`, [field]);
}

/** The meanings that fit best of the first thing mentioned: one, or all of a class of materials. */
function bestMeanings([first]: readonly Asked[]): string[] {
  if (first === undefined) return [];
  const best = Math.max(...first.meanings.values());
  return [...first.meanings].filter(([, fit]) => fit === best).map(([slug]) => slug);
}

const windowOf = (lower: number | null | undefined, upper: number | null | undefined): Window | null =>
  lower == null && upper == null ? null : { lower: lower ?? null, upper: upper ?? null };

const demanded = <T>(
  field: T | null | undefined,
  read: { value: T; words: string } | null | undefined,
): Demand<T> | null =>
  field != null
    ? { value: field, required: true, words: null }
    : read == null
      ? null
      : { value: read.value, required: false, words: read.words };
