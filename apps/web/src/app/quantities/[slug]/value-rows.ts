import { convertUnit } from '@interphase/core';
import type { QuantityQuery } from '../../../generated/graphql';

type Answer = QuantityQuery;
type Finding = NonNullable<Answer['quantity']>['findings']['nodes'][number];
type Value = Finding['values'][number];

/** A reported number with the finding that gives it, and the same number in the unit of the quantity. */
export interface ReportedRow {
  readonly key: string;
  readonly finding: Finding;
  readonly given: Value;
  readonly shown: Pick<Value, 'qualifier' | 'value' | 'lower' | 'upper' | 'unit'>;
}

/** Every number that findings give for a quantity, in its unit, the smallest first. */
export function reportedRows(slug: string, unit: string, findings: readonly Finding[]): ReportedRow[] {
  return findings
    .flatMap((finding) =>
      finding.values
        .filter((given) => given.quantity.slug === slug)
        .map((given, index) => ({
          key: `${finding.slug} ${index}`,
          finding,
          given,
          shown: inUnit(given, unit),
        })),
    )
    .sort((a, b) => size(a.shown) - size(b.shown));
}

function inUnit(given: Value, unit: string): ReportedRow['shown'] {
  const convert = (number: number | null | undefined) =>
    typeof number === 'number' ? Number(convertUnit(number, given.unit, unit).toPrecision(12)) : null;
  return {
    qualifier: given.qualifier,
    value: convert(given.value),
    lower: convert(given.lower),
    upper: convert(given.upper),
    unit,
  };
}

/** What a number is sorted by: itself, or the middle of its range. */
const size = ({ value, lower, upper }: ReportedRow['shown']): number =>
  value ?? ((lower ?? upper ?? 0) + (upper ?? lower ?? 0)) / 2;
