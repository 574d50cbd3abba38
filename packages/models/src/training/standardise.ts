/** Column means and spreads of a table of features; a constant column has spread 1. */
export interface Standardisation {
  readonly mean: readonly number[];
  readonly spread: readonly number[];
}

/** The mean and standard deviation of each column. `rows`: at least one row, all of the same length. */
export function fitStandardisation(rows: readonly (readonly number[])[]): Standardisation {
  const width = rows[0]?.length ?? 0;
  const mean = new Array<number>(width).fill(0);
  for (const row of rows)
    row.forEach((value, column) => {
      mean[column] = (mean[column] ?? 0) + value / rows.length;
    });
  const variance = new Array<number>(width).fill(0);
  for (const row of rows) {
    row.forEach((value, column) => {
      variance[column] = (variance[column] ?? 0) + (value - (mean[column] ?? 0)) ** 2 / rows.length;
    });
  }
  return { mean, spread: variance.map((value) => (value > 1e-12 ? Math.sqrt(value) : 1)) };
}

/** Each value as distance from its column's mean in spreads. */
export function standardise(row: readonly number[], { mean, spread }: Standardisation): number[] {
  return row.map((value, column) => (value - (mean[column] ?? 0)) / (spread[column] ?? 1));
}
