import { type Crystal, StructureError } from '@interphase/core';

/**
 * The crystal with a share of one element taken out, everything else where it was: what another state of charge would
 * be, were nothing to relax. Left-over occupancy is spread evenly.
 *
 * @throws StructureError when the crystal has none of it, or would be empty
 */
export function withoutElement(crystal: Crystal, element: string, removed: number): Crystal {
  const present = crystal.sites.some(({ species }) => species.some((one) => one.element === element));
  if (!present) {
    throw new StructureError('structure.no-such-element', `The structure holds no ${element} to take out.`);
  }
  const sites = crystal.sites.flatMap((site) => {
    const species = site.species.flatMap((one) => {
      const occupancy = one.element === element ? one.occupancy * (1 - removed) : one.occupancy;
      return occupancy > 0 ? [{ ...one, occupancy }] : [];
    });
    return species.length > 0 ? [{ ...site, species }] : [];
  });
  if (sites.length === 0) {
    throw new StructureError('structure.empty', `Without ${element} nothing is left of the structure.`);
  }
  return { ...crystal, sites };
}
