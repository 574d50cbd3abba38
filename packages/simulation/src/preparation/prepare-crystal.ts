import { type Crystal, isOrdered, orderCrystal } from '@interphase/core';
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
  readonly crystal: Crystal;
  readonly warnings: string[];
}

/**
 * The crystal with one charged atom on every site. A disordered one becomes the representative ordered cell that
 * `orderCrystal` ranks first, which may be a supercell.
 * @throws StructureError when the crystal cannot be charge-balanced or is too large to order
 */
export function prepareCrystal(crystal: Crystal, { oxidationStates, seed }: Preparation): PreparedCrystal {
  const charged = withCharges(crystal, oxidationStates);
  if (isOrdered(charged.crystal)) return charged;
  const { arrangements, repeats, warnings } = orderCrystal(charged.crystal, {
    seed: seed ?? 0,
    candidates: 1,
  });
  return {
    crystal: arrangements[0].crystal,
    warnings: [
      ...charged.warnings,
      `The crystal is disordered: one ordered arrangement of ${repeats.join(' x ')} cells, of low electrostatic energy, stands for it.`,
      ...warnings,
    ],
  };
}

/**
 * The crystal with charges, its framework (all but the mobile ion's sites) ordered: for what ignores the mobile
 * ion's own sites. These stay as they are, partly filled or not, as long as no other element shares them and the
 * rest is ordered; else the whole crystal is ordered as in `prepareCrystal`.
 * @throws StructureError when the crystal cannot be charge-balanced or is too large to order
 */
export function prepareFramework(crystal: Crystal, preparation: Preparation): PreparedCrystal {
  const framework = crystal.sites.filter(
    ({ species }) => !species.every(({ element }) => element === preparation.mobileIon),
  );
  return isOrdered({ ...crystal, sites: framework })
    ? withCharges(crystal, preparation.oxidationStates)
    : prepareCrystal(crystal, preparation);
}
