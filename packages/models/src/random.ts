import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Seeded random numbers; the same seed gives the same draws. */
export interface Random {
  /** Uniform in [0, 1). */
  readonly unit: () => number;
  /** Uniform among the whole numbers from `low` to `high`, both included. */
  readonly integer: (low: number, high: number) => number;
  /** One member of a list that is not empty. */
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
}

export function createRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const integer = (low: number, high: number) => uniformInt(generator, low, high);
  return {
    unit: () => uniformFloat64(generator),
    integer,
    pick: (list) => list[integer(0, list.length - 1)] ?? list[0],
  };
}

/** The whole numbers from 0 to `length` - 1 in a random order (Fisher and Yates). */
export function shuffled(length: number, seed: number): number[] {
  const random = createRandom(seed);
  const order = Array.from({ length }, (_, index) => index);
  for (let last = length - 1; last > 0; last--) {
    const other = random.integer(0, last);
    [order[last], order[other]] = [order[other] as number, order[last] as number]; // both indices are inside
  }
  return order;
}
