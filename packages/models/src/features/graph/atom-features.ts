import { element } from '@interphase/core';

/** An atom as the graph sees it; radius in angstrom, charge in elementary charges. */
export interface GraphAtom {
  readonly element: string;
  readonly charge: number;
  readonly radius: number;
  readonly role: 'anion' | 'cation' | 'mobile';
}

/**
 * Numbers of the order of 1 that say what an atom is: electronegativity, ionic radius, charge, row, group, covalent
 * radius, and whether it is an anion, a cation or the mobile ion.
 */
export function kindFeatures({ element: symbol, charge, radius, role }: GraphAtom): number[] {
  const { electronegativity, row, group, covalentRadius } = element(symbol);
  return [
    (electronegativity ?? 1.75) - 2,
    radius - 1,
    charge / 3,
    (row - 3.5) / 2,
    ((group ?? 3) - 9) / 6,
    (covalentRadius ?? 1.3) - 1.2,
    role === 'anion' ? 1 : 0,
    role === 'cation' ? 1 : 0,
    role === 'mobile' ? 1 : 0,
  ];
}

/** Gaussian shells that a distance (angstrom) falls into, `count` of them from 0 to `reach`. */
export function shells(distance: number, count: number, reach: number): number[] {
  const width = reach / (count - 1);
  return Array.from({ length: count }, (_, index) => Math.exp(-(((distance - index * width) / width) ** 2)));
}
