import { ionicRadius } from '@interphase/core';

/** Ions that stand in for one another in crystals, by formal charge. */
const IONS: Readonly<Record<string, readonly string[]>> = {
  '1': ['Li', 'Na', 'K', 'Rb', 'Ag', 'Cu'],
  '2': ['Mg', 'Ca', 'Sr', 'Ba', 'Mn', 'Fe', 'Co', 'Ni', 'Cu', 'Zn', 'Cd', 'Pb'],
  '3': ['Al', 'Ga', 'In', 'Sc', 'Y', 'La', 'Ti', 'V', 'Cr', 'Mn', 'Fe', 'Co', 'Bi', 'Sb'],
  '4': ['Ti', 'Zr', 'Hf', 'Sn', 'Ge', 'Si', 'Mn', 'V', 'Ce'],
  '5': ['P', 'As', 'V', 'Nb', 'Ta', 'Sb'],
  '6': ['W', 'Mo', 'S', 'Se', 'Te'],
  '-1': ['F', 'Cl', 'Br', 'I'],
  '-2': ['O', 'S', 'Se'],
};

/** Cations whose radii differ more than this do not take each other's sites (the 15 % rule of Goldschmidt, widened). */
const CATION_RADIUS_RATIO = { lowest: 0.72, highest: 1.4 } as const;

/**
 * Elements of the same charge that may stand on a site of `element`, itself left out. Cations need a similar
 * Shannon radius; anions and mobile ions do not, because the cell follows their size.
 */
export function isovalentSubstitutes(
  element: string,
  charge: number,
  options: { anySize: boolean },
): string[] {
  const own = ionicRadius(element, charge);
  return (IONS[String(charge)] ?? []).filter((other) => {
    if (other === element) return false;
    const radius = ionicRadius(other, charge);
    if (own === null || radius === null) return false;
    const ratio = radius / own;
    return (
      options.anySize ||
      charge < 0 ||
      (ratio >= CATION_RADIUS_RATIO.lowest && ratio <= CATION_RADIUS_RATIO.highest)
    );
  });
}
