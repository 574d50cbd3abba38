import { isElement } from '../chemistry/element.js';
import type { CifStructure } from '../cif/parse-cif.js';
import type { Matrix3, Vector3 } from '../crystal/crystal.js';
import { determinant } from '../crystal/vector.js';
import { buildCrystal, fractionalIn, readLattice, readSpecies } from '../structure-file/build-crystal.js';
import { readDecimal, readVector, wordsOf } from '../structure-file/numbers.js';
import { checkCount, type Refuse, refuseIn } from '../structure-file/structure-fault.js';

const isCount = (word: string): boolean => /^\d+$/.test(word);
const bare = (symbol: string): string => symbol.replace(/[_/].*$/, '');

/** The elements that the counts belong to: a line of their own (VASP 5), else the comment (VASP 4). */
function namesFor(
  counts: number,
  line: readonly string[] | null,
  comment: string,
  refuse: Refuse,
): readonly string[] {
  const stated = line ?? wordsOf(comment);
  if (line !== null && stated.length !== counts) {
    refuse('structure.bad-header', `There are ${stated.length} elements and ${counts} counts of atoms`, 7);
  }
  const names = stated.slice(0, counts);
  if (line === null && (names.length < counts || !names.every((name) => isElement(bare(name))))) {
    refuse(
      'structure.unknown-element',
      'No line names the elements, and neither does the comment: put their symbols above the counts of atoms',
      1,
    );
  }
  return names;
}

/** Factors of the three cartesian axes; a single negative number states the volume (cubic angstrom). */
function scalesOf(words: readonly string[], matrix: Matrix3, refuse: Refuse): Vector3 {
  const numeric = words.map(readDecimal);
  const until = numeric.findIndex((value) => !Number.isFinite(value));
  const [x = 0, y, z] = until === -1 ? numeric : numeric.slice(0, until);
  if (y !== undefined && z !== undefined && x > 0 && y > 0 && z > 0) return [x, y, z];
  if (x === 0) {
    return refuse(
      'structure.bad-number',
      'The scale must be a number other than 0, or three positive ones',
      2,
    );
  }
  const factor = x > 0 ? x : Math.cbrt(-x / Math.abs(determinant(matrix)));
  return [factor, factor, factor];
}

/**
 * Reads a POSCAR or CONTCAR of VASP (4 with the elements in the comment, 5, 6): direct or cartesian positions,
 * selective dynamics (passed over), one scale, three, or a negative one that states the volume.
 * @throws StructureError with a code of `StructureProblem`, the line and the file
 */
export function parsePoscar(text: string, options: { file?: string | undefined } = {}): CifStructure {
  const refuse = refuseIn(options.file);
  const lines = text.split(/\r\n|\n|\r/);
  if (text.trim() === '') refuse('structure.empty', 'The file is empty');
  const need = (index: number, what: string): string => {
    const line = lines[index];
    if (line === undefined || (line.trim() === '' && index > 0)) {
      return refuse('structure.truncated', `The file ends before ${what}`, Math.min(index + 1, lines.length));
    }
    return line;
  };
  const comment = need(0, 'its comment').trim();
  const row = (index: number): Vector3 =>
    readVector(wordsOf(need(index, 'the lattice vectors')), 'A lattice vector', refuse, index + 1);
  const scaleWords = wordsOf(need(1, 'the scale'));
  const vectors: Matrix3 = [row(2), row(3), row(4)];
  const [sx, sy, sz] = scalesOf(scaleWords, vectors, refuse);
  const scaled = ([x, y, z]: Vector3): Vector3 => [x * sx, y * sy, z * sz];
  const matrix: Matrix3 = [scaled(vectors[0]), scaled(vectors[1]), scaled(vectors[2])];
  const lattice = readLattice(matrix, refuse, 3);

  let at = 5;
  let names: readonly string[] | null = null;
  if (!isCount(wordsOf(need(at, 'the counts of atoms'))[0] ?? '')) names = wordsOf(lines[at++] ?? '');
  const words = wordsOf(need(at, 'the counts of atoms'));
  const end = words.findIndex((word) => !isCount(word));
  const counts = (end === -1 ? words : words.slice(0, end)).map(Number);
  const countLine = at + 1;
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (counts.length === 0)
    refuse('structure.bad-header', 'The counts of atoms are no whole numbers', countLine);
  checkCount(total, refuse, countLine);
  const symbols = namesFor(counts.length, names, comment, refuse);
  at++;
  if (/^\s*s/i.test(need(at, 'the positions'))) at++;
  const isCartesian = /^\s*[ck]/i.test(need(at, 'the positions'));
  if (!isCartesian && !/^\s*d/i.test(lines[at] ?? '')) {
    refuse(
      'structure.bad-header',
      `"${lines[at]?.trim().slice(0, 40)}" is neither Direct nor Cartesian`,
      at + 1,
    );
  }
  at++;
  const sites = counts.flatMap((count, kind) => {
    const species = [readSpecies(symbols[kind] ?? '', refuse, names === null ? 1 : countLine - 1)];
    return Array.from({ length: count }, () => {
      const found = readVector(wordsOf(need(at, `all ${total} atoms`)), 'A position', refuse, at + 1);
      at++;
      return { species, position: isCartesian ? fractionalIn(matrix, scaled(found)) : found };
    });
  });
  return { crystal: buildCrystal(lattice, sites), name: comment, warnings: [], statedFormula: null };
}
