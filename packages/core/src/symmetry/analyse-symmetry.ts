import type { MoyoCell, MoyoDataset } from '@spglib/moyo-wasm';
import type { Crystal, Matrix3, Site } from '../crystal/crystal.js';
import { latticeFromMatrix, wrap } from '../crystal/lattice.js';
import { StructureError } from '../errors/input-error.js';
import { rowsOf, symmetryFinder } from './moyo.js';
import type { SymmetryOperation } from './operation.js';

/** The symmetry of a crystal. */
export interface SymmetryAnalysis {
  /** Space group number, 1 to 230. */
  readonly number: number;
  /** Short Hermann-Mauguin symbol without spaces, e.g. `Pmn2_1`. */
  readonly symbol: string;
  /** Hall number (1 to 530) of the standard setting. */
  readonly hallNumber: number;
  /** In the crystal's own cell. */
  readonly operations: readonly SymmetryOperation[];
  /** Wyckoff letter of every site. */
  readonly wyckoffs: readonly string[];
  /** For every site the index of the first site that symmetry makes equal to it. */
  readonly orbits: readonly number[];
  /** The crystal in the standard (conventional) cell of its space group. */
  readonly standardCell: Crystal;
  /** The crystal in the primitive standard cell. */
  readonly primitiveCell: Crystal;
}

/** Sites count as alike when these agree: what they hold and how much of it. */
const contents = (site: Site): string =>
  site.species
    .map(({ element, occupancy }) => `${element}${occupancy.toFixed(3)}`)
    .sort()
    .join();

function toCrystal(cell: MoyoCell, examples: readonly Site[]): Crystal {
  const [ax, ay, az, bx, by, bz, cx, cy, cz] = cell.lattice.basis;
  const matrix: Matrix3 = [
    [ax, ay, az],
    [bx, by, bz],
    [cx, cy, cz],
  ];
  const sites = cell.positions.map((position, index): Site => {
    const example = examples[cell.numbers[index] ?? -1];
    if (example === undefined) throw new Error('The symmetry finder returned an atom that was not handed in');
    return { label: example.label, position: wrap(position), species: example.species };
  });
  return { lattice: latticeFromMatrix(matrix), sites };
}

/**
 * Finds the space group (moyo), with shared and partly empty sites told apart by what they hold.
 * `tolerance` is the distance in angstrom by which atoms may miss their symmetric place.
 * @throws StructureError `symmetry.not-found` when the finder gives up (atoms that coincide, mostly)
 */
export function analyseSymmetry(crystal: Crystal, tolerance = 0.01): SymmetryAnalysis {
  const kinds = new Map<string, number>();
  const examples: Site[] = [];
  const numbers = crystal.sites.map((site) => {
    const kind = kinds.get(contents(site)) ?? examples.length;
    if (kind === examples.length) {
      kinds.set(contents(site), kind);
      examples.push(site);
    }
    return kind;
  });
  const cell = {
    lattice: { basis: crystal.lattice.matrix.flat() },
    positions: crystal.sites.map(({ position }) => position),
    numbers,
  };
  let found: MoyoDataset;
  try {
    found = symmetryFinder().analyze_cell(JSON.stringify(cell), tolerance, 'Standard');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StructureError('symmetry.not-found', `No symmetry found within ${tolerance} Å: ${reason}`);
  }
  return {
    number: found.number,
    symbol: found.hm_symbol.replaceAll(' ', ''),
    hallNumber: found.hall_number,
    operations: found.operations.map(({ rotation, translation }) => ({
      rotation: rowsOf(rotation),
      translation,
    })),
    wyckoffs: found.wyckoffs,
    orbits: found.orbits,
    standardCell: toCrystal(found.std_cell, examples),
    primitiveCell: toCrystal(found.prim_std_cell, examples),
  };
}
