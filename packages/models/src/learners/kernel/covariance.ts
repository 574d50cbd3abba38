import type { KernelOptions, KernelParameters, KernelTerm } from './kernel-options.js';

const SQRT3 = Math.sqrt(3);
const SQRT5 = Math.sqrt(5);

/** Correlation at a distance, and its derivative by the distance. */
export const SHAPES: Record<KernelTerm['shape'], (r: number) => readonly [value: number, slope: number]> = {
  exponential: (r) => [Math.exp(-r), -Math.exp(-r)],
  gaussian: (r) => [Math.exp((-r * r) / 2), -r * Math.exp((-r * r) / 2)],
  matern32: (r) => [(1 + SQRT3 * r) * Math.exp(-SQRT3 * r), -3 * r * Math.exp(-SQRT3 * r)],
  matern52: (r) => [
    (1 + SQRT5 * r + (5 / 3) * r * r) * Math.exp(-SQRT5 * r),
    (-5 / 3) * r * (1 + SQRT5 * r) * Math.exp(-SQRT5 * r),
  ],
};

/**
 * What each block adds to the distance of every pair of rows before its scale: Σ|Δ| or ΣΔ².
 * @returns by term and block, [rows * others], row-major
 */
export function blockDistances(
  rows: readonly Float64Array[],
  others: readonly Float64Array[],
  { blocks, terms }: Pick<KernelOptions, 'blocks' | 'terms'>,
): Float64Array[][] {
  const made = new Map<KernelTerm['metric'], Float64Array[]>();
  return terms.map(({ metric }) => {
    const distances = made.get(metric) ?? blocks.map((block) => distancesIn(block, metric, rows, others));
    made.set(metric, distances);
    return distances;
  });
}

function distancesIn(
  block: readonly number[],
  metric: KernelTerm['metric'],
  rows: readonly Float64Array[],
  others: readonly Float64Array[],
): Float64Array {
  const distances = new Float64Array(rows.length * others.length);
  let place = 0;
  for (const row of rows) {
    for (const other of others) {
      let sum = 0;
      for (const column of block) {
        const difference = row[column]! - other[column]!;
        sum += metric === 'manhattan' ? Math.abs(difference) : difference * difference;
      }
      distances[place++] = sum;
    }
  }
  return distances;
}

/** Distance by a term, from what its blocks add for pair `pair`. */
export function termDistance(
  { metric, scales }: KernelTerm,
  distances: readonly Float64Array[],
  pair: number,
): number {
  let sum = 0;
  for (let block = 0; block < scales.length; block++) sum += scales[block]! * distances[block]![pair]!;
  return metric === 'manhattan' ? sum : Math.sqrt(sum);
}

/** Covariance of every pair, of the variance of the targets; without noise. */
export function covariance(
  { terms }: Pick<KernelParameters, 'terms'>,
  distances: readonly (readonly Float64Array[])[],
): Float64Array {
  const values = new Float64Array(distances[0]?.[0]?.length ?? 0);
  terms.forEach((term, index) => {
    const shape = SHAPES[term.shape];
    const added = distances[index] ?? [];
    for (let pair = 0; pair < values.length; pair++) {
      values[pair]! += term.amplitude * shape(termDistance(term, added, pair))[0];
    }
  });
  return values;
}
