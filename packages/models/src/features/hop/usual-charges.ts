import { element } from '@interphase/core';

const ANIONS: Readonly<Record<string, number>> = {
  N: -3,
  O: -2,
  S: -2,
  Se: -2,
  Te: -2,
  F: -1,
  Cl: -1,
  Br: -1,
  I: -1,
};

/** Charge of an anion by its group; null for what is none. */
export const usualAnionCharge = (symbol: string): number | null => ANIONS[symbol] ?? null;

const SINGLE = new Set(['Li', 'Na', 'K', 'Rb', 'Cs', 'Ag', 'Cu']);

/** Charge with which an element moves through crystals: 1 for alkali metals, silver and copper, 3 for group 13, else 2. */
export function usualMobileCharge(symbol: string): number {
  if (SINGLE.has(symbol)) return 1;
  return element(symbol).group === 13 || element(symbol).group === 3 ? 3 : 2;
}
