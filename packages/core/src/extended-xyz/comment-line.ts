import { readDecimal } from '../structure-file/numbers.js';
import type { InfoValue } from './frame.js';

/** `key=value`, `key="a value"`, `key={1 2 3}`, `key=[1, 2, 3]`, or a bare `key`, which is true. */
const pair =
  /([^\s=,"']+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|\{([^}]*)\}|(\[[^\]]*(?:\][^[\]]*)*\])|([^\s"',[{]\S*)))?/g;

const truth: Readonly<Record<string, boolean>> = {
  T: true,
  F: false,
  true: true,
  false: false,
  True: true,
  False: false,
};

function typedValue(text: string): InfoValue {
  const known = truth[text];
  if (known !== undefined) return known;
  const words = text.split(/[\s,[\]]+/).filter(Boolean);
  const numbers = words.map(readDecimal);
  const [only] = numbers;
  if (numbers.length === 0 || !numbers.every(Number.isFinite)) return text;
  return numbers.length === 1 && only !== undefined && !text.includes('[') ? only : numbers;
}

/** The keys and values of a comment line; one that holds no `=` is plain text and states nothing. */
export function readInfo(line: string): Map<string, string> {
  const found = new Map<string, string>();
  if (!line.includes('=')) return found;
  for (const [, key = '', double, single, braces, brackets, plain] of line.matchAll(pair)) {
    found.set(key, double?.replaceAll(/\\(.)/g, '$1') ?? single ?? braces ?? brackets ?? plain ?? 'T');
  }
  return found;
}

/** Text, number, truth value or list of numbers, whichever the words of each value are. */
export const typedInfo = (info: ReadonlyMap<string, string>): Map<string, InfoValue> =>
  new Map([...info].map(([key, text]) => [key, typedValue(text)]));

/** One `key=value` that reads back as the same value. */
export function formatInfo(key: string, value: InfoValue): string {
  if (typeof value === 'boolean') return `${key}=${value ? 'T' : 'F'}`;
  if (typeof value === 'number') return `${key}=${value}`;
  if (typeof value === 'string')
    return `${key}="${value.replaceAll(/[\r\n]+/g, ' ').replaceAll(/["\\]/g, '\\$&')}"`;
  return `${key}="[${value.join(', ')}]"`;
}
