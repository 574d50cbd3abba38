import type { CifStructure } from '../cif/parse-cif.js';
import { type Refuse, refuseIn } from '../structure-file/structure-fault.js';
import { isAtomsDict, readAtomsDict } from './atoms-dict.js';
import { isOptimade, readOptimade } from './optimade.js';
import { isPymatgen, readPymatgen } from './pymatgen.js';

/** The line at which JSON goes wrong, as far as the engine's message tells: a position, or the text around it. */
function lineOfFault(text: string, reason: string): number | undefined {
  const lineAt = (index: number): number => text.slice(0, index).split('\n').length;
  const position = /position (\d+)/.exec(reason)?.[1];
  if (position !== undefined) return lineAt(Number(position));
  if (/end of JSON input/.test(reason)) return lineAt(text.length);
  const around = /, (?:\.\.\.)?"([\s\S]+?)"(?:\.\.\.)? is not valid JSON$/.exec(reason)?.[1] ?? '';
  const at = around === '' ? -1 : text.indexOf(around);
  // The engine shows ten characters before the one at fault.
  return at === -1 || text.indexOf(around, at + 1) !== -1
    ? undefined
    : lineAt(at + Math.min(10, around.length));
}

/** The JSON value of a text; refuses what is none, with the line where it goes wrong when that is known. */
export function readJson(text: string, refuse: Refuse): unknown {
  if (text.trim() === '') refuse('structure.empty', 'The file is empty');
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(
      'structure.bad-json',
      `This is no JSON: ${reason.slice(0, 120)}`,
      lineOfFault(text, reason),
    );
  }
}

/** Whether a JSON value is a structure in one of the layouts that are read. */
export const isStructureJson = (value: unknown): boolean =>
  isPymatgen(value) || isOptimade(value) || isAtomsDict(value);

/**
 * The structure that a JSON value states: pymatgen's `Structure.as_dict`, an OPTIMADE entry, or the dictionary of
 * arrays (`lattice_mat`, `coords`, `elements`) that JARVIS writes.
 * @throws StructureError with a code of `StructureProblem`, naming the key at fault
 */
export function structureOfJson(value: unknown, options: { file?: string | undefined } = {}): CifStructure {
  const refuse = refuseIn(options.file);
  if (isPymatgen(value)) return readPymatgen(value, refuse);
  if (isOptimade(value)) return readOptimade(value, refuse);
  if (isAtomsDict(value)) return readAtomsDict(value, refuse);
  return refuse(
    'structure.unknown-format',
    'This JSON is no structure known here: neither pymatgen (lattice, sites), nor OPTIMADE (lattice_vectors, species_at_sites), nor arrays (lattice_mat, coords, elements)',
  );
}

/** The same, from the text of a file; faults of the JSON itself carry their line. */
export const parseStructureJson = (text: string, options: { file?: string | undefined } = {}): CifStructure =>
  structureOfJson(readJson(text, refuseIn(options.file)), options);
