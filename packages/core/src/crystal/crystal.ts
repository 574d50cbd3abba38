/** A vector of three numbers. */
export type Vector3 = readonly [number, number, number];
/** Three row vectors. */
export type Matrix3 = readonly [Vector3, Vector3, Vector3];

/** Lattice parameters: lengths in angstrom, angles in degrees. */
export interface LatticeParameters {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
}

/** A lattice: its parameters and its row vectors in angstrom (a along x, b in the xy plane). */
export interface Lattice extends LatticeParameters {
  readonly matrix: Matrix3;
  /** Volume in cubic angstrom. */
  readonly volume: number;
}

/** One kind of atom on a site. */
export interface Species {
  readonly element: string;
  /** Formal charge in elementary charges; null when the source does not say and nobody has guessed. */
  readonly oxidationState: number | null;
  /** Share of the site it fills, 0 < occupancy <= 1. */
  readonly occupancy: number;
}

/** One position of the full unit cell (symmetry already applied). */
export interface Site {
  readonly label: string;
  /** Fractional coordinates, each in [0, 1). */
  readonly position: Vector3;
  readonly species: readonly Species[];
}

/** A crystal: a lattice and every site of its cell. */
export interface Crystal {
  readonly lattice: Lattice;
  readonly sites: readonly Site[];
}
