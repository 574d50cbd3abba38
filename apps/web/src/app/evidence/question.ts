import { type Axis, axisOf } from '../../components/evidence-matrix/axes';
import type { FindingFilter } from '../../generated/graphql';
import { numberOf, oneOf } from '../../lib/url/parameters';

/** Fields of the filter of findings that the matrix offers, in the order of its form. */
export const FILTERS = [
  'type',
  'kind',
  'review',
  'section',
  'technique',
  'phenomenon',
  'material',
  'quantity',
  'lengthScale',
  'year',
  'certainty',
] as const;

export interface MatrixQuestion {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly filter: FindingFilter;
  /** The filter as it stands in an address, for links to the findings. */
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * The matrix that an address asks for: techniques against phenomena when it says nothing. A filter on a field that
 * is an axis is left out: the axis shows its values already.
 */
export function matrixQuestion(parameters: Readonly<Record<string, string>>): MatrixQuestion {
  const rows = axisOf(parameters.rows, 'TECHNIQUE');
  const columns = axisOf(parameters.columns, 'PHENOMENON');
  const taken = Object.fromEntries(
    FILTERS.flatMap((field) => {
      const value = parameters[field];
      return value === undefined || field === rows.field || field === columns.field ? [] : [[field, value]];
    }),
  );
  const { type, kind, certainty, year, ...slugs } = taken;
  const known = {
    type: oneOf(type, ['RESULT', 'LIMITATION', 'CHALLENGE']),
    kind: oneOf(kind, ['COMPUTATION', 'EXPERIMENT']),
    certainty: oneOf(certainty, ['STATED', 'INFERRED']),
    year: numberOf(year),
  };
  const filter: FindingFilter = {
    ...slugs,
    ...(known.type && { type: known.type }),
    ...(known.kind && { kind: known.kind }),
    ...(known.certainty && { certainty: known.certainty }),
    ...(known.year !== undefined && { year: known.year }),
  };
  const kept = Object.entries(filter).map(([field, value]) => [field, String(value)]);
  return { rows, columns, filter, parameters: Object.fromEntries(kept) };
}
