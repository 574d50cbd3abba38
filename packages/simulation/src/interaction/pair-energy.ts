import { element, erfc, UnsupportedChemistryError } from '@interphase/core';
import type { Ion } from './ion.js';
import type { PairTable } from './pair-parameters.js';

/** e^2 / (4 pi epsilon0) in eV angstrom, rounded as in softBV. */
const COULOMB = 14.4;
/** Share of the sum of covalent radii over which the repulsion is screened (Chen, Wong & Adams 2019). */
const SCREENING = 0.74;

/** Energy in eV of a pair of ions as a function of their distance in angstrom. */
export type PairEnergy = (distance: number) => number;

/**
 * Attraction of ions of opposite sign, half the Morse energy of the bond:
 * E(R) = 1/2 D0 {[exp(alpha (Rmin - R)) - 1]^2 - 1}.
 */
export function morseAttraction({
  d0,
  alpha,
  rmin,
}: {
  d0: number;
  alpha: number;
  rmin: number;
}): PairEnergy {
  return (distance) => {
    const stretch = Math.exp(alpha * (rmin - distance)) - 1;
    return (d0 / 2) * (stretch * stretch - 1);
  };
}

/** What the screened repulsion needs to know of an ion. */
export interface ChargedCore {
  /** Elementary charges. */
  readonly charge: number;
  /** Covalent radius in angstrom. */
  readonly covalentRadius: number;
  /** Principal quantum number of the valence shell. */
  readonly row: number;
}

/**
 * Repulsion of ions of like sign, screened beyond the covalent radii:
 * E(R) = 14.4 q1 q2 / sqrt(n1 n2) / R erfc(R / (0.74 (rc1 + rc2))).
 */
export function screenedRepulsion(a: ChargedCore, b: ChargedCore): PairEnergy {
  const strength = (COULOMB * a.charge * b.charge) / Math.sqrt(a.row * b.row);
  const range = SCREENING * (a.covalentRadius + b.covalentRadius);
  return (distance) => (strength / distance) * erfc(distance / range);
}

/**
 * How two ions act on each other: opposite charges attract with the table's parameters, like charges repel, and
 * neutral atoms do nothing. A pair of opposite charges without parameters counts as nothing too; who needs them asks
 * the table first.
 *
 * @throws UnsupportedChemistryError when the repulsion needs a covalent radius that is not known
 */
export function pairEnergy(a: Ion, b: Ion, table: PairTable): PairEnergy {
  const product = a.charge * b.charge;
  const bond = product < 0 ? table.find(a, b) : undefined;
  if (bond) return morseAttraction(bond);
  return product > 0 ? screenedRepulsion(coreOf(a), coreOf(b)) : () => 0;
}

function coreOf(ion: Ion): ChargedCore {
  const { covalentRadius, row } = element(ion.element);
  if (covalentRadius === null) {
    throw new UnsupportedChemistryError(`${ion.element} has no covalent radius.`, [ion.element]);
  }
  return { charge: ion.charge, covalentRadius, row };
}
