import type { Crystal } from '../crystal/crystal.js';
import { InputError } from '../errors/input-error.js';
import { type Composition, compositionOf, sameProportions } from '../formula/composition.js';
import { formatFormula } from '../formula/format-formula.js';
import { parseFormula } from '../formula/parse-formula.js';
import type { SymmetryOperation } from '../symmetry/operation.js';
import { type CifBlock, itemOf, readBlocks } from './blocks.js';
import { type Fail, failIn } from './cif-problem.js';
import { decode } from './decode.js';
import { deriveOperations } from './derive-operations.js';
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
  const withAtoms = blocks.filter((block) => {
    const loop = atomLoop(block);
    return loop !== undefined && (loop.rows.length > 0 || loop.brokenAt !== null);
  });
  const complete = withAtoms.find(hasCell);
  if (complete !== undefined) return complete;
  if (blocks.some(hasCell)) {
    return fail('cif.no-atoms', 'The file states a cell but lists no atoms: _atom_site_fract_x, _y and _z');
  }
  const line = withAtoms[0] && atomLoop(withAtoms[0])?.line;
  return fail('cif.no-cell', 'The file states no cell: _cell_length_a and the rest', line);
}

/** The composition of the stated formula; null when there is none that can be read. */
function compositionOfFormula(formula: string | null): Composition | null {
  if (formula === null) return null;
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

const compareFormula = (found: Composition, stated: Composition | null): string[] =>
  stated === null || sameProportions(found, stated)
    ? []
    : [`The atoms make up ${formatFormula(found)}, but the file states ${formatFormula(stated)}`];

/**
 * Reads a crystal structure in the Crystallographic Information File format. Partial occupancy is kept (see
 * `requireOrdered`); deuterium is read as hydrogen; coordinates that symmetry maps within 0.05 Å of each
 * other become one site.
 * @throws StructureError with a code of `CifProblem`, the line and the file
 */
export function parseCif(source: string | Uint8Array, options: { file?: string } = {}): CifStructure {
  const fail = failIn(options.file);
  const text = decode(source, fail);
  const tokens = tokenize(text, fail);
  if (tokens.length === 0) fail('cif.empty', 'The file holds nothing but comments');
  const block = chooseBlock(readBlocks(tokens, fail), fail);
  const loop = atomLoop(block);
  if (loop === undefined) return fail('cif.no-atoms', 'The file lists no atoms');
  const lattice = readCell(block, fail);
  const statedFormula = itemOf(block, '_chemical_formula_sum')?.text ?? null;
  const formula = compositionOfFormula(statedFormula);
  const { atoms, warnings } = readAtoms(block, loop, new Set(formula?.keys()), fail);
  if (atoms.length === 0) fail('cif.no-atoms', 'No atom of the list has coordinates', loop.line);
  const build = (operations: readonly SymmetryOperation[]): Crystal =>
    expand(lattice, atoms, operations, fail);
  const listed = listedOperations(block, fail);
  const derived = listed === null ? deriveOperations(block, lattice, formula, build, fail) : null;
  const crystal = build(listed ?? derived?.operations ?? []);
  const composition = compositionOf(crystal);
  const lastLine = tokens.at(-1)?.line;
  if (lastLine === loop.rows.at(-1)?.at(-1)?.line && !/\s$/.test(text)) {
    const absent = [...(formula?.keys() ?? [])].find((symbol) => symbol !== 'H' && !composition.has(symbol));
    if (absent) fail('cif.truncated', `The file ends in its atom list, before any ${absent}`, lastLine);
  }
  return {
    crystal,
    name: block.name,
    warnings: [...warnings, ...(derived?.warnings ?? []), ...compareFormula(composition, formula)],
    statedFormula,
  };
}
