import { isElement } from '../chemistry/element.js';
import { InputError } from '../errors/input-error.js';

/** Deeper nesting than any formula has. */
const maximumDepth = 20;
const longest = 1000;

const subscripts = '₀₁₂₃₄₅₆₇₈₉';
const ascii = (text: string): string =>
  text
    .replaceAll(/[₀-₉]/g, (digit) => String(subscripts.indexOf(digit)))
    .replaceAll(/\s/g, '')
    .replaceAll(/[[{]/g, '(')
    .replaceAll(/[\]}]/g, ')');

/**
 * Amount of each element in a formula, in the order in which they first stand: `Li7La3Zr2O12`,
 * `NaZr2(PO4)3`, `Li0.33La0.56TiO3`, `Fe2 O3`, `CuSO4*5H2O`.
 * @throws InputError `formula.invalid` when the text is no formula of known elements and amounts
 */
export function parseFormula(text: string): Map<string, number> {
  const source = ascii(text);
  const reject = (why: string): never => {
    throw new InputError('formula.invalid', `"${text.slice(0, 60)}" is no formula: ${why}`);
  };
  if (source === '' || source.length > longest) reject(source === '' ? 'it is empty' : 'it is too long');
  let at = 0;

  const amount = (): number => {
    const [digits = ''] = /^(?:\d+\.?\d*|\.\d+)/.exec(source.slice(at, at + 30)) ?? [];
    at += digits.length;
    const value = digits === '' ? 1 : Number(digits);
    return value > 0 ? value : reject('an amount is zero');
  };
  const merge = (into: Map<string, number>, from: ReadonlyMap<string, number>, factor: number): void => {
    for (const [element, count] of from) into.set(element, (into.get(element) ?? 0) + count * factor);
  };
  const symbol = (): string => {
    const letters = /^[A-Z][a-z]?/.exec(source.slice(at, at + 2))?.[0] ?? '';
    const found = [letters, letters.slice(0, 1)].find(isElement);
    if (found === undefined) return reject(`"${source.slice(at, at + 2)}" names no element`);
    at += found.length;
    return found;
  };
  const group = (depth: number): Map<string, number> => {
    if (depth > maximumDepth) reject('its brackets are nested too deeply');
    const total = new Map<string, number>();
    while (at < source.length && source[at] !== ')' && !/[*·•]/.test(source[at] ?? '')) {
      if (source[at] === '(') {
        at++;
        const inner = group(depth + 1);
        if (source[at] !== ')') reject('a bracket is not closed');
        at++;
        merge(total, inner, amount());
      } else {
        const element = symbol();
        merge(total, new Map([[element, 1]]), amount());
      }
    }
    if (total.size === 0) reject('a part of it is empty');
    return total;
  };

  const composition = new Map<string, number>();
  for (;;) {
    const factor = amount();
    merge(composition, group(0), factor);
    if (at >= source.length) break;
    if (source[at] === ')') reject('a bracket is closed that was not opened');
    // The dot of an adduct: CuSO4*5H2O.
    at++;
  }
  return composition;
}
