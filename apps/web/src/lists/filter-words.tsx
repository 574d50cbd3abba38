import type { ReactNode } from 'react';
import { Prose } from '../components/prose/prose';
import { lengthInWords, timeInWords } from '../lib/scale/scale-words';

/** What one filter of a list means, as the end of “techniques that …”. */
export type FilterWords = (field: string, key: string, label: string) => ReactNode;

const named = (before: string, label: string, after = ''): ReactNode => (
  <>
    {before}{' '}
    <b>
      <Prose>{label}</Prose>
    </b>
    {after ? ` ${after}` : ''}
  </>
);

const yes = (key: string, words: string, otherwise: string): string => (key === 'true' ? words : otherwise);

export const techniqueWords: FilterWords = (field, key, label) => {
  switch (field) {
    case 'kind':
      return key === 'COMPUTATION' ? 'compute' : 'measure on a sample';
    case 'family':
      return named('belong to', label);
    case 'lengthScale':
      return named('work at the', label.toLowerCase(), 'scale');
    case 'quantity':
      return named('give the', label);
    case 'phenomenon':
      return named('reveal', label);
    case 'material':
      return named('have been used on', label);
    case 'operando':
      return yes(key, 'look into a working cell', 'do not look into a working cell');
    case 'nonDestructive':
      return yes(key, 'leave the sample whole', 'use the sample up');
    case 'minMetres':
      return `reach lengths of ${lengthInWords(Number(key))} or more`;
    case 'maxMetres':
      return `reach lengths of ${lengthInWords(Number(key))} or less`;
    case 'minSeconds':
      return `reach times of ${timeInWords(Number(key))} or more`;
    case 'maxSeconds':
      return `reach times of ${timeInWords(Number(key))} or less`;
    default:
      return null;
  }
};

export const materialWords: FilterWords = (field, _key, label) => {
  switch (field) {
    case 'role':
      return named('serve as', label.toLowerCase());
    case 'mobileIon':
      return named('let', label, 'move');
    case 'elements':
      return named('hold', label);
    case 'structureFamily':
      return named('have the structure of', label);
    case 'technique':
      return named('have been studied by', label);
    case 'hasComputed':
      return 'have a computed percolation barrier';
    default:
      return null;
  }
};

const TYPES: Readonly<Record<string, string>> = {
  RESULT: 'say what is known',
  LIMITATION: 'say what a method or a study cannot do',
  CHALLENGE: 'say what is still to be solved',
};

export const findingWords: FilterWords = (field, key, label) => {
  switch (field) {
    case 'type':
      return TYPES[key] ?? null;
    case 'certainty':
      return key === 'STATED' ? 'a source states' : 'the curators inferred';
    case 'kind':
      return key === 'COMPUTATION' ? 'come from a computation' : 'come from an experiment';
    case 'technique':
      return named('come from, or are about,', label);
    case 'material':
    case 'phenomenon':
      return named('are about', label);
    case 'quantity':
      return named('give a number for', label);
    case 'lengthScale':
      return named('hold at the', label.toLowerCase(), 'scale');
    case 'review':
      return named('stand in', label);
    case 'section':
      return named('stand in the section', label);
    case 'year':
      return named('are credited to work of', label);
    case 'publication':
      return named('stand in, or are credited to,', label);
    case 'hasValue':
      return yes(key, 'give a number', 'give no number');
    default:
      return null;
  }
};

export const publicationWords: FilterWords = (field, key, label) => {
  switch (field) {
    case 'year':
      return named('appeared in', label);
    case 'journal':
      return named('appeared in', label);
    case 'author':
      return named('were written by', label);
    case 'cited':
      return yes(key, 'some finding cites', 'no finding cites');
    default:
      return null;
  }
};
