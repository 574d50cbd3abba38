import type { Row } from '../graph/graph-client.js';
import type { CountedValue } from './dimension.js';

/**
 * Values with their counts from the rows that a dimension returns; `null` is no value. Where the values are parts
 * of different things their labels say of which: `Discussion (Bianchini et al. 2022)`.
 */
export function countedValues(rows: readonly Row[]): CountedValue[] {
  const values = rows
    .filter(({ key }) => key !== null && key !== undefined)
    .map(
      (row): CountedValue => ({
        key: String(row.key),
        label: String(row.label),
        partOf: typeof row.partOf === 'string' ? row.partOf : null,
        count: Number(row.count),
      }),
    );
  const wholes = new Set(values.map(({ partOf }) => partOf));
  if (wholes.size < 2) return values;
  return values.map((value) =>
    value.partOf === null ? value : { ...value, label: `${value.label} (${value.partOf})` },
  );
}
