import type { Crystal } from '../crystal/crystal.js';
import { neighbourList } from '../crystal/neighbour-list.js';
import { elementOf, requireOrdered } from '../crystal/ordered.js';
import { StructureError } from '../errors/input-error.js';

/** An ion as bond-valence parameters know it. */
export interface ChargedElement {
  readonly element: string;
  /** Elementary charges. */
  readonly charge: number;
}

/** Bond valence exp(alpha (r0 - R)) of a pair of ions at the distance R; r0 in angstrom, alpha in 1/angstrom. */
export interface BondParameters {
  readonly r0: number;
  readonly alpha: number;
}

/** Parameters of two ions of opposite sign; undefined where none are known. */
export type BondTable = (a: ChargedElement, b: ChargedElement) => BondParameters | undefined;

/** What the bonds of one site say of its charge. */
export interface SiteValence {
  /** Sum of the bond valences to ions of opposite sign, valence units, without sign. */
  readonly sum: number;
  /** `sum` minus the magnitude of the site's charge; null for an atom without charge. */
  readonly mismatch: number | null;
}

/**
 * Bond-valence sums of all sites of an ordered crystal with oxidation states, over bonds up to `cutoff` (angstrom).
 * Pairs without parameters count as no bond.
 * @throws StructureError `cif.partial-occupancy`, or `oxidation.missing` for a site without oxidation state
 */
export function bondValenceSums(crystal: Crystal, table: BondTable, cutoff: number): SiteValence[] {
  const ions = requireOrdered(crystal).sites.map((site): ChargedElement => {
    const charge = site.species[0]?.oxidationState;
    if (charge === null || charge === undefined) {
      throw new StructureError('oxidation.missing', `Site ${site.label} has no oxidation state`);
    }
    return { element: elementOf(site), charge };
  });
  const { starts, sites, distances } = neighbourList(crystal, cutoff);
  return ions.map((ion, index) => {
    let sum = 0;
    for (let entry = starts[index] ?? 0; entry < (starts[index + 1] ?? 0); entry++) {
      const other = ions[sites[entry] ?? -1];
      if (!other || other.charge * ion.charge >= 0) continue;
      const bond = table(ion, other);
      if (bond) sum += Math.exp(bond.alpha * (bond.r0 - (distances[entry] ?? 0)));
    }
    return { sum, mismatch: ion.charge === 0 ? null : sum - Math.abs(ion.charge) };
  });
}

/**
 * Global instability index in valence units: the root mean square of the mismatches of all charged sites
 * (Salinas-Sanchez and others, J. Solid State Chem. 100 (1992) 201, doi 10.1016/0022-4596(92)90094-C). Relaxed crystals
 * stay below about 0.2.
 * @throws StructureError `oxidation.missing` when no site is charged
 */
export function globalInstabilityIndex(valences: readonly SiteValence[]): number {
  const mismatches = valences.flatMap(({ mismatch }) => (mismatch === null ? [] : [mismatch]));
  return Math.sqrt(
    mismatches.reduce((total, mismatch) => total + mismatch * mismatch, 0) / mismatches.length,
  );
}
