const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Digits and minus as raised ones: `-1` is `⁻¹`. */
const raised = (digits: string): string =>
  digits.replace('-', '⁻').replace(/\d/g, (digit) => raisedDigits.charAt(Number(digit)));

/** Raised digits and minus as usual ones: `⁻¹` is `-1`. */
export const lowered = (text: string): string =>
  text.replaceAll('⁻', '-').replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(raisedDigits.indexOf(digit)));

const command = /\\(?:text|mathrm|mathit|mathbf|textrm|textit|operatorname|rm)\s*\{([^{}]*)\}/g;
const symbols: readonly (readonly [RegExp, string])[] = [
  [/\^\s*\{?\s*\\circ\s*\}?|\\degree\b/g, '°'],
  [/\\(?:sim|approx|simeq)\b\s*|≈|∼|～/g, '~'],
  [/\\(?:geq?|geqslant)\b|>=/g, '≥'],
  [/\\(?:leq?|leqslant)\b|<=/g, '≤'],
  [/\\gt\b|&gt;/g, '>'],
  [/\\lt\b|&lt;/g, '<'],
  [/\\times\b/g, '×'],
  [/\\cdot\b/g, '·'],
  [/\\mu\b\s*|μ/g, 'µ'],
  [/\\(?:AA|angstrom)\b|Å/g, 'Å'],
  [/\\Omega\b|Ω/g, 'Ω'],
  [/\\([%~<>_#&$])/g, '$1'],
  [/[–—−‐‑]/g, '-'],
  [/\\[,;:! ]|[\u00a0\u2009\u202f]/g, ' '],
];

/**
 * Markdown with LaTeX as plain text in which numbers can be found: subscripts, charges and marks of references are
 * dropped, exponents of units and of ten are kept as raised digits. Every line stays a line.
 */
export function plainText(markdown: string): string {
  let text = markdown;
  // Commands nest; each pass opens the innermost.
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(command, '$1');
  }
  for (const [pattern, replacement] of symbols) text = text.replace(pattern, replacement);
  return text
    .replace(/\^\{?(-\d+)\}?/g, (_, digits: string) => raised(digits))
    .replace(/(?<=(?:^|[\s\d/×])(?:[cmnµk]?m|Å|10))\^(?:(\d)|\{(\d+)\})/gm, (_, one?: string, all?: string) =>
      raised(one ?? all ?? ''),
    )
    .replace(/[_^](?:\{[^{}]*\}|[^\s{}])/g, '')
    .replace(/\\[A-Za-z]+/g, '')
    .replace(/[*${}]/g, '');
}
