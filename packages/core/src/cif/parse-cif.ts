import type { Crystal, Lattice } from '../crystal/crystal.js';
import { InputError } from '../errors/input-error.js';
import { type Composition, compositionOf, sameProportions } from '../formula/composition.js';
import { formatFormula } from '../formula/format-formula.js';
import { parseFormula } from '../formula/parse-formula.js';
import type { SymmetryOperation } from '../symmetry/operation.js';
import { fitsLattice } from '../symmetry/space-group.js';
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
  /** What a reader should know: atoms left out or merged, other blocks, a composition other than the stated one. */
  readonly warnings: string[];
  /** `_chemical_formula_sum` as written. */
  readonly statedFormula: string | null;
}

const listsAtoms = (block: CifBlock): boolean => {
  const loop = atomLoop(block);
  return loop !== undefined && (loop.rows.length > 0 || loop.brokenAt !== null);
};

const namesOf = (blocks: readonly CifBlock[]): string => blocks.map(({ name }) => `"${name}"`).join(', ');

/**
 * The block to read: the one of that name, else the first that has atoms and a cell to put them in. `others` are
 * those that hold a structure too.
 */
function chooseBlock(
  blocks: readonly CifBlock[],
  wanted: string | undefined,
  fail: Fail,
): { block: CifBlock; others: readonly CifBlock[] } {
  const complete = blocks.filter((block) => listsAtoms(block) && hasCell(block));
  const candidates =
    wanted === undefined ? blocks : blocks.filter(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if (wanted !== undefined && candidates.length === 0) {
    fail(
      'cif.no-block',
      `There is no block "${wanted}"; those with a structure: ${namesOf(complete) || 'none'}`,
    );
  }
  const block = candidates.find((one) => complete.includes(one));
  if (block !== undefined) {
    return { block, others: wanted === undefined ? complete.filter((one) => one !== block) : [] };
  }
  if (candidates.some(hasCell)) {
    return fail('cif.no-atoms', 'The file states a cell but lists no atoms: _atom_site_fract_x, _y and _z');
  }
  const loop = candidates.filter(listsAtoms).map(atomLoop)[0];
  return fail('cif.no-cell', 'The file states no cell: _cell_length_a and the rest', loop?.line);
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

const compareShape = (operations: readonly SymmetryOperation[] | null, lattice: Lattice): string[] =>
  operations === null || fitsLattice(operations, lattice)
    ? []
    : [
        'The cell does not have the shape that the listed symmetry operations ask for; both are taken as they stand',
      ];

/** How a CIF is to be read. */
export interface CifOptions {
  /** File named in errors. */
  readonly file?: string | undefined;
  /** Name of the data block to read, whatever its case; the first that holds a structure when left out. */
  readonly block?: string | undefined;
}

/**
 * Reads a crystal structure in the Crystallographic Information File format. Partial occupancy is kept (see
 * `requireOrdered`); deuterium and tritium are read as hydrogen, with a warning; coordinates that symmetry maps within 0.05 Å of
 * each other become one site, and an atom that the list states twice is one.
 * @throws StructureError with a code of `CifProblem`, the line and the file
 */
export function parseCif(source: string | Uint8Array, options: CifOptions = {}): CifStructure {
  const fail = failIn(options.file);
  const text = decode(source, fail);
  const tokens = tokenize(text, fail);
  if (tokens.length === 0) fail('cif.empty', 'The file holds nothing but comments');
  const { block, others } = chooseBlock(readBlocks(tokens, fail), options.block, fail);
  const loop = atomLoop(block);
  if (loop === undefined) return fail('cif.no-atoms', 'The file lists no atoms');
  const lattice = readCell(block, fail);
  const statedFormula = itemOf(block, '_chemical_formula_sum')?.text ?? null;
  const formula = compositionOfFormula(statedFormula);
  const { atoms, warnings } = readAtoms(block, loop, new Set(formula?.keys()), fail);
  if (atoms.length === 0) fail('cif.no-atoms', 'No atom of the list has coordinates', loop.line);
  const build = (operations: readonly SymmetryOperation[]) => expand(lattice, atoms, operations, fail);
  const listed = listedOperations(block, fail);
  const derived = listed === null ? deriveOperations(block, lattice, formula, build, fail) : null;
  const { crystal, warnings: merged } = build(listed ?? derived?.operations ?? []);
  const composition = compositionOf(crystal);
  const lastLine = tokens.at(-1)?.line;
  if (lastLine === loop.rows.at(-1)?.at(-1)?.line && !/\s$/.test(text)) {
    const absent = [...(formula?.keys() ?? [])].find((symbol) => symbol !== 'H' && !composition.has(symbol));
    if (absent) fail('cif.truncated', `The file ends in its atom list, before any ${absent}`, lastLine);
  }
  const left = `Block "${block.name}" is read; there are structures in ${namesOf(others)} too`;
  return {
    crystal,
    name: block.name,
    warnings: [
      ...(others.length === 0 ? [] : [left]),
      ...warnings,
      ...merged,
      ...compareShape(listed, lattice),
      ...(derived?.warnings ?? []),
      ...compareFormula(composition, formula),
    ],
    statedFormula,
  };
}
