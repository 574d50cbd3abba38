/** Heights moved apart so that labels `room` units high do not meet, in the order given. */
export function apart(heights: readonly number[], room = 16): number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height);
  const result = [...heights];
  let free = Number.NEGATIVE_INFINITY;
  for (const { height, index } of order) {
    const placed = Math.max(height, free);
    result[index] = placed;
    free = placed + room;
  }
  return result;
}
