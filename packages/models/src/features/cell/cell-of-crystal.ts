import { analyseSymmetry, type Crystal, StructureError } from '@interphase/core';
import type { CellParameters } from './conventional-cell.js';

/** Distance in angstrom by which atoms may miss their symmetric place. */
const TOLERANCE = 0.01;

/**
 * The conventional cell and space group of a crystal, whatever cell it is given in. A crystal whose symmetry cannot be
 * found keeps its own cell, and its space group is not known.
 */
export function cellOfCrystal(crystal: Crystal): CellParameters {
  try {
    const { number, standardCell } = analyseSymmetry(crystal, TOLERANCE);
    const { a, b, c, alpha, beta, gamma } = standardCell.lattice;
    return { a, b, c, alpha, beta, gamma, spaceGroup: number };
  } catch (error) {
    if (!(error instanceof StructureError)) throw error;
    const { a, b, c, alpha, beta, gamma } = crystal.lattice;
    return { a, b, c, alpha, beta, gamma, spaceGroup: null };
  }
}
