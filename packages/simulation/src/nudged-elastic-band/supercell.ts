import { type Crystal, repeatsFor, StructureError, supercell } from '@interphase/core';

/** More atoms than this take minutes and gigabytes for no better barrier. */
const MOST_ATOMS = 3000;
/** Spacings may fall short of what is asked for by this much, angstrom: another layer is rarely worth it. */
const TOLERANCE = 0.3;

/**
 * The smallest block of cells whose opposite faces are at least `spacing` (angstrom) apart, less a tolerance of 0.3.
 *
 * @throws StructureError `structure.too-large` when it would hold more than 3000 atoms
 */
export function supercellOf(crystal: Crystal, spacing: number): Crystal {
  const repeats = repeatsFor(crystal, { spacing: spacing - TOLERANCE });
  const atoms = repeats.reduce((product, count) => product * count, crystal.sites.length);
  if (atoms > MOST_ATOMS) {
    throw new StructureError(
      'structure.too-large',
      `A supercell of ${repeats.join(' x ')} cells would hold ${atoms} atoms (at most ${MOST_ATOMS}); use the primitive cell or a smaller supercell.`,
    );
  }
  return supercell(crystal, repeats);
}
