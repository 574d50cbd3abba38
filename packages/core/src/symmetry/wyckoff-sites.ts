import type { Crystal, Species, Vector3 } from '../crystal/crystal.js';
import { analyseSymmetry } from './analyse-symmetry.js';

/** Sites that symmetry makes equal to one another, as crystallographers list them. */
export interface WyckoffSite {
  /** Index of the first of them in the crystal. */
  readonly site: number;
  readonly label: string;
  /** Wyckoff letter in the standard setting. */
  readonly letter: string;
  /** How many of them the crystal's cell holds. */
  readonly multiplicity: number;
  readonly species: readonly Species[];
  /** Fractional coordinates of the first. */
  readonly position: Vector3;
}

/**
 * The symmetry-distinct sites of a crystal, in the order of their first.
 * @throws StructureError `symmetry.not-found` when the symmetry finder gives up
 */
export function wyckoffSites(crystal: Crystal, tolerance = 0.01): WyckoffSite[] {
  const { orbits, wyckoffs } = analyseSymmetry(crystal, tolerance);
  return crystal.sites.flatMap((site, index) => {
    if (orbits[index] !== index) return [];
    return [
      {
        site: index,
        label: site.label,
        letter: wyckoffs[index] ?? '',
        multiplicity: orbits.filter((orbit) => orbit === index).length,
        species: site.species,
        position: site.position,
      },
    ];
  });
}
