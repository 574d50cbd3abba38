import type { Finding } from '../../entities.js';

export const counted = (findings: number): string =>
  findings === 1 ? 'one finding' : `${findings} findings`;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `a, b and c`. */
export const listed = (parts: readonly string[], last = 'and'): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;

/** Names at most two findings and counts the others: `“A”, “B” and 3 more findings`. */
export function naming(findings: readonly Pick<Finding, 'name'>[], most = 2): string {
  const named = findings.slice(0, most).map(({ name }) => `“${name}”`);
  const more = findings.length - named.length;
  return listed(more === 0 ? named : [...named, `${more} more ${more === 1 ? 'finding' : 'findings'}`]);
}

/** Words that keep their capital because they are names. */
const names = /^(?:Auger|Bayesian|Bragg|Gaussian|Haven|Jahn|Monte|Poisson|Prussian|Raman|Wadsley)\b/;

/** A name inside a sentence: its first word in lower case, but for formulas, abbreviations and names. */
export const inSentence = (name: string): string =>
  /^[A-Z][a-z-]+(?:\s|$)/.test(name) && !names.test(name)
    ? name.charAt(0).toLowerCase() + name.slice(1)
    : name;
