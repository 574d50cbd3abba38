import { stringify } from 'csv-stringify/sync';
import type { PredictionRowFragment } from '../../generated/graphql';
import { refusalOf } from './refusal-of';

/** One asked thing and its answer. */
export interface ManyRow {
  readonly name: string;
  readonly answer: PredictionRowFragment;
}

/** What was asked of all rows alike. */
export interface AskedOfAll {
  readonly what: 'conductivity' | 'barrier';
  readonly ion: string;
  readonly temperature: string;
  readonly coverage: number;
}

/** The columns in their order: every file has all of them, whatever its first row holds. */
const columns = [
  'name',
  'mobile ion',
  'temperature, K',
  'quantity',
  'value',
  'lower',
  'upper',
  'unit',
  'coverage',
  'percentile',
  'inside',
  'nearest',
  'model',
  'warnings',
  'error',
];

/** Many predictions as a table for other programs, each row with its unit or why there is none; its head may be left out. */
export function manyCsv(rows: readonly ManyRow[], asked: AskedOfAll, header = true): string {
  return stringify(
    rows.map((row) => recordOf(row, asked)),
    { header, columns, record_delimiter: 'windows', cast: { boolean: String } },
  );
}

function recordOf({ name, answer }: ManyRow, { what, ion, temperature, coverage }: AskedOfAll) {
  const request = {
    name,
    'mobile ion': ion,
    'temperature, K': what === 'conductivity' ? temperature : '',
    quantity: what === 'conductivity' ? 'ionic conductivity' : 'percolation barrier',
    coverage,
  };
  if (answer.__typename !== 'Prediction') return { ...request, error: refusalOf(answer) };
  const { value, lower, upper, unit, domain, model, warnings } = answer;
  return {
    ...request,
    value,
    lower,
    upper,
    unit,
    percentile: domain.percentile,
    inside: domain.inside,
    nearest: domain.nearest[0]?.label ?? '',
    model: `${model.slug}@${model.version}`,
    warnings: warnings.join(' '),
  };
}
