import {
  analyseSymmetry,
  type Crystal,
  elementOf,
  identityOperation,
  StructureError,
  type SymmetryOperation,
} from '@interphase/core';
import { formatIon } from '../interaction/ion.js';

/** Sites beyond which symmetry is not looked for: the search grows faster than the landscape. */
const MOST_SITES = 2000;

/**
 * Operations in the crystal's own cell (pure translations among them) that map its framework, every site but those
 * of the mobile element, onto itself, ions of different charge told apart. They are the landscape's own, and may be
 * more than the whole crystal has. Only the identity when the symmetry finder gives up.
 */
export function frameworkOperations(crystal: Crystal, mobileElement: string): readonly SymmetryOperation[] {
  const sites = crystal.sites
    .filter((site) => elementOf(site) !== mobileElement)
    .map((site) => ({
      ...site,
      species: site.species.map((species) => ({
        ...species,
        element: formatIon(species.element, species.oxidationState ?? 0),
      })),
    }));
  if (sites.length > MOST_SITES) return [identityOperation];
  try {
    return analyseSymmetry({ ...crystal, sites }).operations;
  } catch (error) {
    if (!(error instanceof StructureError)) throw error;
    return [identityOperation];
  }
}
