import { type Crystal, element, neighbours, ParameterError, type Vector3 } from '@interphase/core';
import type { HopEnds } from '../../features/hop/hop-surroundings.js';

/** A path nearer to an atom than this share of their covalent radii's sum goes through it. */
const THROUGH = 0.2;
/** Nearer than this it comes closer than ions do on most paths. */
const CLOSE = 0.45;
/** Points looked at between the ends, both left out. */
const POINTS = 20;
/** Atoms this near to an end are the hopping ion itself, angstrom. */
const SAME_PLACE = 0.5;

/**
 * Makes sure that the straight hop leads through no atom of the host.
 * @returns what to say of an atom that it merely comes very near
 * @throws ParameterError that names the atom it leads through
 */
export function requirePassable(crystal: Crystal, mobileIon: string, { from, to }: HopEnds): string[] {
  const ends = new Set(
    [from, to].flatMap((place) => neighbours(crystal, place, SAME_PLACE).map(({ site }) => site)),
  );
  const radius = (symbol: string) => element(symbol).covalentRadius ?? 1;
  const symbolOf = (site: number) => crystal.sites[site]?.species[0]?.element ?? mobileIon;
  const widest = Math.max(...crystal.sites.map((_, site) => radius(symbolOf(site))));
  const reach = CLOSE * (radius(mobileIon) + widest);
  const met = Array.from({ length: POINTS - 1 }, (_, index) => {
    const share = (index + 1) / POINTS;
    const place = from.map((value, axis) => value + (to[axis]! - value) * share) as unknown as Vector3; // three axes
    return neighbours(crystal, place, reach).filter(({ site }) => !ends.has(site));
  })
    .flat()
    .map(({ site, distance }) => ({
      site,
      distance,
      share: distance / (radius(mobileIon) + radius(symbolOf(site))),
    }))
    .sort((a, b) => a.share - b.share);
  const [nearest] = met;
  if (nearest === undefined || nearest.share >= CLOSE) return [];
  const { site, distance, share } = nearest;
  const what = `The straight path passes ${distance.toFixed(2)} Å from ${symbolOf(site)} (${crystal.sites[site]?.label})`;
  if (share < THROUGH) {
    throw new ParameterError(
      `${what}: it leads through an atom. Give the parts of the path as hops of their own.`,
      ['hop'],
    );
  }
  return [`${what}: the ion will go round it, so the barrier is less sure.`];
}
