import { readDecimal, toMatrix, wordsOf } from '../structure-file/numbers.js';
import { checkCount, type Refuse, refuseIn } from '../structure-file/structure-fault.js';
import { readInfo, typedInfo } from './comment-line.js';
import type { AtomArray, XyzFrame } from './frame.js';

interface Column {
  readonly name: string;
  readonly isText: boolean;
  readonly width: number;
  /** Index of its first word. */
  readonly from: number;
}

const standard = 'species:S:1:pos:R:3';
const elementNames = ['species', 'element', 'symbols', 'symbol'];
const positionNames = ['pos', 'positions', 'position'];

function columnsOf(properties: string, refuse: Refuse, line: number): { columns: Column[]; words: number } {
  const parts = properties.split(':');
  const columns: Column[] = [];
  let words = 0;
  for (let at = 0; at < parts.length; at += 3) {
    const [name = '', type = '', width = ''] = parts.slice(at, at + 3);
    if (!/^[SRIL]$/.test(type) || !/^[1-9]\d?$/.test(width)) {
      return refuse('structure.bad-header', `Properties="${properties.slice(0, 80)}" cannot be read`, line);
    }
    columns.push({ name, isText: type === 'S' || type === 'L', width: Number(width), from: words });
    words += Number(width);
  }
  return { columns, words };
}

/** The nine numbers of the cell that a comment line states; null when it states none. */
function latticeOf(stated: ReadonlyMap<string, string>, refuse: Refuse, line: number): XyzFrame['lattice'] {
  const cell = stated.get('Lattice') ?? stated.get('lattice');
  if (cell === undefined) return null;
  const words = cell.split(/[\s,[\]]+/).filter(Boolean);
  return (
    toMatrix(words.map(readDecimal)) ??
    refuse('structure.bad-number', `Lattice="${cell.slice(0, 60)}" is not nine numbers`, line)
  );
}

/** A frame whose atoms are still to come: takes a line each and gives the frame with the last one. */
function openFrame(
  count: number,
  comment: string,
  start: number,
  refuse: Refuse,
): (text: string | undefined) => XyzFrame | null {
  const stated = readInfo(comment);
  const lattice = latticeOf(stated, refuse, start + 1);
  const [x = true, y = true, z = true] = wordsOf(
    (stated.get('pbc') ?? 'T T T').replaceAll(/[[\],]/g, ' '),
  ).map((word) => /^(t|1)/i.test(word));
  const { columns, words } = columnsOf(stated.get('Properties') ?? standard, refuse, start + 1);
  const symbols = columns.find(({ name, isText }) => isText && elementNames.includes(name.toLowerCase()));
  const place = columns.find(({ name, width }) => width === 3 && positionNames.includes(name.toLowerCase()));
  if (symbols === undefined || place === undefined) {
    return refuse('structure.bad-header', 'Properties name no species (S:1) or no pos (R:3)', start + 1);
  }
  for (const key of ['Lattice', 'lattice', 'Properties', 'pbc']) stated.delete(key);
  const positions = new Float64Array(3 * count);
  const numeric = columns
    .filter((column) => !column.isText && column !== place)
    .map((column) => ({ column, values: new Float64Array(column.width * count) }));
  const filled = [{ column: place, values: positions }, ...numeric];
  const species: string[] = [];
  return (text) => {
    const atom = species.length;
    const line = start + 2 + atom;
    if (text === undefined) {
      const missing = `The file ends after ${atom} of the ${count} atoms of a frame`;
      return refuse('structure.truncated', missing, line);
    }
    const found = wordsOf(text);
    if (found.length < words) {
      refuse('structure.truncated', `An atom needs ${words} values, and this line has ${found.length}`, line);
    }
    species.push(found[symbols.from] ?? '');
    for (const { column, values } of filled) {
      for (let k = 0; k < column.width; k++) {
        const word = found[column.from + k] ?? '';
        const value = readDecimal(word);
        if (!Number.isFinite(value)) {
          refuse('structure.bad-number', `${column.name} of an atom reads "${word.slice(0, 40)}"`, line);
        }
        values[atom * column.width + k] = value;
      }
    }
    if (species.length < count) return null;
    const arrays = new Map(
      numeric.map(({ column, values }): [string, AtomArray] => [
        column.name,
        { columns: column.width, values },
      ]),
    );
    const periodic = [lattice !== null && x, lattice !== null && y, lattice !== null && z] as const;
    return { lattice, periodic, species, positions, arrays, info: typedInfo(stated), line: start };
  };
}

/**
 * Reads extended XYZ from lines as they come, also from a stream: hand in each line, and `undefined` once at the end.
 * @returns the frame with its last line, null with the others; throws StructureError with a code of
 * `StructureProblem`, the line and the file
 */
export function xyzFrameParser(
  options: { file?: string | undefined } = {},
): (text: string | undefined) => XyzFrame | null {
  const refuse = refuseIn(options.file);
  let line = 0;
  /** Atoms of a frame whose comment line comes next; 0 between frames. */
  let count = 0;
  let atoms: ReturnType<typeof openFrame> | null = null;
  return (text) => {
    line++;
    if (atoms !== null) {
      const frame = atoms(text);
      if (frame !== null) atoms = null;
      return frame;
    }
    if (count > 0) {
      if (text === undefined)
        refuse('structure.truncated', 'The file ends before the comment line', line - 1);
      else atoms = openFrame(count, text, line - 1, refuse);
      count = 0;
      return null;
    }
    if (text === undefined || text.trim() === '') return null;
    if (!/^\s*\d+\s*$/.test(text)) {
      const found = text.trim().slice(0, 40);
      refuse('structure.bad-number', `A frame starts with its number of atoms, not "${found}"`, line);
    }
    count = Number(text);
    checkCount(count, refuse, line);
    return null;
  };
}
