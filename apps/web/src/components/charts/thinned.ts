/** A point of a curve. */
export type Point = readonly [x: number, y: number];

/**
 * Values at equal steps as points of a drawing, at most two a column: the least and the highest value of each, so that
 * no peak is lost however narrow it is.
 */
export function thinned(values: readonly number[], start: number, step: number, columns: number): Point[] {
  const width = Math.max(2, Math.ceil((2 * values.length) / columns));
  const points: Point[] = [];
  for (let from = 0; from < values.length; from += width) {
    let least = from;
    let most = from;
    for (let n = from; n < Math.min(from + width, values.length); n++) {
      if ((values[n] ?? 0) < (values[least] ?? 0)) least = n;
      if ((values[n] ?? 0) > (values[most] ?? 0)) most = n;
    }
    for (const n of least === most ? [least] : [least, most].sort((a, b) => a - b)) {
      points.push([start + n * step, values[n] ?? 0]);
    }
  }
  return points;
}
