import { ParameterError } from '@interphase/core';
import type { TechniqueKind } from '../entities.js';
import { nearest } from '../read/nearest.js';
import type { Knowledge } from './knowledge.js';
import { checkQuestion, type TechniqueQuestion } from './question.js';
import { readManner } from './reading/manner.js';
import { type Mentions, readMentions } from './reading/mentions.js';
import { type Asked, mentionsIn, type Names } from './reading/terms.js';
import { withValences } from './reading/valences.js';
import { readWindows, spanOf, type WindowRead } from './reading/windows.js';
import { isEmptyWord, type Word } from './reading/words.js';
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

/** @throws ParameterError when nothing is asked, a window runs backwards, or a name is not known */
export function resolveQuestion(question: TechniqueQuestion, knowledge: Knowledge): ResolvedQuestion {
  const asked = checkQuestion(question);
  const text = asked.text ?? null;
  const words = text === null ? null : knowledge.lexicon.read(withValences(text));
  const mentions: Mentions =
    text === null || words === null
      ? { techniques: [], besides: [], quantities: [], phenomena: [], materials: [] }
      : readMentions(text, words, knowledge);
  const windows = text === null ? [] : readWindows(text, knowledge.facts.lengthScales);
  const manner = text === null ? null : readManner(text);
  const { names, facts } = knowledge;
  const named = (
    given: string | null | undefined,
    list: Names,
    known: readonly { slug: string }[],
    field: string,
  ) => (given == null ? [] : [askedField(given, list, known, field, knowledge)]);
  return {
    techniques: mentions.techniques,
    besides: mentions.besides,
    quantities: [
      ...named(asked.quantity, names.quantities, facts.quantities, 'quantity'),
      ...mentions.quantities,
    ],
    phenomena: [
      ...named(asked.phenomenon, names.phenomena, facts.phenomena, 'phenomenon'),
      ...mentions.phenomena,
    ],
    materials: [
      ...named(asked.material, names.materials, facts.materials, 'material'),
      ...mentions.materials,
    ],
    length: windowOf(asked.minMetres, asked.maxMetres) ?? spanOf(windows, 'length'),
    time: windowOf(asked.minSeconds, asked.maxSeconds) ?? spanOf(windows, 'time'),
    windows,
    kind: demanded(asked.kind, manner?.kind),
    operando: demanded<boolean>(asked.operando, manner?.operando),
    nonDestructive: demanded<boolean>(asked.nonDestructive, manner?.nonDestructive),
    words:
      text === null
        ? null
        : knowledge.lexicon
            .read(
              withValences(
                without(text, [
                  manner?.operando?.words,
                  manner?.nonDestructive?.words,
                  // A size is weighed as such; what it is the size of may still be found.
                  ...windows.map((one) => one.words).filter((stated) => /\d/.test(stated)),
                ]),
              ),
            )
            .filter((word) => !isEmptyWord(word)),
  };
}

/** The one thing that a slug or a name given in a field stands for. */
function askedField(
  given: string,
  names: Names,
  known: readonly { slug: string }[],
  field: string,
  { lexicon }: Knowledge,
): Asked {
  const equal = known.find(({ slug }) => slug === given.trim().toLowerCase());
  const [mention] = mentionsIn(lexicon.read(given), names, lexicon);
  const slug = equal?.slug ?? [...(mention?.meanings.keys() ?? [])][0];
  if (slug !== undefined) return { words: given, meanings: new Map([[slug, 1]]), weight: 1 };
  const close = nearest(
    given,
    known.map((one) => one.slug),
  );
  const hint = close.length === 0 ? '' : `; nearest are ${close.join(', ')}`;
  throw new ParameterError(`No ${field} is called \`${given}\`${hint}`, [field]);
}

/** The text without what was read from it as a whole: `without opening` is not about opening. */
const without = (text: string, read: readonly (string | undefined)[]): string =>
  read.reduce<string>((rest, words) => (words === undefined ? rest : rest.replace(words, ' ')), text);

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
