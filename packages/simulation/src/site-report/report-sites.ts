import {
  bondValenceSums,
  type Coordination,
  type Crystal,
  coordinationOf,
  globalInstabilityIndex,
  isOrdered,
  type SiteValence,
  StructureError,
  type WyckoffSite,
  wyckoffSites,
} from '@interphase/core';
import { softBondValenceTable } from '../interaction/pair-parameters.js';
import { withCharges } from '../preparation/with-charges.js';

/** Bonds up to this length count, angstrom; longer ones add a few hundredths of a valence unit. */
const CUTOFF = 6;

/** A symmetry-distinct site with what surrounds it. */
export interface ReportedSite extends WyckoffSite {
  /** Elementary charges; null for a shared site or where no states balance. */
  readonly oxidationState: number | null;
  /** Null where nothing surrounds it, and for crystals with partly occupied sites. */
  readonly coordination: Coordination | null;
  /** Bond-valence sum by the softBV parameters, valence units; null as above. */
  readonly bondValenceSum: number | null;
}

/** The sites of a crystal and how well its bonds fit its charges. */
export interface SiteReport {
  readonly sites: readonly ReportedSite[];
  /** Valence units; null for crystals with partly occupied sites or charges that do not balance. */
  readonly globalInstabilityIndex: number | null;
}

/**
 * Symmetry-distinct sites with oxidation state, coordination and bond-valence sum.
 * @throws StructureError `symmetry.not-found` when the symmetry finder gives up
 */
export function reportSites(crystal: Crystal): SiteReport {
  const distinct = wyckoffSites(crystal);
  const charged = isOrdered(crystal) ? chargedOrNull(crystal) : null;
  if (charged === null) {
    const sites = distinct.map((site) => ({
      ...site,
      oxidationState: site.species.length === 1 ? (site.species[0]?.oxidationState ?? null) : null,
      coordination: null,
      bondValenceSum: null,
    }));
    return { sites, globalInstabilityIndex: null };
  }
  const { valences, index } = instabilityOf(charged, CUTOFF);
  const sites = distinct.map((site) => ({
    ...site,
    oxidationState: charged.sites[site.site]?.species[0]?.oxidationState ?? null,
    coordination: coordinationOf(charged, site.site),
    bondValenceSum: valences[site.site]?.sum ?? null,
  }));
  return { sites, globalInstabilityIndex: index };
}

/**
 * Bond-valence sums of all sites by the softBV parameters and the global instability index, valence units, over bonds
 * up to `cutoff` (angstrom).
 * @throws StructureError for a partly occupied site or one without oxidation state
 */
export function instabilityOf(crystal: Crystal, cutoff: number): { valences: SiteValence[]; index: number } {
  const table = softBondValenceTable();
  const valences = bondValenceSums(crystal, (a, b) => table.find(a, b), cutoff);
  return { valences, index: globalInstabilityIndex(valences) };
}

function chargedOrNull(crystal: Crystal): Crystal | null {
  try {
    return withCharges(crystal, undefined).crystal;
  } catch (error) {
    if (error instanceof StructureError) return null;
    throw error;
  }
}
