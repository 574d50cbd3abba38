import { isCompound } from './chemical-formula';

/** A stretch of a sentence: words, a formula (or ion, or isotope), or a number raised to a power. */
export type ProsePart =
  | { readonly kind: 'text' | 'formula'; readonly text: string }
  | { readonly kind: 'power'; readonly text: string; readonly power: string };

const TOKEN = /(\S+)/;
const TRIM = /^([([{"'“‘]*)(.*?)([)\]}"'”’.,;:!?]*)$/s;
const ION = /^(?:(?:Li|Na|K|H)\+|[A-Z][a-z]?\d[+\-−])$/;
const ISOTOPE = /^(?:[67]Li|23Na|1H|2H|31P|29Si|17O|18O)$/;
const SCIENTIFIC = /^(\d+(?:\.\d+)?)e([+-]?\d+)$/i;
const POWER = /^(10|cm|nm|s|K|m|Å|g)\^?([-−]\d+|(?<=\^)\d+)$/;

/** A number before its unit: no line ends between the two. */
const MEASURE = /(?<=\d) (?=(?:%|Å|nm|µm|mm|cm|m|fs|ps|ns|µs|ms|s|min|h|K|meV|eV|mV|V|mAh|S)(?![\p{L}\d]))/gu;

/**
 * Finds what a plain sentence sets like running text but the field does not: formulas, ions, powers; and holds numbers
 * and their units together.
 */
export function proseParts(sentence: string): readonly ProsePart[] {
  return sentence
    .replace(MEASURE, '\u00a0')
    .split(TOKEN)
    .flatMap((token) => (token.trim() === '' ? text(token) : pieces(token)));
}

const text = (piece: string): ProsePart[] => (piece === '' ? [] : [{ kind: 'text', text: piece }]);

/** A formula with a hyphen inside (P3-xO12) is tried whole before a hyphen, dash or slash parts the token. */
function pieces(token: string): ProsePart[] {
  return (
    marked(token) ??
    token.split(/(?<=[A-Za-z0-9)])([-–/—])(?=[A-Za-z(])/).flatMap((piece) => marked(piece) ?? text(piece))
  );
}

/** The token as a formula, ion, isotope, power or number, with its punctuation around it; null when it is none. */
function marked(token: string): ProsePart[] | null {
  const [, open = '', inner = '', close = ''] = TRIM.exec(onTheLine(token)) ?? [];
  // A bracket that closes inside the formula belongs to it: Al2(SO4)3 keeps it, "(as in Li2O)" does not.
  const missing = Math.max(0, count(inner, '(') - count(inner, ')'));
  const core = inner + close.slice(0, missing);
  const around = (...parts: ProsePart[]) => [...text(open), ...parts, ...text(close.slice(missing))];
  const power = POWER.exec(core);
  if (power?.[1] && power[2]) return around({ kind: 'power', text: power[1], power: minus(power[2]) });
  const scientific = SCIENTIFIC.exec(core);
  if (scientific?.[1] && scientific[2])
    return around(...(scientific[1] === '1' ? [] : text(`${scientific[1]}\u00a0×\u00a0`)), {
      kind: 'power',
      text: '10',
      power: minus(String(Number(scientific[2]))),
    });
  if (isCompound(core) || ION.test(core) || ISOTOPE.test(core))
    return around({ kind: 'formula', text: core });
  return core === '<=' ? around(...text('≤')) : core === '>=' ? around(...text('≥')) : null;
}

const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋ₓ';
const ON_THE_LINE = '0123456789+-x';

/** Lowered characters of a title as plain ones, so that one rule sets all formulas. */
const onTheLine = (token: string): string =>
  token.replace(/[₀-₉₊₋ₓ]/g, (character) => ON_THE_LINE[LOWERED.indexOf(character)] ?? character);

const minus = (power: string): string => power.replace('-', '−');
const count = (where: string, what: string) => where.split(what).length - 1;
