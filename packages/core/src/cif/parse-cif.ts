import type { Crystal } from '../crystal/crystal.js';
import { identity } from '../symmetry/operation.js';
import { type CifBlock, itemOf, readBlocks } from './blocks.js';
import { type Fail, failIn } from './cif-problem.js';
import { decode } from './decode.js';
import { expand } from './expand.js';
import { atomLoop, readAtoms } from './read-atoms.js';
import { hasCell, readCell } from './read-cell.js';
import { listedOperations } from './read-symmetry.js';
import { tokenize } from './tokens.js';

/** What a CIF says. */
export interface CifStructure {
  /** Every site of the cell, symmetry applied. */
  readonly crystal: Crystal;
  /** Name of the data block. */
  readonly name: string;
  /** What a reader should know: atoms left out, a composition other than the stated one. */
  readonly warnings: string[];
  /** `_chemical_formula_sum` as written. */
  readonly statedFormula: string | null;
}

/** The block to read: the first that has atoms, and a cell to put them in. */
function chooseBlock(blocks: readonly CifBlock[], fail: Fail): CifBlock {
  const withAtoms = blocks.filter((block) => (atomLoop(block)?.rows.length ?? 0) > 0);
  const complete = withAtoms.find(hasCell);
  if (complete !== undefined) return complete;
  if (blocks.some(hasCell)) {
    return fail('cif.no-atoms', 'The file states a cell but lists no atoms: _atom_site_fract_x, _y and _z');
  }
  const line = withAtoms[0] && atomLoop(withAtoms[0])?.line;
  return fail('cif.no-cell', 'The file states no cell: _cell_length_a and the rest', line);
}

/**
 * Reads a crystal structure in the Crystallographic Information File format. Partial occupancy is kept (see
 * `requireOrdered`); deuterium is read as hydrogen; coordinates that symmetry maps within 0.05 Å of each
 * other become one site.
 * @throws StructureError with a code of `CifProblem`, the line and the file
 */
export function parseCif(source: string | Uint8Array, options: { file?: string } = {}): CifStructure {
  const fail = failIn(options.file);
  const tokens = tokenize(decode(source, fail), fail);
  if (tokens.length === 0) fail('cif.empty', 'The file holds nothing but comments');
  const block = chooseBlock(readBlocks(tokens, fail), fail);
  const loop = atomLoop(block);
  if (loop === undefined) return fail('cif.no-atoms', 'The file lists no atoms');
  const lattice = readCell(block, fail);
  const statedFormula = itemOf(block, '_chemical_formula_sum')?.text ?? null;
  const { atoms, warnings } = readAtoms(block, loop, new Set(), fail);
  if (atoms.length === 0) fail('cif.no-atoms', 'No atom of the list has coordinates', loop.line);
  const operations = listedOperations(block, fail) ?? [identity];
  const crystal = expand(lattice, atoms, operations, fail);
  return { crystal, name: block.name, warnings, statedFormula };
}
