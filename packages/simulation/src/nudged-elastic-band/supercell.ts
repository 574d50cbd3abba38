import { type Crystal, latticeFromParameters, planeSpacings, StructureError } from '@interphase/core';

/** More atoms than this take minutes and gigabytes for no better barrier. */
const MOST_ATOMS = 3000;
/** Spacings may fall short of what is asked for by this much, angstrom: another layer is rarely worth it. */
const TOLERANCE = 0.3;

/** So many cells of a crystal along a, b and c, as one. */
export interface Supercell {
  readonly crystal: Crystal;
  /** Cells along a, b and c. */
  readonly repeats: readonly [number, number, number];
}

/**
 * The smallest block of cells whose opposite faces are at least `spacing` (angstrom) apart, less a tolerance of 0.3.
 *
 * @throws StructureError `structure.too-large` when it would hold more than 3000 atoms
 */
export function supercellOf(crystal: Crystal, spacing: number): Supercell {
  const needed = (own: number) => Math.max(1, Math.ceil((spacing - TOLERANCE) / own));
  const [sa, sb, sc] = planeSpacings(crystal.lattice);
  const repeats = [needed(sa), needed(sb), needed(sc)] as const;
  const [na, nb, nc] = repeats;
  const atoms = na * nb * nc * crystal.sites.length;
  if (atoms > MOST_ATOMS) {
    throw new StructureError(
      'structure.too-large',
      `A supercell of ${na} x ${nb} x ${nc} cells would hold ${atoms} atoms (at most ${MOST_ATOMS}); use the primitive cell or a smaller supercell.`,
    );
  }
  const { a, b, c, alpha, beta, gamma } = crystal.lattice;
  const sites: Crystal['sites'][number][] = [];
  for (let i = 0; i < na; i++) {
    for (let j = 0; j < nb; j++) {
      for (let k = 0; k < nc; k++) {
        for (const site of crystal.sites) {
          const [x, y, z] = site.position;
          sites.push({ ...site, position: [(x + i) / na, (y + j) / nb, (z + k) / nc] });
        }
      }
    }
  }
  return {
    crystal: {
      lattice: latticeFromParameters({ a: na * a, b: nb * b, c: nc * c, alpha, beta, gamma }),
      sites,
    },
    repeats,
  };
}
