import { isElement } from '../chemistry/element.js';

/** Small letters that stand for amounts behind an element, as in `LixPOyNz`. */
const variables = /[xyzn]/;

function elementIn(letters: string): string | null {
  if (isElement(letters)) return letters;
  const first = letters.slice(0, 1);
  // `Ox` is oxygen and an amount; `Me` is any metal, not something with an M.
  return letters.length === 2 && variables.test(letters.slice(1)) && isElement(first) ? first : null;
}

/**
 * The elements of a formula that may hold variables, each once, in the order in which they stand:
 * `Na1+xZr2SixP3-xO12` gives Na, Zr, Si, P, O and `LiMPO4` gives Li, P, O. What names no element (M, TM, Ln)
 * is passed over.
 */
export function formulaElements(text: string): string[] {
  const found = [...text.matchAll(/[A-Z][a-z]?/g)].map(([letters]) => elementIn(letters));
  return [...new Set(found.filter((symbol) => symbol !== null))];
}
