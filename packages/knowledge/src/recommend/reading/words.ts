import { stemmer } from 'stemmer';
import { elementNamed, type FormulaWord, formulaOf } from './formulas.js';

/** A word of a text. */
export interface Word {
  /** As it is written. */
  written: string;
  /** In lower case and one spelling. */
  plain: string;
  /** What a slip of the fingers is read as; left out where nothing is corrected. */
  meant?: string;
  /** Without its ending: words of one family have the same stem, `composite` and `composition` too. */
  stem: string;
  /** Without the endings of plurals and verb forms only: `cracks`, `cracked` and `cracking` are one. */
  base: string;
  formula: FormulaWord | null;
}

const greek: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  η: 'eta',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  τ: 'tau',
  χ: 'chi',
  ω: 'omega',
};

/** The text with sub- and superscripts on the line, without accents, and with one kind of dash. */
export const flatText = (text: string): string =>
  text
    .replace(/[Åå](?![a-z])/g, ' angstrom')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‐-―−]/g, '-');

/** Words in the order of the text. Numbers alone are left out: what they measure is read elsewhere. */
export function wordsIn(text: string): Word[] {
  return flatText(text)
    .split(/[\s,;:?!"“”‘’'=<>~|*]+/)
    .flatMap(chunksOf)
    .filter((written) => /\p{L}/u.test(written))
    .map(wordOf);
}

/** A piece between spaces is one formula or one ion, or it is parted at its signs. */
function chunksOf(piece: string): string[] {
  const trimmed = piece.replace(/^[.\-/]+|[./-]+$/g, '');
  if (formulaOf(trimmed) !== null || elementNamed(trimmed) !== null) return [trimmed];
  const inner = trimmed.replace(/^[([{]+|[)\]}.]+$/g, '');
  if (formulaOf(inner) !== null || elementNamed(inner) !== null) return [inner];
  const parted = inner.split(/[/–\-+_]|\.(?!\d)/).filter((part) => part !== '');
  if (parted.length > 1) return parted.flatMap(chunksOf);
  return inner.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
}

function wordOf(written: string): Word {
  const formula = formulaOf(written);
  if (formula !== null) return { written, plain: formula.key, stem: formula.key, base: formula.key, formula };
  const plain = elementNamed(written) ?? oneSpelling(lettersOf(written));
  // Abbreviations have no endings: DEMS is not several of DEM.
  if (/^[A-Z]{3,}$/.test(written)) return { written, plain, stem: plain, base: plain, formula: null };
  return { written, plain, stem: stemOf(plain), base: baseOf(plain), formula: null };
}

/** Three letters are too few for an ending: gas is not several of GA. */
const isBare = (plain: string): boolean => plain.length < 4;

const stemOf = (plain: string): string => (isBare(plain) ? plain : stemmer(plain));

const baseOf = (plain: string): string => {
  if (isBare(plain)) return plain;
  return plain.length < 5
    ? plain.replace(/(?<=[^su])s$/, '')
    : plain.replace(/(?:ings?|ed|es|s|e)$/, '').replace(/(.)\1$/, '$1');
};

const lettersOf = (written: string): string =>
  [...written.toLowerCase()].map((letter) => greek[letter] ?? letter).join('');

/** British and American spellings as one. */
const oneSpelling = (word: string): string =>
  word.length < 6
    ? word
    : word
        .replace(/sulph/, 'sulf')
        .replace(/our(?=s?$|ed$|s$|ing|able)/, 'or')
        .replace(/is(?=(?:e|ed|es|ing|ation|ations|er|ers)$)/, 'iz')
        .replace(/([bt])re(?=s?$)/, '$1er')
        .replace(/lling$/, 'ling')
        .replace(/lled$/, 'led')
        .replace(/aluminium/, 'aluminum');

/** Words that carry no subject, or that every question about techniques has. */
const emptyWords = new Set(
  `a about above across after again all along also am an and any are as at be because been before being below best
  between both but by can cannot could did do does doing done during each either else every few for from get give
  given gives good had has have having here how i if in inside instead into is it its itself just kind like literally made
  make many may me might more most much must my near need needed no not of off on once one only or other our out
  over own per please possible quick quickly rather really same shall she should show shows so some something such tell than
  that the their them then there these they thing things this those through to too under until up upon use used
  useful using very via want was way we well were what when where whether which while who whose why will with within
  without would you your e.g eg etc ie vs versus method methods technique techniques tool tools approach measure
  measured measuring measurement determine find know see look looking question answer experiment experimentally
  experimental`
    .split(/\s+/)
    .map((word) => stemOf(oneSpelling(word))),
);

export const isEmptyWord = ({ stem }: Pick<Word, 'stem'>): boolean =>
  emptyWords.has(stem) || /^.$/.test(stem);
