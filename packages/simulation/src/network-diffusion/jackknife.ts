import type { Measured } from './estimate.js';

/**
 * A function of the sums over independent rows, with its standard error by leaving out one row at a time (Efron & Stein
 * 1981, 10.1214/aos/1176345462); unlike the scatter of each row's own value, that holds for ratios too. The error is
 * null for fewer than two rows.
 *
 * @param rows equally long lists of numbers
 * @param statistic of the sums of their columns
 */
export function jackknife(
  rows: readonly (readonly number[])[],
  statistic: (sums: readonly number[]) => number,
): Measured {
  const sums = (rows[0] ?? []).map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  const value = statistic(sums);
  const count = rows.length;
  if (count < 2) return { value, error: null };
  const without = rows.map((row) => statistic(sums.map((sum, column) => sum - (row[column] ?? 0))));
  const mean = without.reduce((sum, one) => sum + one, 0) / count;
  const scatter = without.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return { value, error: Math.sqrt(((count - 1) / count) * scatter) };
}
