import { commensurable, convertUnit, isUnit } from '@interphase/core';
import type { FindingEntry, QuantityValueEntry } from '../schema/finding.js';
import { extractNumbers, type NumberInText } from './extract-numbers.js';

/**
 * Whether a finding says a number of the text: as a value with that qualifier, in any unit that converts, or among
 * the conditions of one. A vague number is said by any value between its bounds.
 */
export function statesNumber({ values }: FindingEntry, number: NumberInText): boolean {
  const { numbers, qualifier, vague, unit } = number;
  if (vague || qualifier === 'range') {
    const fits = vague ? liesBetween : isRange;
    if (values.some((value) => fits(endsOf(value, unit), numbers))) return true;
  }
  const conditions = values.flatMap((value) => conditionsOf(value, unit));
  return numbers.every(
    (each) =>
      conditions.some((said) => same(said, each)) ||
      // The sign of a text binds; words around a bare number, such as `up to`, may make it a bound.
      values.some(
        (value) =>
          (qualifier === 'exact' || qualifier === value.qualifier) &&
          qualifier !== 'range' &&
          !vague &&
          endsOf(value, unit).some((end) => same(end, each)),
      ),
  );
}

type Numbers = readonly number[];

const liesBetween = (ends: Numbers, [from = 0, to = 0]: Numbers): boolean =>
  ends.length > 0 && ends.every((end) => (end >= from || same(end, from)) && (end <= to || same(end, to)));

const isRange = (ends: Numbers, range: Numbers): boolean =>
  ends.length === 2 && ends.every((end, i) => same(end, range[i] ?? Number.NaN));

/** The numbers of a value, in a unit; none when it does not convert. */
function endsOf({ value, lower, upper, unit: from }: QuantityValueEntry, unit: string): Numbers {
  return converted(
    [value, lower, upper].filter((end) => end !== undefined),
    from,
    unit,
  );
}

/** The numbers that the conditions of a value say, in a unit: as number and unit, or as a text such as `C/30`. */
const conditionsOf = ({ conditions }: QuantityValueEntry, to: string): Numbers =>
  conditions.flatMap(({ value, unit }) => {
    const number = Number(value);
    if (unit !== undefined && Number.isFinite(number)) return converted([number], unit, to);
    return extractNumbers(unit === undefined ? value : `${value} ${unit}`).flatMap((said) =>
      converted(said.numbers, said.unit, to),
    );
  });

const converted = (numbers: Numbers, from: string, to: string): Numbers =>
  isUnit(from) && isUnit(to) && commensurable(from, to)
    ? numbers.map((each) => convertUnit(each, from, to))
    : [];

/** Equal but for the rounding of a conversion. */
const same = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
