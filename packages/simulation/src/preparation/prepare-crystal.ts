import { type Crystal, requireOrdered } from '@interphase/core';
import { withCharges } from './with-charges.js';

/** How a crystal is made ready for a calculation. */
export interface Preparation {
  /** Element of the mobile ion; null when nothing moves. */
  readonly mobileIon: string | null;
  /** Oxidation states by element where they are known; the rest are the crystal's own or guessed. */
  readonly oxidationStates: Readonly<Record<string, number>> | undefined;
  /** Seed of the search for an arrangement of a disordered crystal. */
  readonly seed?: number;
}

/** A crystal ready for a calculation, with what was decided on the way. */
export interface PreparedCrystal {
  /** Every site holds one kind of atom, in full, with an oxidation state. */
  readonly crystal: Crystal;
  readonly warnings: string[];
}

/**
 * The crystal with one charged atom on every site.
 * @throws StructureError when the crystal is disordered or cannot be charge-balanced
 */
export function prepareCrystal(crystal: Crystal, { oxidationStates }: Preparation): PreparedCrystal {
  return withCharges(requireOrdered(crystal), oxidationStates);
}

/**
 * The crystal with charges, its framework (all but the mobile ion's sites) ordered: for what ignores the mobile
 * ion's own sites. These stay as they are, partly filled or not, as long as no other element shares them.
 * @throws StructureError when the framework is disordered or the crystal cannot be charge-balanced
 */
export function prepareFramework(crystal: Crystal, preparation: Preparation): PreparedCrystal {
  const isMobile = (site: Crystal['sites'][number]): boolean =>
    site.species.every(({ element }) => element === preparation.mobileIon);
  requireOrdered({ ...crystal, sites: crystal.sites.filter((site) => !isMobile(site)) });
  return withCharges(crystal, preparation.oxidationStates);
}
