import { softBondValenceTable } from '@interphase/simulation';
import type { HopSurroundings } from './hop-surroundings.js';
import { usualAnionCharge } from './usual-charges.js';

/** Parameters of a bond to an anion, with whether another anion's had to stand in. */
export interface Bond {
  readonly r0: number;
  readonly alpha: number;
  readonly rmin: number;
  readonly d0: number;
  readonly borrowed: boolean;
}

/** Anions from small to large (Shannon radii at coordination 6, angstrom). */
const ANION_RADII: Readonly<Record<string, number>> = {
  F: 1.33,
  O: 1.4,
  N: 1.46,
  Cl: 1.81,
  S: 1.84,
  Br: 1.96,
  Se: 1.98,
  I: 2.2,
  Te: 2.21,
};

/**
 * The bond of an ion to an anion. An anion that the table does not know with this ion takes the bond of the one
 * nearest in size, longer or shorter by the difference of their radii.
 * @returns null for what is no anion of the table
 */
export function bondToAnion(mobile: HopSurroundings['mobile'], symbol: string): Bond | null {
  const table = softBondValenceTable();
  const bond = (anion: string) =>
    table.find(mobile, { element: anion, charge: usualAnionCharge(anion) ?? 0 });
  const own = bond(symbol);
  if (own !== undefined) return { ...own, borrowed: false };
  const radius = ANION_RADII[symbol];
  if (radius === undefined) return null;
  const [nearest] = Object.entries(ANION_RADII)
    .flatMap(([anion, size]) => {
      const found = bond(anion);
      return found === undefined ? [] : [{ found, longer: radius - size }];
    })
    .sort((a, b) => Math.abs(a.longer) - Math.abs(b.longer));
  if (nearest === undefined) return null;
  const { found, longer } = nearest;
  return { ...found, r0: found.r0 + longer, rmin: found.rmin + longer, borrowed: true };
}
