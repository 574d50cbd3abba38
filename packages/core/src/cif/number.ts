import type { CifValue } from './blocks.js';
import type { Fail } from './cif-problem.js';

/** A number with an optional uncertainty in brackets, `10.332(5)`; a lone fraction such as `1/3` too. */
const pattern = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(?:\(\d*\.?\d*\)?)?$/;
const fraction = /^([+-]?\d+)\/([1-9]\d*)$/;

/** The number a CIF value states, without its uncertainty; null for `?` and `.`. */
export function readNumber(value: CifValue, what: string, fail: Fail): number | null {
  if (value.text === null) return null;
  const text = value.text.trim();
  const [, digits] = pattern.exec(text) ?? [];
  const [, numerator, denominator] = fraction.exec(text) ?? [];
  const number = digits !== undefined ? Number(digits) : Number(numerator) / Number(denominator);
  if (!Number.isFinite(number)) {
    return fail('cif.bad-number', `${what} should be a number, but reads "${text.slice(0, 40)}"`, value.line);
  }
  return number;
}
