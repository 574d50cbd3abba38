import { type CifStructure, parseCif } from '../cif/parse-cif.js';
import { parseExtendedXyz } from '../extended-xyz/read-extended-xyz.js';
import { parsePoscar } from '../poscar/parse-poscar.js';
import { parseStructureJson } from '../structure-json/json-structure.js';
import { readDecimal, wordsOf } from './numbers.js';
import { refuseIn } from './structure-fault.js';

export type StructureFormat = 'cif' | 'poscar' | 'extended-xyz' | 'json';

/** What of the file's name tells its format. */
const byName: readonly (readonly [RegExp, StructureFormat])[] = [
  [/\.(m?cif)$/i, 'cif'],
  [/\.(ext)?xyz$/i, 'extended-xyz'],
  [/\.json$/i, 'json'],
  [/(^|[/\\])(POSCAR|CONTCAR)[^/\\]*$|\.(vasp|poscar)$/i, 'poscar'],
];

/** The format of a structure's text, by its content first and its name then; null when neither tells. */
export function detectStructureFormat(text: string, file?: string): StructureFormat | null {
  const start = text.slice(0, 4000).replace(/^\ufeff/, '');
  if (/^\s*[{[]/.test(start)) return 'json';
  const [first = '', second = '', ...rest] = start.split(/\r\n|\n|\r/);
  const isTriple = (line: string | undefined): boolean =>
    wordsOf(line ?? '')
      .slice(0, 3)
      .map(readDecimal)
      .filter(Number.isFinite).length === 3;
  if (/^\s*\d+\s*$/.test(first) && !(Number.isFinite(readDecimal(second.trim())) && isTriple(rest[0]))) {
    return 'extended-xyz';
  }
  if (
    Number.isFinite(readDecimal(wordsOf(second)[0] ?? '')) &&
    rest.slice(0, 3).every(isTriple) &&
    rest.length > 3
  ) {
    return 'poscar';
  }
  if (/^\s*(data_|loop_|_cell_|_atom_site)/im.test(start)) return 'cif';
  return byName.find(([pattern]) => file !== undefined && pattern.test(file))?.[1] ?? null;
}

/**
 * Reads a crystal structure in any of the formats known here: CIF, POSCAR, extended XYZ (its first frame), JSON of
 * pymatgen, OPTIMADE or JARVIS.
 * @throws StructureError with a code of `CifProblem` or `StructureProblem`, the line and the file
 */
export function readStructure(text: string, options: { file?: string | undefined } = {}): CifStructure {
  if (text.trim() === '') refuseIn(options.file)('structure.empty', 'The file is empty');
  switch (detectStructureFormat(text, options.file)) {
    case 'cif':
      return parseCif(text, options);
    case 'poscar':
      return parsePoscar(text, options);
    case 'extended-xyz':
      return parseExtendedXyz(text, options);
    case 'json':
      return parseStructureJson(text, options);
    case null:
      return refuseIn(options.file)(
        'structure.unknown-format',
        'This is no structure file known here: CIF, POSCAR, extended XYZ, or JSON of pymatgen or OPTIMADE',
      );
  }
}
