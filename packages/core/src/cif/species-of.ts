import { isElement } from '../chemistry/element.js';

/** What a type symbol or label names. */
export interface NamedSpecies {
  readonly element: string;
  readonly oxidationState: number | null;
}

const capitalise = (letters: string): string =>
  letters.slice(0, 1).toUpperCase() + letters.slice(1).toLowerCase();

/** A crystal knows elements alone. */
const isotopes: Readonly<Record<string, string>> = { D: 'H', T: 'H' };

/** Whether a symbol or label that was read as hydrogen names deuterium or tritium. */
export const isHeavyHydrogen = (written: string): boolean => /^[DT](?![a-z])/i.test(written.trim());

const known = (letters: string): string | null => {
  const symbol = isotopes[letters.toUpperCase()] ?? capitalise(letters);
  return isElement(symbol) ? symbol : null;
};

/** `3+`, `+3`, `2-`, `+`: the charge behind an element, null when there is none. */
function chargeOf(rest: string): number | null {
  const [, before, sign, after] = /^(\d*\.?\d*)([+-])(\d*\.?\d*)$/.exec(rest) ?? [];
  if (sign === undefined) return null;
  const size = Number(before || after || 1);
  return sign === '-' ? -size : size;
}

/** Reads `Fe`, `FE`, `Fe3+`, `O-2`, `D`, `Li1`; null when no element is meant. */
export function speciesOfSymbol(symbol: string): NamedSpecies | null {
  const [, letters = '', rest = ''] = /^([A-Za-z]{1,2})([^A-Za-z].*)?$/.exec(symbol.trim()) ?? [];
  const element = known(letters);
  if (element === null) return null;
  const charge = chargeOf(rest);
  // Some sources write 0+ for "not known".
  return { element, oxidationState: charge === 0 ? null : charge };
}

/**
 * Reads the element off a site label such as `Li1`, `O1A`, `FE2`, `OW1`. Where both one and two letters name
 * an element, what the stated formula holds decides, then the spelling: a small second letter belongs to it.
 */
export function speciesOfLabel(label: string, expected: ReadonlySet<string>): NamedSpecies | null {
  const [, letters = '', rest = ''] = /^([A-Za-z]+)(.*)$/.exec(label.trim()) ?? [];
  const two = letters.length >= 2 ? known(letters.slice(0, 2)) : null;
  const one = known(letters.slice(0, 1));
  const secondIsSmall = /^.[a-z]/.test(letters);
  const preferred = secondIsSmall ? [two, one] : [one, two];
  const element =
    preferred.find((symbol) => symbol !== null && expected.has(symbol)) ?? preferred.find(Boolean);
  if (!element) return null;
  return { element, oxidationState: chargeOf(rest) || null };
}
