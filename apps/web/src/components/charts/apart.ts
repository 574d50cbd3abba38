/**
 * Heights moved apart so that labels `room` units high do not meet, in the order given, and none stands below `lowest`
 * (heights grow downwards) as long as there is room above.
 */
export function apart(
  heights: readonly number[],
  room = 16,
  lowest: number = Number.POSITIVE_INFINITY,
): number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height);
  const result = [...heights];
  let free = Number.NEGATIVE_INFINITY;
  for (const { height, index } of order) {
    const placed = Math.max(height, free);
    result[index] = placed;
    free = placed + room;
  }
  let limit = lowest;
  for (const { index } of order.reverse()) {
    const placed = Math.min(result[index] ?? 0, limit);
    result[index] = placed;
    limit = placed - room;
  }
  return result;
}
