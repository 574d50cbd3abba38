import { element, formatFormula, formulaElements, isElement, parseFormula } from '@interphase/core';

/** A formula as it stands in a text. */
export interface FormulaWord {
  /** One writing for all ways to write it, in lower case: `LiFe(PO4)` and `LiFePO4` give `lifepo4`. */
  key: string;
  elements: readonly string[];
  /** Amounts of the elements; null where the formula holds variables, as `LixCoO2` does. */
  composition: ReadonlyMap<string, number> | null;
}

/** Symbols that are words of English at the start of a sentence, or units, orbitals and rates alone. */
const notSymbolsAlone = new Set(
  'In As At He Be No Am Ho I H B C F K N P U V W Y'.split(' ').filter((word) => isElement(word)),
);

/** Letters of a formula: elements, amounts and variables, brackets, and sums such as `1+x`. */
const parts = /^(?:[A-Z][a-z]?|[([\])]|\d+(?:\.\d+)?|[xyzn]|[+-](?=[xyzn\d]))+$/;

/** The formula that a word without spaces is; null for anything else. */
export function formulaOf(word: string): FormulaWord | null {
  if (!parts.test(word) || !/^[A-Z([]/.test(word)) return null;
  const symbols = word.match(/[A-Z][a-z]?/g) ?? [];
  const elements = formulaElements(word);
  const named = symbols.filter((symbol) => isElement(symbol) || /^[A-Z][xyzn]$/.test(symbol));
  // Variables for metals (M, TM) are fine beside elements; words in capitals are not.
  if (elements.length < 2 || named.length < symbols.length / 2) return null;
  if (!/[\dxyz]/.test(word) && !symbols.some((symbol) => symbol.length === 2)) return null;
  if (symbols.some((symbol) => symbol.length === 2 && !named.includes(symbol))) return null;
  try {
    const composition = parseFormula(word);
    return { key: formatFormula(composition).toLowerCase(), elements, composition };
  } catch {
    return { key: word.toLowerCase(), elements, composition: null };
  }
}

/**
 * The name of the element that a word stands for: `Li`, `Li+`, `V4+`, `O2`, and a symbol of one letter where it
 * is no unit or rate. Null for anything else.
 */
export function elementNamed(word: string): string | null {
  const [, symbol = '', amount = '', charge = ''] = /^([A-Z][a-z]?)(\d*)([+-]?)$/.exec(word) ?? [];
  if (!isElement(symbol)) return null;
  if (amount === '' && charge === '' && notSymbolsAlone.has(symbol)) return null;
  if (symbol.length === 1 && amount !== '' && charge === '' && Number(amount) > 8) return null;
  return element(symbol).name.toLowerCase();
}
