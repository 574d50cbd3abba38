/** The open sites of a supercell, what each may hold and how they act on each other. */
export interface OpenSites {
  /** Charge of each kind; the vacancy first. */
  readonly charges: readonly number[];
  /** Group of each site. */
  readonly groupOf: readonly number[];
  /** For each group and kind the fewest and the most sites that may hold it; the most is 0 where none may. */
  readonly bounds: readonly { readonly least: readonly number[]; readonly most: readonly number[] }[];
  /** How many sites hold each kind in all. */
  readonly totals: readonly number[];
  /** eV per squared charge, sites by sites. */
  readonly coupling: Float64Array;
  /** Potential of the settled atoms on each site, eV per charge. */
  readonly field: Float64Array;
  /** Energy added where atoms come too near to settled ones, eV: sites by kinds. */
  readonly crowding: Float64Array;
  /** Pairs that are too near when they hold these kinds. */
  readonly contacts: readonly (readonly {
    readonly site: number;
    readonly tooNear: (own: number, other: number) => boolean;
  }[])[];
}

/** Two atoms that come too near cost this much, eV: more than any arrangement of charges gains. */
export const CONTACT_PENALTY = 100;

/** One way to fill the open sites, its energy kept up to date as atoms change places. */
export interface Arrangement {
  readonly kinds: Int16Array;
  readonly energy: () => number;
  /** Change of energy (eV) when two sites exchange what they hold. */
  readonly swapCost: (i: number, j: number) => number;
  /** Whether two sites may exchange what they hold: each group keeps to its bounds. */
  readonly maySwap: (i: number, j: number) => boolean;
  readonly swap: (i: number, j: number, cost: number) => void;
}

/** Fills the sites with the given kinds. */
export function createArrangement(open: OpenSites, filling: ArrayLike<number>): Arrangement {
  const { charges, groupOf, bounds, coupling, field, crowding, contacts } = open;
  const size = groupOf.length;
  const kindCount = charges.length;
  const kinds = Int16Array.from(filling);
  const potential = Float64Array.from(field);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) potential[i]! += coupling[i * size + j]! * charges[kinds[j]!]!;
  }
  const counts = bounds.map(() => new Int32Array(kindCount));
  kinds.forEach((kind, site) => {
    counts[groupOf[site]!]![kind]! += 1;
  });
  let energy = 0;
  for (let i = 0; i < size; i++) {
    energy += 0.5 * charges[kinds[i]!]! * (potential[i]! + field[i]!) + crowding[i * kindCount + kinds[i]!]!;
    for (const { site, tooNear } of contacts[i]!) {
      if (site > i && tooNear(kinds[i]!, kinds[site]!)) energy += CONTACT_PENALTY;
    }
  }
  const crowded = (site: number, kind: number, except: number): number => {
    let cost = crowding[site * kindCount + kind]!;
    if (kind === 0) return cost;
    for (const { site: other, tooNear } of contacts[site]!) {
      if (other !== except && tooNear(kind, kinds[other]!)) cost += CONTACT_PENALTY;
    }
    return cost;
  };
  return {
    kinds,
    energy: () => energy,
    swapCost: (i, j) => {
      const [a, b] = [kinds[i]!, kinds[j]!];
      const step = charges[b]! - charges[a]!;
      const curve = 0.5 * (coupling[i * size + i]! + coupling[j * size + j]!) - coupling[i * size + j]!;
      // What the two sites hold between them stays the same, and so does their own contact.
      const contact = crowded(i, b, j) + crowded(j, a, i) - crowded(i, a, j) - crowded(j, b, i);
      return step * (potential[i]! - potential[j]!) + step * step * curve + contact;
    },
    maySwap: (i, j) => {
      const [a, b, g, h] = [kinds[i]!, kinds[j]!, groupOf[i]!, groupOf[j]!];
      if (a === b) return false;
      if (g === h) return true;
      const [own, other] = [bounds[g]!, bounds[h]!];
      return (
        counts[g]![b]! < own.most[b]! &&
        counts[g]![a]! > own.least[a]! &&
        counts[h]![a]! < other.most[a]! &&
        counts[h]![b]! > other.least[b]!
      );
    },
    swap: (i, j, cost) => {
      const [a, b, g, h] = [kinds[i]!, kinds[j]!, groupOf[i]!, groupOf[j]!];
      const step = charges[b]! - charges[a]!;
      if (step !== 0) {
        for (let k = 0; k < size; k++) {
          potential[k]! += step * (coupling[k * size + i]! - coupling[k * size + j]!);
        }
      }
      kinds[i] = b;
      kinds[j] = a;
      counts[g]![a]! -= 1;
      counts[g]![b]! += 1;
      counts[h]![b]! -= 1;
      counts[h]![a]! += 1;
      energy += cost;
    },
  };
}
