import type { Matrix3 } from '@interphase/core';

/** Energy and forces of all atoms of a periodic cell. */
export interface ForceField {
  /** Row vectors of the cell, angstrom. */
  readonly cell: Matrix3;
  /** Number of atoms. */
  readonly atoms: number;
  /**
   * Total energy in eV of the atoms at these cartesian positions (angstrom; x, y, z of each atom in turn; not
   * necessarily inside the cell). `forces` (eV/angstrom, same layout) is overwritten.
   */
  evaluate(positions: Float64Array, forces: Float64Array): number;
}
