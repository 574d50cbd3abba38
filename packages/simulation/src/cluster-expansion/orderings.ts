import type { Random } from '../random/random.js';
import type { ClusterSpace } from './cluster-expansion.js';
import { correlationsOf, hermiteMatrices, type SupercellCells, supercellCells } from './supercell-sites.js';

/** One ordering of the active sites and its correlations. */
export interface Ordering {
  readonly supercell: SupercellCells;
  readonly occupation: Uint8Array;
  readonly correlations: Float64Array;
}

/** Occupations of one supercell that are all looked at; of more, as many are drawn. */
const MOST_LISTED = 256;

/**
 * Orderings of small supercells that the correlations tell apart, the smallest supercells first: all occupations where
 * there are at most 256, else ones drawn at random from every composition alike.
 * @param count as many as these at most
 * @param sites supercells have at most so many active sites; the primitive cell is taken even if it has more
 */
export function sampleOrderings(
  space: ClusterSpace,
  { count, sites }: { count: number; sites: number },
  random: Random,
): Ordering[] {
  const { active } = space.parent;
  const found = new Map<string, Ordering>();
  const states = active.map(({ species }) => species.length);
  for (let cells = 1; cells === 1 || cells * active.length <= sites; cells++) {
    const fresh: Ordering[] = [];
    for (const matrix of hermiteMatrices(cells)) {
      const supercell = supercellCells(matrix);
      for (const occupation of occupations(states, cells, random)) {
        const correlations = correlationsOf(space, supercell, occupation);
        const key = correlations.reduce((text, value) => `${text},${value.toFixed(6)}`, '');
        if (found.has(key)) continue;
        const ordering = { supercell, occupation, correlations };
        found.set(key, ordering);
        fresh.push(ordering);
      }
    }
    // The last size is thinned by lot, so that no shape of cell is preferred.
    const over = found.size - count;
    if (over >= 0) {
      const order = Int32Array.from(fresh.keys());
      random.shuffle(order);
      const dropped = new Set(Array.from(order.subarray(0, over), (index) => fresh[index]));
      return [...found.values()].filter((ordering) => !dropped.has(ordering));
    }
  }
  return [...found.values()];
}

function* occupations(states: readonly number[], cells: number, random: Random): Generator<Uint8Array> {
  const width = states.length;
  const size = width * cells;
  const all = states.reduce((product, count) => product * count, 1) ** cells;
  if (all <= MOST_LISTED) {
    for (let index = 0; index < all; index++) {
      let rest = index;
      yield Uint8Array.from({ length: size }, (_, k) => {
        const count = states[k % width]!;
        const state = rest % count;
        rest = Math.floor(rest / count);
        return state;
      });
    }
    return;
  }
  for (let draw = 0; draw < MOST_LISTED; draw++) {
    // A share drawn first makes all compositions come up alike, not just those around one half.
    const share = random.uniform();
    yield Uint8Array.from({ length: size }, (_, k) =>
      random.uniform() < share ? 0 : 1 + random.below(states[k % width]! - 1),
    );
  }
}
