import type { PairEnergy } from './pair-energy.js';

/** Entries per square angstrom: linear interpolation is then exact to about 1e-6 eV around a bond's minimum. */
export const ENTRIES_PER_SQUARE_ANGSTROM = 128;
/** Ions are never this close (angstrom); below it the energy is held, so that a point on a nucleus stays finite. */
const CLOSEST = 0.1;
/** A pair's tail is dropped once it stays below this (eV): the tails of all ions together then stay below 0.1 meV. */
const NEGLIGIBLE = 1e-6;
/** Entries between two looks for where the tail begins to count. */
const STRIDE = 64;

/**
 * A pair energy tabulated over the squared distance, which spares the inner loop square root, exponential and
 * error function.
 */
export interface TabulatedEnergy {
  /** Distance in angstrom beyond which the energy counts as zero; at most the cut-off asked for. */
  readonly cutoff: number;
  /** Entry k is the energy in eV at R^2 = k / ENTRIES_PER_SQUARE_ANGSTROM; one entry past the cut-off. */
  readonly energy: Float64Array;
}

/**
 * Tabulates `pair` up to `cutoff` (angstrom), or less far where the rest of the tail is negligible; tails fall off
 * steadily.
 */
export function tabulate(pair: PairEnergy, cutoff: number): TabulatedEnergy {
  const energy = new Float64Array(Math.ceil(cutoff * cutoff * ENTRIES_PER_SQUARE_ANGSTROM) + 2);
  const at = (k: number) => pair(Math.max(Math.sqrt(k / ENTRIES_PER_SQUARE_ANGSTROM), CLOSEST));
  let end = energy.length - 1;
  while (end > STRIDE && Math.abs(at(end)) < NEGLIGIBLE) end -= STRIDE;
  end = Math.min(end + STRIDE, energy.length - 1);
  for (let k = 0; k <= end; k++) energy[k] = at(k);
  return trimmed(energy, cutoff);
}

/** The table without its negligible end. */
export function trimmed(energy: Float64Array, cutoff: number): TabulatedEnergy {
  let last = energy.length - 1;
  while (last > 0 && Math.abs(energy[last] ?? 0) < NEGLIGIBLE) last--;
  const reach = last === 0 ? 0 : Math.sqrt((last + 1) / ENTRIES_PER_SQUARE_ANGSTROM);
  return { cutoff: Math.min(cutoff, reach), energy };
}
