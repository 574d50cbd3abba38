import { speciesOfSymbol } from '../cif/species-of.js';
import type { Crystal, Lattice, Matrix3, Site, Species, Vector3 } from '../crystal/crystal.js';
import { latticeFromMatrix, wrap } from '../crystal/lattice.js';
import { cross, determinant, dot } from '../crystal/vector.js';
import { StructureError } from '../errors/input-error.js';
import type { Refuse } from './structure-fault.js';

/** The lattice of three row vectors (angstrom); refuses those that span no cell. */
export function readLattice(matrix: Matrix3, refuse: Refuse, line?: number): Lattice {
  try {
    return latticeFromMatrix(matrix);
  } catch (error) {
    if (!(error instanceof StructureError)) throw error;
    return refuse('structure.no-cell', error.message, line);
  }
}

/** Fractional coordinates of cartesian ones in a cell of any orientation (rows, angstrom). */
export function fractionalIn(matrix: Matrix3, cartesian: Vector3): Vector3 {
  const [a, b, c] = matrix;
  const volume = determinant(matrix);
  return [
    dot(cartesian, cross(b, c)) / volume,
    dot(cartesian, cross(c, a)) / volume,
    dot(cartesian, cross(a, b)) / volume,
  ];
}

/** One kind of atom by its symbol as written (`Li`, `Li+`, `Li_sv`, `D`); refuses what names no element. */
export function readSpecies(symbol: string, refuse: Refuse, line?: number): Species {
  const named = speciesOfSymbol(symbol.replace(/[_/].*$/, ''));
  if (named === null) return refuse('structure.unknown-element', `"${symbol}" names no element`, line);
  return { ...named, occupancy: 1 };
}

/** A crystal of these sites; those without a label are numbered by element: `Li1`, `Li2`, `O1`. */
export function buildCrystal(
  lattice: Lattice,
  sites: readonly { position: Vector3; species: readonly Species[]; label?: string | undefined }[],
): Crystal {
  const counts = new Map<string, number>();
  return {
    lattice,
    sites: sites.map(({ position, species, label }): Site => {
      const element = species[0]?.element ?? '';
      const count = (counts.get(element) ?? 0) + 1;
      counts.set(element, count);
      return { label: label ?? `${element}${count}`, position: wrap(position), species };
    }),
  };
}
