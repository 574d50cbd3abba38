import type { Crystal } from '../crystal/crystal.js';
import { neighbours } from '../crystal/neighbours.js';
import { elementOf } from '../crystal/ordered.js';

/** An atom that surrounds a site. */
interface Ligand {
  readonly element: string;
  /** Angstrom. */
  readonly distance: number;
}

/** What surrounds a site. */
export interface Coordination {
  /** Effective coordination number: 4.00 for a regular tetrahedron, less where bonds differ in length. */
  readonly number: number;
  /** The atoms that count by at least a tenth of the nearest, nearest first. */
  readonly ligands: readonly Ligand[];
  /** Weighted mean distance, angstrom. */
  readonly meanDistance: number;
}

/** Distance up to which ligands are looked for, angstrom. */
const reach = 6;
/** Ligands that weigh less have no bond worth listing. */
const least = 0.1;
/** Rounds after which the weighted mean has settled: it converges by a factor of ten or more each. */
const rounds = 25;

/**
 * Effective coordination of a site by atoms of other charge sign (of any other element where charges are not known):
 * weights exp(1 - (d/d_mean)^6) with the mean distance found consistently (Hoppe, Z. Kristallogr. 150 (1979) 23, doi
 * 10.1524/zkri.1979.150.14.23). Null when nothing of the kind lies within 6 angstrom.
 */
export function coordinationOf(crystal: Crystal, index: number): Coordination | null {
  const site = crystal.sites[index];
  if (!site) throw new RangeError(`There is no site ${index}`);
  const own = site.species[0]?.oxidationState ?? null;
  const around = neighbours(crystal, site.position, reach).flatMap(({ site: other, distance }): Ligand[] => {
    const there = crystal.sites[other];
    if (!there || distance < 0.5) return [];
    const charge = there.species[0]?.oxidationState ?? null;
    const bonds = own !== null && charge !== null ? own * charge < 0 : elementOf(there) !== elementOf(site);
    return bonds ? [{ element: elementOf(there), distance }] : [];
  });
  const nearest = around[0]?.distance;
  if (nearest === undefined) return null;
  const weigh = (mean: number) => around.map(({ distance }) => Math.exp(1 - (distance / mean) ** 6));
  let mean = nearest;
  for (let round = 0; round < rounds; round++) {
    const weights = weigh(mean);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    mean = weights.reduce((sum, weight, place) => sum + weight * (around[place]?.distance ?? 0), 0) / total;
  }
  const weights = weigh(mean);
  const strongest = Math.max(...weights);
  return {
    number: weights.reduce((sum, weight) => sum + weight, 0),
    ligands: around.filter((_, place) => (weights[place] ?? 0) >= least * strongest),
    meanDistance: mean,
  };
}
