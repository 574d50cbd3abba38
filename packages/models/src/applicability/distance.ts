import { type Standardisation, standardise } from '../training/standardise.js';

/** How many nearest training structures make an input's distance. */
const NEAREST = 5;

/** A training row as seen from an input: its index and its distance in standardised features. */
export interface Near {
  readonly index: number;
  readonly distance: number;
}

/** Root mean square difference of two standardised rows. */
function distance(x: readonly number[], y: readonly number[]): number {
  let sum = 0;
  for (let column = 0; column < x.length; column++) sum += ((x[column] ?? 0) - (y[column] ?? 0)) ** 2;
  return Math.sqrt(sum / Math.max(x.length, 1));
}

/** The training rows nearest to an input, nearest first. All rows standardised. */
export function nearest(
  input: readonly number[],
  rows: readonly (readonly number[])[],
  count = NEAREST,
): Near[] {
  const found: Near[] = [];
  rows.forEach((row, index) => {
    const near = { index, distance: distance(input, row) };
    if (found.length === count && near.distance >= (found.at(-1)?.distance ?? 0)) return;
    const place = found.findIndex((other) => other.distance > near.distance);
    found.splice(place === -1 ? found.length : place, 0, near);
    if (found.length > count) found.pop();
  });
  return found;
}

/** Mean distance to the nearest rows: how far an input lies from what was seen. */
export const remoteness = (near: readonly Near[]) =>
  near.reduce((sum, { distance }) => sum + distance, 0) / Math.max(near.length, 1);

/**
 * The remoteness of each row from the rows of other groups, ascending: what an input of a prototype never seen
 * looks like.
 */
export function heldOutRemoteness(
  features: readonly (readonly number[])[],
  groups: readonly string[],
  scaling: Standardisation,
): number[] {
  const rows = features.map((row) => standardise(row, scaling));
  return rows
    .map((row, index) => {
      const others = rows.filter((_, other) => groups[other] !== groups[index]);
      return remoteness(nearest(row, others));
    })
    .sort((x, y) => x - y);
}

/** Share of the ascending values that lie below `value`, in percent. */
export function percentile(value: number, ascending: readonly number[]): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return (100 * low) / Math.max(ascending.length, 1);
}
