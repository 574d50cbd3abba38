import type { Crystal } from '../crystal/crystal.js';
import { StructureError } from '../errors/input-error.js';

/**
 * The crystal with the oxidation state of each named element set to the one given; others stay.
 * @throws StructureError `oxidation.absent-element` when the crystal does not hold a named element
 */
export function withOxidationStates(crystal: Crystal, states: Readonly<Record<string, number>>): Crystal {
  const present = new Set(crystal.sites.flatMap((site) => site.species.map((species) => species.element)));
  for (const element of Object.keys(states)) {
    if (!present.has(element)) {
      throw new StructureError(
        'oxidation.absent-element',
        `An oxidation state is given for ${element}, which the structure does not hold`,
        { path: ['oxidationStates', element] },
      );
    }
  }
  return {
    lattice: crystal.lattice,
    sites: crystal.sites.map((site) => ({
      ...site,
      species: site.species.map((species) => ({
        ...species,
        oxidationState: states[species.element] ?? species.oxidationState,
      })),
    })),
  };
}
