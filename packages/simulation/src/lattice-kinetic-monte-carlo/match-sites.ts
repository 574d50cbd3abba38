import type { Vector3 } from '@interphase/core';

/** A site by what may sit on it and where, cartesian, angstrom. */
export interface PlacedSite {
  readonly element: string;
  readonly position: Vector3;
}

/** Distances that differ by less are equal, angstrom. */
const TOLERANCE = 0.02;

/**
 * All ways to lay candidates over a pattern of sites by a rotation or an improper one about the origin: for each site of
 * the pattern the index of its candidate. Two ways are the same operation seen on other sites, so of a pattern with
 * itself they are its point symmetry. Empty when the two do not match.
 */
export function matchSites(pattern: readonly PlacedSite[], candidates: readonly PlacedSite[]): number[][] {
  if (pattern.length !== candidates.length) return [];
  const found: number[][] = [];
  const chosen: number[] = [];
  const extend = () => {
    const at = chosen.length;
    const site = pattern[at];
    if (!site) {
      found.push([...chosen]);
      return;
    }
    candidates.forEach((candidate, index) => {
      if (chosen.includes(index) || candidate.element !== site.element) return;
      const same = (a: Vector3, b: Vector3, c: Vector3, d: Vector3) =>
        Math.abs(distance(a, b) - distance(c, d)) < TOLERANCE;
      const origin: Vector3 = [0, 0, 0];
      if (!same(site.position, origin, candidate.position, origin)) return;
      const fits = chosen.every((other, earlier) =>
        same(site.position, pattern[earlier]!.position, candidate.position, candidates[other]!.position),
      );
      if (!fits) return;
      chosen.push(index);
      extend();
      chosen.pop();
    });
  };
  extend();
  return found;
}

function distance(a: Vector3, b: Vector3): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
