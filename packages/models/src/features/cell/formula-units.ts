import type { FormulaIons } from '../formula/formula-ions.js';

/**
 * Volume that an ion takes up in a crystal, cubic angstrom: least squares (no negative ones) over the cells and
 * compositions of 478 lithium conductors, half of which it gives within 2 % and nine in ten within 14 %. Hydride
 * stands for what hydrogen takes in either state; phosphide is estimated from its radius.
 */
const ANION_VOLUMES: Readonly<Record<string, number>> = {
  O: 9.2,
  S: 27.8,
  F: 8.7,
  Cl: 28.4,
  Br: 35,
  I: 50,
  N: 6.2,
  Se: 36.4,
  Te: 45,
  H: 7.7,
  P: 30,
};
const LITHIUM_VOLUME = 8.9;
const LARGE_CATION_VOLUME = 22;
const OTHER_CATION_VOLUME = 18.9;
/** Cations larger than this (angstrom, six neighbours) are large ones. */
const LARGE_ABOVE = 0.95;
const FALLBACK_VOLUME = 20;

/** Numbers of units that cells hold: products of the multiplicities of sites. */
const COUNTS = [
  1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 14, 16, 18, 20, 24, 28, 32, 36, 48, 54, 56, 64, 72, 96, 108, 144, 192,
];
/** A unit has this many anions at most. */
const MOST_ANIONS = 12;
/** A cell with less than this share of a unit holds none. */
const SMALLEST_SHARE = 0.75;
/** Amounts nearer to a whole number are whole. */
const WHOLE_WITHIN = 0.02;

/** Volume that a formula's ions take up in a crystal, cubic angstrom. */
function expectedVolume({ lithium, framework, anions }: FormulaIons): number {
  const cations = framework.reduce(
    (sum, { amount, radius }) =>
      sum + amount * (radius > LARGE_ABOVE ? LARGE_CATION_VOLUME : OTHER_CATION_VOLUME),
    lithium * LITHIUM_VOLUME,
  );
  return anions.reduce(
    (sum, { symbol, amount }) => sum + amount * (ANION_VOLUMES[symbol] ?? FALLBACK_VOLUME),
    cations,
  );
}

/**
 * How many of the formula as given fill the cell: the number for which the cell's volume is nearest to what the ions
 * take up. It is counted in units in which the commonest framework cation is whole, such as PO4 of a phosphate, so
 * that a formula and its multiple come out with the same ions in the cell.
 */
export function formulaUnits(ions: FormulaIons, volume: number): number {
  const anions = (volume / expectedVolume(ions)) * ions.anionAmount;
  const whole = anionsOfUnit(ions);
  // A cell smaller than a whole unit shares its sites among cations; its anions are counted.
  const unit = anions < whole * SMALLEST_SHARE ? 1 : whole;
  const miss = (count: number) => Math.abs(Math.log((count * unit) / anions));
  return (
    (COUNTS.reduce((best, count) => (miss(count) < miss(best) ? count : best)) * unit) / ions.anionAmount
  );
}

function anionsOfUnit({ framework, anionAmount }: FormulaIons): number {
  const commonest = Math.max(0, ...framework.map(({ amount }) => amount)) / anionAmount;
  for (let anions = 1; anions <= MOST_ANIONS; anions++) {
    if (Math.abs(anions * commonest - Math.round(anions * commonest)) < WHOLE_WITHIN) return anions;
  }
  return 1;
}
