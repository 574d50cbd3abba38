import { formatFormula, parseFormula } from '@interphase/core';

/** What may be a formula: letters, digits, points, brackets and sub- or superscript digits without a space between. */
const words = /[\p{L}\p{N}()[\]{}.·•]+/gu;

/**
 * One writing for the formula `word` is, however it is written: `Li4Fe4P4O16`, `LiFe(PO₄)` and `FePO4Li` all give
 * `LiFePO4`. Null for what is no formula of two elements or more with an amount.
 */
function canonicalFormula(word: string): string | null {
  if (!/\p{N}/u.test(word)) return null;
  try {
    const composition = parseFormula(word);
    return composition.size < 2 ? null : formatFormula(composition);
  } catch {
    return null;
  }
}

/** The text with every formula in it in the one writing. */
export const withCanonicalFormulas = (text: string): string =>
  text.replace(words, (word) => canonicalFormula(word) ?? word);

/** The formulas of a text that it writes in another than the one writing, in that one. */
export function rewrittenFormulas(text: string): string[] {
  const found = [...text.matchAll(words)].flatMap(([word]) => {
    const canonical = canonicalFormula(word);
    return canonical === null || canonical === word ? [] : [canonical];
  });
  return [...new Set(found)];
}
