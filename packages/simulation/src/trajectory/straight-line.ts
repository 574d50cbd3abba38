/** Slope and value at 0 of the least-squares line through points; slope 0 where all x are the same. */
export function straightLine(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): { slope: number; intercept: number } {
  const count = x.length;
  let [meanX, meanY] = [0, 0];
  for (let k = 0; k < count; k++) {
    meanX += x[k]! / count;
    meanY += y[k]! / count;
  }
  let [above, below] = [0, 0];
  for (let k = 0; k < count; k++) {
    above += (x[k]! - meanX) * (y[k]! - meanY);
    below += (x[k]! - meanX) ** 2;
  }
  const slope = below > 0 ? above / below : 0;
  return { slope, intercept: meanY - slope * meanX };
}
