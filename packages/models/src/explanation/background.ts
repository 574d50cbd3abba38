import { median } from '../features/statistics.js';

/**
 * The middle value of each input, over those that are known (NaN where none is); null where inputs are no lists of
 * numbers.
 */
export function medians(inputs: readonly unknown[]): Float64Array | null {
  const lists = inputs.filter((input) => input instanceof Float64Array);
  if (lists.length === 0 || lists.length < inputs.length) return null;
  return Float64Array.from({ length: lists[0]!.length }, (_, column) => {
    const known = lists.map((list) => list[column]!).filter(Number.isFinite);
    return known.length === 0 ? Number.NaN : median(known);
  });
}
