/** How many nearest training rows make an input's distance. */
const NEAREST = 5;

/** The rows that a model learned from as points, and how far apart they lie: distances are told in their spreads. */
export interface Ruler {
  /** Coordinates, row-major. */
  readonly points: Float64Array;
  readonly rows: number;
  readonly width: number;
  /** Root mean square distance of the points from their centre. */
  readonly unit: number;
}

/** A training row seen from an input. */
export interface Near {
  readonly index: number;
  readonly distance: number;
}

/** Lays out points (at least one, all of one width) for measuring distances to them. */
export function ruler(points: readonly Float64Array[]): Ruler {
  const width = points[0]?.length ?? 0;
  const flat = new Float64Array(points.length * width);
  points.forEach((point, row) => {
    flat.set(point, row * width);
  });
  return rulerOf(flat, points.length, width);
}

/** The same from coordinates that are laid out already. */
export function rulerOf(points: Float64Array, rows: number, width: number): Ruler {
  const centre = new Float64Array(width);
  for (let at = 0; at < points.length; at++) centre[at % width]! += points[at]! / rows;
  let sum = 0;
  for (let at = 0; at < points.length; at++) sum += (points[at]! - centre[at % width]!) ** 2;
  return { points, rows, width, unit: Math.sqrt(sum / Math.max(rows, 1)) || 1 };
}

/** The nearest points to a place, nearest first; their distances in spreads of the points. */
export function nearest({ points, rows, width, unit }: Ruler, place: Float64Array, count = NEAREST): Near[] {
  const kept = Math.min(count, rows);
  const squares = new Float64Array(kept).fill(Number.POSITIVE_INFINITY);
  const indices = new Int32Array(kept);
  let worst = Number.POSITIVE_INFINITY;
  for (let row = 0, at = 0; row < rows; row++, at += width) {
    let square = 0;
    for (let column = 0; column < width && square < worst; column++) {
      const difference = points[at + column]! - place[column]!;
      square += difference * difference;
    }
    if (square >= worst) continue;
    let slot = kept - 1;
    for (; slot > 0 && squares[slot - 1]! > square; slot--) {
      squares[slot] = squares[slot - 1]!;
      indices[slot] = indices[slot - 1]!;
    }
    squares[slot] = square;
    indices[slot] = row;
    worst = squares[kept - 1]!;
  }
  return Array.from(indices, (index, slot) => ({ index, distance: Math.sqrt(squares[slot]!) / unit }));
}

/** Mean distance to the nearest rows: how far an input lies from what was seen. */
export const remoteness = (near: readonly Near[]): number =>
  near.reduce((sum, { distance }) => sum + distance, 0) / Math.max(near.length, 1);

/** The remoteness of each place. */
export const remotenessOf = (from: Ruler, places: readonly Float64Array[]): number[] =>
  places.map((place) => remoteness(nearest(from, place)));

/** Quantiles of values, evenly spaced from 0 to 1, at most `kept` of them, ascending. */
export function quantilesOf(values: readonly number[], kept = 201): number[] {
  const sorted = [...values].sort((x, y) => x - y);
  if (sorted.length <= kept) return sorted;
  return Array.from({ length: kept }, (_, k) => sorted[Math.round((k * (sorted.length - 1)) / (kept - 1))]!);
}

/** Where a value stands among ascending quantiles, in percent: 0 below all, 100 above all. */
export function percentileOf(value: number, quantiles: readonly number[]): number {
  let low = 0;
  let high = quantiles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quantiles[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return (100 * low) / Math.max(quantiles.length, 1);
}
