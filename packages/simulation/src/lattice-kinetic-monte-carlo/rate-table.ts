import { ParameterError } from '@interphase/core';
import type { EnvironmentKind } from './hop-model.js';

/** Species of the frozen sites around an environment, and its kind: all that stays the same while carriers move. */
export interface EnvironmentClass {
  readonly kind: EnvironmentKind;
  readonly frozen: readonly number[];
}

/** Rates of all hops of all classes of environments in all their occupations. */
export interface RateTable {
  /** First row of each class: a multiple of its number of rows, 2^slots, so that flipping a slot is an exclusive or. */
  readonly firstRow: Int32Array;
  /** Sum of the rates of a row, per second. */
  readonly totals: Float64Array;
  /** Rates row by row, `width` to a row, per second; 0 where the hop cannot happen. */
  readonly rates: Float64Array;
  readonly width: number;
}

/** Entries beyond which tables are refused: 512 MB. */
const MOST_ENTRIES = 2 ** 26;

/**
 * Rates by transition-state theory, attempt frequency x exp(-barrier / kT) (Vineyard 1957, 10.1016/0022-3697(57)90059-8).
 *
 * @param kT eV
 * @param attemptFrequency per second
 * @param path of the parameter that described the barriers
 * @throws ParameterError for a barrier that is negative or not a number, and for tables beyond 512 MB
 */
export function tabulateRates(
  classes: readonly EnvironmentClass[],
  kT: number,
  attemptFrequency: number,
  path: readonly string[],
): RateTable {
  const width = Math.max(...classes.map(({ kind }) => kind.hops.length));
  const firstRow = new Int32Array(classes.length);
  // Larger tables first: each then starts at a multiple of its own size.
  const order = classes
    .map((_, index) => index)
    .sort((a, b) => classes[b]!.kind.slots - classes[a]!.kind.slots);
  let rows = 0;
  for (const index of order) {
    firstRow[index] = rows;
    rows += 2 ** classes[index]!.kind.slots;
  }
  if (rows * (width + 1) > MOST_ENTRIES) {
    throw new ParameterError(
      `The model needs ${rows} rows of ${width} rates, more than can be tabulated; give environments fewer sites or fewer frozen species.`,
      path,
    );
  }
  const totals = new Float64Array(rows);
  const rates = new Float64Array(rows * width);
  classes.forEach((environment, index) => {
    const hops = environment.kind.hops.length;
    const barriers = barriersOf(environment, path);
    for (let entry = 0; entry < barriers.length; entry++) {
      const barrier = barriers[entry]!;
      if (barrier === IMPOSSIBLE) continue;
      const row = firstRow[index]! + Math.trunc(entry / hops);
      const rate = attemptFrequency * Math.exp(-barrier / kT);
      rates[row * width + (entry % hops)] = rate;
      totals[row]! += rate;
    }
  });
  return { firstRow, totals, rates, width };
}

/** Stands for the barrier of a hop without a carrier at its start or with one at its end. */
const IMPOSSIBLE = Number.POSITIVE_INFINITY;
const known = new WeakMap<EnvironmentKind, Map<string, Float64Array>>();

/** Barriers (eV) of all hops in all occupations, pattern by pattern; kept, as runs at other temperatures need them too. */
function barriersOf({ kind, frozen }: EnvironmentClass, path: readonly string[]): Float64Array {
  const ofKind = known.get(kind) ?? new Map<string, Float64Array>();
  known.set(kind, ofKind);
  const key = frozen.join();
  const made = ofKind.get(key);
  if (made) return made;
  const barriers = new Float64Array(2 ** kind.slots * kind.hops.length).fill(IMPOSSIBLE);
  for (let pattern = 0; pattern < 2 ** kind.slots; pattern++) {
    kind.hops.forEach(({ from, to }, hop) => {
      const possible = (pattern >> from) & 1 && !((pattern >> to) & 1);
      if (!possible) return;
      const barrier = kind.barrier(frozen, pattern, hop);
      if (!(barrier >= 0)) {
        throw new ParameterError(
          `A hop has a barrier of ${barrier} eV where the sites around it are occupied as ${pattern.toString(2).padStart(kind.slots, '0')} (first site last); barriers must not be negative.`,
          path,
        );
      }
      barriers[pattern * kind.hops.length + hop] = barrier;
    });
  }
  ofKind.set(key, barriers);
  return barriers;
}
