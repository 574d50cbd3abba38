import type { TechniqueKind } from '../entities.js';
import { windowText } from './criteria/window.js';
import { inSentence, listed } from './criteria/wording.js';
import type { Knowledge } from './knowledge.js';
import type { Asked } from './reading/terms.js';
import type { ResolvedQuestion } from './resolve-question.js';
import { lengthText, timeText } from './window-overlap.js';

/** One thing that was read, for people. */
export interface Reading {
  field:
    | 'technique'
    | 'besides'
    | 'quantity'
    | 'phenomenon'
    | 'material'
    | 'length'
    | 'time'
    | 'kind'
    | 'operando'
    | 'nonDestructive';
  /** The words it was read from. */
  words: string;
  /** What they are taken to mean, e.g. `0.5 nm to 2 nm`. */
  meaning: string;
}

/** A question as it is understood: what its fields say and what was read from its text. */
export interface UnderstoodQuestion {
  /** Slugs, the best fit first. */
  techniques: string[];
  /** Techniques that are named as what to go beyond. */
  besides: string[];
  quantities: string[];
  phenomena: string[];
  materials: string[];
  minMetres: number | null;
  maxMetres: number | null;
  minSeconds: number | null;
  maxSeconds: number | null;
  kind: TechniqueKind | null;
  operando: boolean | null;
  nonDestructive: boolean | null;
  /** What was read, in the order of the fields. */
  readings: Reading[];
  /** Words of the text that are looked for in entries and findings, spelt as there. */
  words: string[];
}

export function understoodOf(question: ResolvedQuestion, knowledge: Knowledge): UnderstoodQuestion {
  const { length, time, kind, operando, nonDestructive } = question;
  return {
    techniques: slugsOf(question.techniques),
    besides: slugsOf(question.besides),
    quantities: slugsOf(question.quantities),
    phenomena: slugsOf(question.phenomena),
    materials: slugsOf(question.materials),
    minMetres: length?.lower ?? null,
    maxMetres: length?.upper ?? null,
    minSeconds: time?.lower ?? null,
    maxSeconds: time?.upper ?? null,
    kind: kind?.value ?? null,
    operando: operando?.value ?? null,
    nonDestructive: nonDestructive?.value ?? null,
    readings: readingsOf(question, knowledge),
    words: (question.words ?? []).map(({ plain }) => plain),
  };
}

const slugsOf = (asked: readonly Asked[]): string[] => [
  ...new Set(
    asked.flatMap(({ meanings }) => [...meanings].toSorted((a, b) => b[1] - a[1]).map(([slug]) => slug)),
  ),
];

/** Names that are listed for one thing asked; a class of materials has more and is counted. */
const maximumNames = 3;

function readingsOf(question: ResolvedQuestion, { nameOf }: Knowledge): Reading[] {
  const terms = (field: Reading['field'], asked: readonly Asked[]): Reading[] =>
    asked.map(({ words, meanings }) => {
      const names = [...meanings.keys()].map((slug) => inSentence(nameOf(slug)));
      const meaning = names.length > maximumNames ? `any of ${names.length} ${field}s` : listed(names, 'or');
      return { field, words, meaning };
    });
  const manner = (
    field: Reading['field'],
    demand: { words: string | null; value: unknown } | null,
    meaning: string,
  ): Reading[] => (demand === null ? [] : [{ field, words: demand.words ?? '', meaning }]);
  const { operando, nonDestructive, kind } = question;
  return [
    ...terms('technique', question.techniques),
    ...terms('besides', question.besides),
    ...terms('quantity', question.quantities),
    ...terms('phenomenon', question.phenomena),
    ...terms('material', question.materials),
    ...question.windows.map(({ axis, window, words }) => ({
      field: axis,
      words,
      meaning: windowText(window, axis === 'length' ? lengthText : timeText),
    })),
    ...manner('operando', operando, operando?.value === false ? 'not operando' : 'operando'),
    ...manner(
      'nonDestructive',
      nonDestructive,
      nonDestructive?.value === false ? 'destructive' : 'non-destructive',
    ),
    ...manner('kind', kind, kind === null ? '' : `by ${kind.value}`),
  ];
}
