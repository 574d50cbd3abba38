import { erfc, type SymmetryOperation } from '@interphase/core';
import { ENTRIES_PER_SQUARE_ANGSTROM, type TabulatedEnergy, trimmed } from '../interaction/pair-table.js';
import { remembered } from '../interaction/remembered.js';
import { type Grid, gridOfShape } from './grid.js';

/** Distance at which a pair's energy is handed from the near to the far part, and the width of that, angstrom. */
const HANDOVER = 3.6;
const WIDTH = 0.8;
/** Spacing of the far part's grid, angstrom: the far part has no waves that this would miss. */
const SPACING = 0.36;

/** eV: a pair that breaks off at the cut-off with more than this is not smooth there, and stays whole. */
const SMOOTH = 5e-6;
const NOTHING: TabulatedEnergy = { energy: new Float64Array(2), cutoff: 0 };

/** A pair's energy as a sum of two: one that ends soon, and one that is smooth everywhere. */
export interface SplitEnergy {
  readonly near: TabulatedEnergy;
  readonly far: TabulatedEnergy;
}

function split(whole: TabulatedEnergy): SplitEnergy {
  const { energy, cutoff } = whole;
  const end = energy[Math.floor(cutoff * cutoff * ENTRIES_PER_SQUARE_ANGSTROM)] ?? 0;
  if (Math.abs(end) > SMOOTH) return { near: whole, far: NOTHING };
  const far = new Float64Array(energy.length);
  const near = new Float64Array(energy.length);
  for (let k = 0; k < energy.length; k++) {
    const value = energy[k]!;
    far[k] = value * share[Math.min(k, share.length - 1)]!;
    near[k] = value - far[k]!;
  }
  return { near: trimmed(near, cutoff), far: trimmed(far, cutoff) };
}

/** Splits a pair's energy as Ewald's method splits Coulomb's: far = E(R) erfc((handover - R) / width) / 2. */
export const splitEnergy = remembered(split, (whole) => whole, 64);

/** The far part's share by squared distance, up to where it is 1 to the last digit. */
const share = Float64Array.from(
  { length: (HANDOVER + 6 * WIDTH) ** 2 * ENTRIES_PER_SQUARE_ANGSTROM },
  (_, k) => {
    const x = (HANDOVER - Math.sqrt(k / ENTRIES_PER_SQUARE_ANGSTROM)) / WIDTH;
    return (x < 0 ? 2 - erfc(-x) : erfc(x)) / 2;
  },
);

/**
 * The grid on which the far part is summed, one that all the operations map onto itself; null when it would have
 * more than half the points of the grid itself.
 */
export function farGrid({ lattice, size }: Grid, operations: readonly SymmetryOperation[]): Grid | null {
  const multiple = commonDenominator(operations);
  const points = (length: number) => multiple * Math.ceil(length / SPACING / multiple - 1e-6);
  const grid = gridOfShape(lattice, [points(lattice.a), points(lattice.b), points(lattice.c)]);
  return grid.size > size / 2 ? null : grid;
}

/** The least number of points along an axis that has a point at every translation: a divisor of 12 in a cell. */
function commonDenominator(operations: readonly SymmetryOperation[]): number {
  const fits = (n: number) =>
    operations.every(({ translation }) =>
      translation.every((part) => Math.abs(part * n - Math.round(part * n)) < 1e-4),
    );
  return [1, 2, 3, 4, 6, 12].find(fits) ?? 1;
}
