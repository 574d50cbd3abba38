import { isCompound } from './chemical-formula';

/** A stretch of a sentence: words, a formula (or ion, or isotope), or a number raised to a power. */
export type ProsePart =
  | { readonly kind: 'text' | 'formula'; readonly text: string }
  | { readonly kind: 'power'; readonly text: string; readonly power: string };

const TOKEN = /(\S+)/;
const TRIM = /^([([{"'“‘]*)(.*?)([)\]}"'”’.,;:!?]*)$/s;
const ION = /^(?:Li|Na|K|Mg|Ca|Al|Zn|Fe|Mn|Co|Ni|O|F|H)\d?[+\-−]$/;
const ISOTOPE = /^(?:[67]Li|23Na|1H|2H|31P|29Si|17O|18O)$/;
const POWER = /^(10|cm|nm|s|K|m|Å|g)\^?([-−]\d+|(?<=\^)\d+)$/;

/** Finds what a plain sentence sets like running text but the field does not: formulas, ions, powers. */
export function proseParts(sentence: string): readonly ProsePart[] {
  return sentence.split(TOKEN).flatMap((token) => (token.trim() === '' ? text(token) : pieces(token)));
}

const text = (piece: string): ProsePart[] => (piece === '' ? [] : [{ kind: 'text', text: piece }]);

function pieces(token: string): ProsePart[] {
  return token.split(/(?<=[A-Za-z0-9)])([-–/—])(?=[A-Za-z(])/).flatMap((piece) => {
    const [, open = '', inner = '', close = ''] = TRIM.exec(piece) ?? [];
    // A bracket that closes inside the formula belongs to it: Al2(SO4)3 keeps it, "(as in Li2O)" does not.
    const missing = count(inner, '(') - count(inner, ')');
    const core = inner + close.slice(0, Math.max(0, missing));
    const rest = close.slice(Math.max(0, missing));
    const power = POWER.exec(core);
    if (power?.[1] && power[2])
      return [
        ...text(open),
        { kind: 'power' as const, text: power[1], power: power[2].replace('-', '−') },
        ...text(rest),
      ];
    if (isCompound(core) || ION.test(core) || ISOTOPE.test(core))
      return [...text(open), { kind: 'formula' as const, text: core }, ...text(rest)];
    return text(piece);
  });
}

const count = (where: string, what: string) => where.split(what).length - 1;
