import type { Composition } from '@interphase/core';

/** Elements that occur in at least two of the measured lithium conductors. */
export const FRACTION_ELEMENTS = [
  'Li',
  'O',
  'P',
  'S',
  'La',
  'Ti',
  'Al',
  'Ge',
  'Ta',
  'Zr',
  'Si',
  'Br',
  'Sn',
  'Ba',
  'Hf',
  'F',
  'Cl',
  'I',
  'Nb',
  'Sr',
  'Y',
  'Sc',
  'Fe',
  'Cr',
  'In',
  'V',
  'Ga',
  'Sb',
  'Mg',
  'N',
  'Se',
  'Bi',
  'B',
  'H',
  'Ca',
  'Zn',
  'W',
  'Ce',
  'Mo',
  'Te',
] as const;

/** Share of each element among all atoms, by name "fraction Li". */
export function elementFractions(composition: Composition): Record<string, number> {
  const atoms = [...composition.values()].reduce((sum, amount) => sum + amount, 0);
  return Object.fromEntries(
    FRACTION_ELEMENTS.map((symbol) => [`fraction ${symbol}`, (composition.get(symbol) ?? 0) / atoms]),
  );
}
