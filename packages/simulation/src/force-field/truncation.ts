import type { PairEnergy } from '../interaction/pair-energy.js';

/**
 * How a pair energy ends at its cut-off:
 * - `switch`: times a factor that falls from 1 to 0 with two continuous derivatives over the last angstrom (or the
 *   last tenth of a shorter reach), so that all energies below that are exactly those given and energy is conserved;
 * - `shift`: less its value at the cut-off: continuous energy, forces as given (LAMMPS `pair_modify shift yes`);
 * - `force-shift`: less value and slope there: energy and force are continuous (Stoddard & Ford 1973,
 *   10.1103/PhysRevA.8.1504);
 * - `cut`: dropped at once, which is what tabulated reference energies of liquids are made with.
 */
export type Truncation = 'switch' | 'shift' | 'force-shift' | 'cut';

/** Over so much of the end of the range a pair is switched off, angstrom. */
const SWITCH_WIDTH = 1;

/** The pair energy with its end changed; beyond the cut-off (angstrom) the caller takes it as zero. */
export function truncate(energy: PairEnergy, cutoff: number, how: Truncation): PairEnergy {
  if (how === 'cut') return energy;
  const end = energy(cutoff);
  if (how === 'shift') return (distance) => energy(distance) - end;
  if (how === 'force-shift') {
    const slope = derivative(energy, cutoff);
    return (distance) => energy(distance) - end - slope * (distance - cutoff);
  }
  const width = Math.min(SWITCH_WIDTH, cutoff / 10);
  const from = cutoff - width;
  return (distance) => {
    const part = Math.min(Math.max((distance - from) / width, 0), 1);
    return energy(distance) * (1 - part ** 3 * (10 - 15 * part + 6 * part * part));
  };
}

/** dE/dR in eV/angstrom by the five-point formula, exact to about 1e-12 of the energy's scale. */
export function derivative(energy: PairEnergy, distance: number): number {
  const h = 1e-3;
  return (
    (energy(distance - 2 * h) -
      8 * energy(distance - h) +
      8 * energy(distance + h) -
      energy(distance + 2 * h)) /
    (12 * h)
  );
}
