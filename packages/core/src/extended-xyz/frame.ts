import type { Crystal, Matrix3, Vector3 } from '../crystal/crystal.js';
import { toCartesian } from '../crystal/lattice.js';
import { elementOf, requireOrdered } from '../crystal/ordered.js';
import { buildCrystal, fractionalIn, readLattice, readSpecies } from '../structure-file/build-crystal.js';
import { refuseIn } from '../structure-file/structure-fault.js';

/** A value of a frame's comment line. */
export type InfoValue = string | number | boolean | readonly number[];

/** Numbers of every atom (forces, charges, ...): `columns` each, atom after atom. */
export interface AtomArray {
  readonly columns: number;
  readonly values: Float64Array;
}

/** One frame of an extended XYZ file. */
export interface XyzFrame {
  /** Row vectors in angstrom, as the file has them; null where it states no cell. */
  readonly lattice: Matrix3 | null;
  readonly periodic: readonly [boolean, boolean, boolean];
  /** Symbol of every atom, as written. */
  readonly species: readonly string[];
  /** Cartesian coordinates in angstrom, three an atom, not wrapped. */
  readonly positions: Float64Array;
  /** Numeric columns besides the positions, by name. */
  readonly arrays: ReadonlyMap<string, AtomArray>;
  /** What the comment line states, by key as written. */
  readonly info: ReadonlyMap<string, InfoValue>;
  /** 1-based line on which it starts; 1 for a frame that was not read. */
  readonly line: number;
}

/**
 * The crystal of a frame.
 * @throws StructureError `structure.no-cell` when it states no cell in three dimensions
 */
export function crystalOfFrame(frame: XyzFrame, options: { file?: string | undefined } = {}): Crystal {
  const refuse = refuseIn(options.file);
  const { lattice: matrix, periodic, species, positions, line } = frame;
  if (matrix === null) {
    return refuse(
      'structure.no-cell',
      'The frame states no cell: Lattice="..." in its comment line',
      line + 1,
    );
  }
  if (!periodic.every(Boolean)) {
    refuse(
      'structure.no-cell',
      'The frame is not periodic in all three directions, so it is no crystal',
      line + 1,
    );
  }
  const lattice = readLattice(matrix, refuse, line + 1);
  return buildCrystal(
    lattice,
    species.map((symbol, atom) => {
      const [x = 0, y = 0, z = 0] = positions.subarray(3 * atom, 3 * atom + 3);
      return {
        species: [readSpecies(symbol, refuse, line + 2 + atom)],
        position: fractionalIn(matrix, [x, y, z]),
      };
    }),
  );
}

/**
 * An ordered crystal as a frame, with what is to stand in its comment line.
 * @throws StructureError `cif.partial-occupancy` when a site is shared or partly empty
 */
export function frameOfCrystal(crystal: Crystal, info: ReadonlyMap<string, InfoValue> = new Map()): XyzFrame {
  const { lattice, sites } = requireOrdered(crystal);
  const cartesian = sites.flatMap(({ position }): Vector3 => toCartesian(lattice, position));
  return {
    lattice: lattice.matrix,
    periodic: [true, true, true],
    species: sites.map(elementOf),
    positions: Float64Array.from(cartesian),
    arrays: new Map(),
    info,
    line: 1,
  };
}
