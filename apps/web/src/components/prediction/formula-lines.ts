/** Formulas of a text, one a line; empty lines are none. */
export const formulaLines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
