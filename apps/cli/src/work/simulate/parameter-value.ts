import { readFileSync } from 'node:fs';
import type { MethodParameter } from './methods.js';

/**
 * The value that a text on the command line means: a number, true or false, words as they are, and JSON (or, by
 * element, `Fe=2,O=-2`, or from a file, `@model.json`) for what has parts.
 *
 * @throws RangeError that says what would be right, or which file cannot be read; whether it lies in the allowed range the API tells
 */
export function parameterValue(
  { option, type }: Pick<MethodParameter, 'option' | 'type'>,
  text: string,
): unknown {
  switch (type) {
    case 'Float':
    case 'Int': {
      const number = Number(text);
      if (text.trim() === '' || Number.isNaN(number))
        throw new RangeError(`--${option} takes a number, not "${text}".`);
      return number;
    }
    case 'Boolean':
      if (text === 'true' || text === 'false') return text === 'true';
      throw new RangeError(`--${option} takes true or false, not "${text}".`);
    case 'String':
      return text;
    default:
      return parts(option, text);
  }
}

/** The members that one text gives a list: `[1, 2]`, `1,2`, one alone or none, `[]`; what has parts is taken as it stands. */
export function listMembers({ type }: Pick<MethodParameter, 'type'>, text: string): string[] {
  if (!SIMPLE.has(type)) return [text];
  if (/^\s*\[\s*\]\s*$/.test(text)) return [];
  return text
    .replace(/^\s*\[|\]\s*$/g, '')
    .split(',')
    .map((member) => member.trim().replace(/^"(.*)"$/, '$1'));
}

/** Types whose values hold no comma. */
const SIMPLE: ReadonlySet<string> = new Set(['Float', 'Int', 'Boolean', 'String']);

function parts(option: string, text: string): unknown {
  if (/^[A-Z]\w?=/.test(text)) {
    return Object.fromEntries(
      text.split(',').map((pair) => {
        const [element = '', value = ''] = pair.split('=');
        return [element, parameterValue({ option, type: 'Float' }, value)];
      }),
    );
  }
  const json = text.startsWith('@') ? fileOf(option, text.slice(1)) : text;
  try {
    return JSON.parse(json);
  } catch {
    throw new RangeError(
      `--${option} takes JSON, a file of it such as @model.json, or values by element such as Fe=2,O=-2, not "${text}".`,
    );
  }
}

function fileOf(option: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new RangeError(`--${option}: ${path} cannot be read (${String(error)}).`);
  }
}
