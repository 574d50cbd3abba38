import { type Composition, element, ionicRadius, UnsupportedChemistryError } from '@interphase/core';
import { ionicCharges } from './ionic-charges.js';
import { ANIONS } from './usual-ions.js';

/** An ion of a formula. */
export interface FormulaIon {
  readonly symbol: string;
  readonly amount: number;
  readonly charge: number;
  /** Angstrom: Shannon's, in the coordination usual for its size and charge. */
  readonly radius: number;
  /** Pauling's. */
  readonly electronegativity: number;
}

/** A formula parted into the ions that move, the rest of the cations, and the anions. */
export interface FormulaIons {
  readonly lithium: number;
  readonly framework: readonly FormulaIon[];
  readonly anions: readonly FormulaIon[];
  /** Amounts summed. */
  readonly anionAmount: number;
  readonly atoms: number;
  /** Elementary charges per formula as given that the usual oxidation states leave over. */
  readonly leftOver: number;
}

/** Cations of these stand among four anions rather than six. */
const TETRAHEDRAL = new Set(['P', 'Si', 'B', 'S', 'V', 'As', 'Be', 'C']);
const FALLBACK_RADIUS = 0.8;
const FALLBACK_ELECTRONEGATIVITY = 1.75;

/** Shannon radius of an ion of a formula, angstrom; where its state is not listed, that of the nearest listed one. */
export function radiusIn(symbol: string, charge: number): number {
  if (charge < 0) return ANIONS[symbol]?.radius ?? FALLBACK_RADIUS * 2;
  const coordination = TETRAHEDRAL.has(symbol) ? 4 : 6;
  const states = [...Array(8).keys()]
    .map((state) => state + 1)
    .sort((a, b) => Math.abs(a - charge) - Math.abs(b - charge));
  for (const state of states) {
    const radius = ionicRadius(symbol, state, coordination);
    if (radius !== null) return Math.max(radius, 0);
  }
  return FALLBACK_RADIUS;
}

/**
 * The ions of a composition of a lithium conductor.
 * @throws UnsupportedChemistryError where it has no lithium, no anions, or elements that form no ions
 */
export function formulaIons(composition: Composition): FormulaIons {
  const inert = [...composition.keys()].filter(
    (symbol) => element(symbol).commonOxidationStates.length === 0,
  );
  if (inert.length > 0) {
    throw new UnsupportedChemistryError(
      `${inert.join(', ')} form${inert.length === 1 ? 's' : ''} no ions of known charge; conductivities are known of salts only.`,
      inert,
    );
  }
  const { charges, leftOver } = ionicCharges(composition);
  const ions = [...composition].map(([symbol, amount]): FormulaIon => {
    const charge = charges.get(symbol) ?? 0;
    return {
      symbol,
      amount,
      charge,
      radius: radiusIn(symbol, charge),
      electronegativity: element(symbol).electronegativity ?? FALLBACK_ELECTRONEGATIVITY,
    };
  });
  const anions = ions.filter(({ charge }) => charge < 0);
  const lithium = composition.get('Li') ?? 0;
  if (lithium === 0) {
    throw new UnsupportedChemistryError(
      'It holds no lithium: measured conductivities are given of lithium conductors only.',
      [...composition.keys()],
    );
  }
  if (anions.length === 0) {
    throw new UnsupportedChemistryError(
      'It holds no anions (F, Cl, Br, I, O, S, Se, Te, N, P or H): conductivities are known of salts, not of alloys.',
      [...composition.keys()],
    );
  }
  return {
    lithium,
    framework: ions.filter(({ symbol, charge }) => charge >= 0 && symbol !== 'Li'),
    anions,
    anionAmount: anions.reduce((sum, { amount }) => sum + amount, 0),
    atoms: ions.reduce((sum, { amount }) => sum + amount, 0),
    leftOver,
  };
}
