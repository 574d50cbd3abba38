import type { Crystal } from '../crystal/crystal.js';
import { planeSpacings } from '../crystal/lattice.js';
import type { Repeats } from '../crystal/supercell.js';
import type { Disorder } from './disorder.js';
import { type WholeCounts, wholeCounts } from './whole-counts.js';

/** Share of the atoms that rounding may add or take away before a larger cell is tried. */
const roundingTolerance = 0.01;
/** Open sites count too: no more sites, filled or not, than this for each atom allowed. */
const sitesPerAtom = 3;

/**
 * The fewest cells in which the occupancies become whole numbers within the tolerance and charges balance; where
 * none does, those that come nearest. At least one cell, however many atoms it holds.
 */
export function chooseCells(
  crystal: Crystal,
  disorder: Disorder,
  mostAtoms: number,
): { readonly repeats: Repeats; readonly counts: WholeCounts } {
  const atoms = crystal.sites
    .flatMap(({ species }) => species)
    .reduce((sum, each) => sum + each.occupancy, 0);
  const mostCells = Math.floor(
    Math.min(mostAtoms / atoms, (sitesPerAtom * mostAtoms) / crystal.sites.length) + 1e-6,
  );
  let best = wholeCounts(disorder, 1);
  const misfit = ({ changed, charge, cells }: WholeCounts): number =>
    changed + Math.abs(charge) / (cells * atoms);
  for (let cells = 2; cells <= mostCells && misfit(best) > roundingTolerance; cells++) {
    const counts = wholeCounts(disorder, cells);
    if (misfit(counts) < misfit(best) - 1e-9) best = counts;
  }
  return { repeats: compactRepeats(crystal, best.cells), counts: best };
}

/** The block of so many cells whose nearest faces are furthest apart. */
function compactRepeats(crystal: Crystal, cells: number): Repeats {
  const [a, b, c] = planeSpacings(crystal.lattice);
  let best: Repeats = [1, 1, cells];
  let widest = 0;
  for (let na = 1; na <= cells; na++) {
    for (let nb = 1; na * nb <= cells; nb++) {
      const nc = cells / (na * nb);
      const width = Math.min(a * na, b * nb, c * nc);
      if (Number.isInteger(nc) && width > widest + 1e-9) {
        best = [na, nb, nc];
        widest = width;
      }
    }
  }
  return best;
}
