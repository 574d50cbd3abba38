import { type Crystal, ionicRadius, latticeFromParameters, neighbours, type Site } from '@interphase/core';

/** Anions within this multiple of the shortest cation-anion distance belong to a cation's shell. */
const SHELL = 1.25;
/** Cation-anion distances beyond this, in angstrom, are no bonds. */
const LONGEST_BOND = 3.6;

/** A cation-anion bond of the prototype: the sites at its ends and the cation's coordination number. */
export interface Bond {
  readonly cation: number;
  readonly anion: number;
  readonly coordination: number;
}

/**
 * The factor by which all lengths grow when `decorated` stands on the sites of `prototype`: the mean ratio of
 * the sums of Shannon radii over the prototype's cation-anion `bonds`.
 */
export function lengthRatio(prototype: Crystal, bonds: readonly Bond[], decorated: Crystal): number {
  const ratios = bonds.flatMap(({ cation, anion, coordination }) => {
    const before = bondLength(prototype.sites[cation], prototype.sites[anion], coordination);
    const after = bondLength(decorated.sites[cation], decorated.sites[anion], coordination);
    return before && after ? [after / before] : [];
  });
  return ratios.length === 0 ? 1 : ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
}

/** The same crystal with every length multiplied by `factor`. */
export function scaled(crystal: Crystal, factor: number): Crystal {
  const { a, b, c, alpha, beta, gamma } = crystal.lattice;
  return {
    ...crystal,
    lattice: latticeFromParameters({ a: a * factor, b: b * factor, c: c * factor, alpha, beta, gamma }),
  };
}

/** The formal charge of a fully occupied site; 0 when unknown. */
export const siteCharge = (site: Site | undefined) => site?.species[0]?.oxidationState ?? 0;

/** Every bond between a cation and an anion of its first shell. */
export function bondsOf(crystal: Crystal): Bond[] {
  return crystal.sites.flatMap((site, cation) => {
    if (siteCharge(site) <= 0) return [];
    const anions = neighbours(crystal, site.position, LONGEST_BOND).filter(
      (neighbour) => siteCharge(crystal.sites[neighbour.site]) < 0,
    );
    const nearest = anions[0]?.distance ?? 0;
    const shell = anions.filter(({ distance }) => distance <= nearest * SHELL);
    return shell.map((neighbour) => ({ cation, anion: neighbour.site, coordination: shell.length }));
  });
}

function bondLength(cation: Site | undefined, anion: Site | undefined, coordination: number): number | null {
  const [plus, minus] = [cation?.species[0], anion?.species[0]];
  if (!plus || !minus) return null;
  const positive = ionicRadius(plus.element, siteCharge(cation), coordination);
  const negative = ionicRadius(minus.element, siteCharge(anion));
  return positive === null || negative === null ? null : positive + negative;
}
