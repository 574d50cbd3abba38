import type { Qualifier } from '../entities.js';
import { lowered, plainText } from './plain-text.js';
import { coreUnitOf, countedPattern, timeWordPattern, unitPattern } from './units-in-text.js';

/** A number with a unit, as a text gives it. */
export interface NumberInText {
  /** As it stands there, in plain text. */
  text: string;
  /** Equal for the same number, unit and qualifier, however they are typeset. */
  key: string;
  qualifier: Qualifier;
  /** One number; the two ends of a range; all of a list such as `16 and 4 h`. An uncertainty is left out. */
  numbers: readonly number[];
  /** As `a few hundred`: somewhere between the two numbers. */
  vague: boolean;
  /** Unit that `@interphase/core` converts. */
  unit: string;
  /** 1-based line of the text. */
  line: number;
}

const decimal = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const powerOfTen = '10⁻?[⁰¹²³⁴-⁹]+';
const digits = `(?:${powerOfTen}|${decimal}(?:\\s?×\\s?${powerOfTen}|[eE]-?\\d+)?)`;
/** Between the ends of a range: `5-10 nm`, `5 to 10 nm`, `5 < d < 10 nm`. */
const joining = '\\s?(?:-|~|to|[<≤]\\s?\\p{L}\\s?[<≤])\\s?';
/** Words between a number and what it counts. */
const described = '(?:[^\\s,.;:()]+\\s+){0,2}';
const numerals = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const magnitudes: Readonly<Record<string, number>> = { ten: 10, hundred: 100, thousand: 1000 };

/** `C/30` */
const fractionOfRate = '(?<![\\w/])C/(?<divisor>\\d+(?:\\.\\d+)?)(?![\\w.]\\d)';

/** `>1000 meV`, `100-300 meV`, `16 and 4 h`, `2,048 cation sites` */
const inDigits = [
  '(?<sign>[~<>≤≥]\\s?)?',
  // Not the inside of a formula, of a decimal or of a direction such as [010].
  '(?<![\\w.,\\[/])',
  '(?<minus>(?<=^|[\\s(])-)?',
  `(?<first>${digits})`,
  `(?:${joining}(?<last>${digits})|\\s?±\\s?(?<error>${digits})|(?<more>(?:,\\s${digits})*,?\\s(?:and|or)\\s${digits}))?`,
  `(?:(?:\\s?|-)(?<unit>${unitPattern})|\\s+${described}(?<counted>${countedPattern}))`,
].join('');

/** `five charge-discharge cycles`, `two decades` */
const inWords = `\\b(?<numeral>${numerals.join('|')})[\\s-]+(?:(?<time>${timeWordPattern})|${described}(?<things>${countedPattern}))`;

/** `a few hundred nm`, `several tens of cycles` */
const inMagnitudes = `\\b(?:few|several)\\s+(?<magnitude>${Object.keys(magnitudes).join('|')})s?\\s+(?:of\\s+)?(?:(?<vagueUnit>${unitPattern})|${described}(?<vagueThings>${countedPattern}))`;

const pattern = new RegExp([fractionOfRate, inDigits, inWords, inMagnitudes].join('|'), 'gmu');

/**
 * Every number with a unit in a Markdown text: ranges, bounds, rates such as `10C` and `C/30`, counted things, numerals
 * before them, and vague ones such as `a few hundred nm`. Formulas, references and page numbers have no unit.
 * @param firstLine line of the file at which the text starts, 1-based
 */
export function extractNumbers(markdown: string, firstLine = 1): NumberInText[] {
  const text = plainText(markdown);
  return [...text.matchAll(pattern)].map((match) => {
    const number = read(match[0].trim(), match.groups ?? {});
    const line = firstLine + (text.slice(0, match.index).match(/\n/g)?.length ?? 0);
    return { ...number, line };
  });
}

type Groups = Partial<Record<string, string>>;

function read(text: string, groups: Groups): Omit<NumberInText, 'line'> {
  const { divisor, numeral, magnitude, sign = '', minus = '', first = '', last, error, more = '' } = groups;
  if (divisor !== undefined)
    return build(text, 'exact', [1 / Number(divisor)], false, 'C', `C/${Number(divisor)}`);
  if (numeral !== undefined) {
    const { time, things = '' } = groups;
    return build(text, 'exact', [numerals.indexOf(numeral) + 2], false, time ?? things);
  }
  if (magnitude !== undefined) {
    const { vagueUnit, vagueThings = '' } = groups;
    const size = magnitudes[magnitude] ?? Number.NaN;
    return build(text, 'approximate', [size, size * 10], true, vagueUnit ?? vagueThings);
  }
  const { unit: measured, counted = '' } = groups;
  const unit = measured ?? counted;
  const start = numberOf(`${minus}${first}`);
  if (last !== undefined) return build(text, 'range', [start, numberOf(last)], false, unit);
  if (error !== undefined) {
    return build(text, 'exact', [start], false, unit, `${start} ± ${numberOf(error)} ${unit}`);
  }
  const others = [...more.matchAll(new RegExp(digits, 'g'))].map(([each]) => numberOf(each));
  return build(text, qualifiers[sign.trim()] ?? 'exact', [start, ...others], false, unit);
}

const qualifiers: Readonly<Record<string, Qualifier>> = {
  '~': 'approximate',
  '<': 'less-than',
  '≤': 'less-than',
  '>': 'greater-than',
  '≥': 'greater-than',
};

function build(
  text: string,
  qualifier: Qualifier,
  numbers: readonly number[],
  vague: boolean,
  unit: string,
  key = `${vague ? 'vague' : qualifier} ${numbers.join(' ')} ${unit.replace(/(?<=[a-z]{3})s$/, '')}`,
): Omit<NumberInText, 'line'> {
  return { text: text.replace(/\s+/g, ' '), key, qualifier, numbers, vague, unit: coreUnitOf(unit) };
}

function numberOf(text: string): number {
  const power = new RegExp(`(?:\\s?×\\s?|^)(?=${powerOfTen})10`, 'u');
  const [mantissa = '', exponent] = text.replaceAll(',', '').split(power);
  return Number(exponent === undefined ? mantissa : `${mantissa || '1'}e${lowered(exponent)}`);
}
