import type { CifStructure } from '../cif/parse-cif.js';
import { readDecimal, toMatrix, wordsOf } from '../structure-file/numbers.js';
import { checkCount, type Refuse, refuseIn } from '../structure-file/structure-fault.js';
import { readInfo, typedInfo } from './comment-line.js';
import { type AtomArray, crystalOfFrame, type XyzFrame } from './frame.js';

/** Lines of a text, one at a time, so that a long trajectory is not held a second time. */
function* linesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const stop = end === -1 ? text.length : end;
    yield text[stop - 1] === '\r' ? text.slice(at, stop - 1) : text.slice(at, stop);
    at = stop + 1;
  }
}

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

/** Reads the frame whose first two lines are given; the atoms come from `next`. */
function readFrame(
  count: number,
  comment: string,
  start: number,
  next: () => string | undefined,
  refuse: Refuse,
): XyzFrame {
  const stated = readInfo(comment);
  const cell = stated.get('Lattice') ?? stated.get('lattice');
  const lattice =
    cell === undefined
      ? null
      : toMatrix(
          cell
            .split(/[\s,[\]]+/)
            .filter(Boolean)
            .map(readDecimal),
        );
  if (cell !== undefined && lattice === null) {
    refuse('structure.bad-number', `Lattice="${cell.slice(0, 60)}" is not nine numbers`, start + 1);
  }
  const [x, y, z] = wordsOf((stated.get('pbc') ?? 'T T T').replaceAll(/[[\],]/g, ' ')).map((word) =>
    /^(t|1)/i.test(word),
  );
  const { columns, words } = columnsOf(stated.get('Properties') ?? standard, refuse, start + 1);
  const symbols = columns.find(({ name, isText }) => isText && elementNames.includes(name.toLowerCase()));
  const place = columns.find(({ name, width }) => width === 3 && positionNames.includes(name.toLowerCase()));
  if (symbols === undefined || place === undefined) {
    return refuse('structure.bad-header', 'Properties name no species (S:1) or no pos (R:3)', start + 1);
  }
  const numeric = columns.filter((column) => !column.isText && column !== place);
  const arrays = new Map<string, AtomArray>(
    numeric.map(({ name, width }) => [name, { columns: width, values: new Float64Array(width * count) }]),
  );
  const positions = new Float64Array(3 * count);
  const species: string[] = [];
  for (let atom = 0; atom < count; atom++) {
    const line = start + 2 + atom;
    const text = next();
    if (text === undefined) {
      return refuse(
        'structure.truncated',
        `The file ends after ${atom} of the ${count} atoms of a frame`,
        line,
      );
    }
    const found = wordsOf(text);
    if (found.length < words) {
      refuse('structure.truncated', `An atom needs ${words} values, and this line has ${found.length}`, line);
    }
    species.push(found[symbols.from] ?? '');
    const fill = (into: Float64Array, { from, width, name }: Column) => {
      for (let k = 0; k < width; k++) {
        const value = readDecimal(found[from + k] ?? '');
        if (!Number.isFinite(value)) {
          refuse('structure.bad-number', `${name} of an atom reads "${found[from + k]?.slice(0, 40)}"`, line);
        }
        into[atom * width + k] = value;
      }
    };
    fill(positions, place);
    for (const column of numeric) {
      const array = arrays.get(column.name);
      if (array !== undefined) fill(array.values, column);
    }
  }
  for (const key of ['Lattice', 'lattice', 'Properties', 'pbc']) stated.delete(key);
  const periodic = [
    lattice !== null && (x ?? true),
    lattice !== null && (y ?? true),
    lattice !== null && (z ?? true),
  ] as const;
  return { lattice, periodic, species, positions, arrays, info: typedInfo(stated), line: start };
}

/**
 * The frames of an extended XYZ file, one at a time: `Lattice`, `pbc`, `Properties` with per-atom numbers such as
 * forces, and what else the comment line states, such as `energy`. Give lines instead of a text to read a file
 * larger than memory. A plain XYZ is a frame without a cell.
 * @throws StructureError with a code of `StructureProblem`, the line and the file
 */
export function* readExtendedXyz(
  source: string | Iterable<string>,
  options: { file?: string | undefined } = {},
): Generator<XyzFrame> {
  const refuse = refuseIn(options.file);
  const lines = (typeof source === 'string' ? linesOf(source) : source)[Symbol.iterator]();
  let line = 0;
  const next = (): string | undefined => {
    line++;
    const step = lines.next();
    return step.done ? undefined : step.value;
  };
  for (let first = next(); first !== undefined; first = next()) {
    if (first.trim() === '') continue;
    const start = line;
    const count = /^\s*\d+\s*$/.test(first) ? Number(first) : Number.NaN;
    if (Number.isNaN(count)) {
      refuse(
        'structure.bad-number',
        `A frame starts with its number of atoms, not "${first.trim().slice(0, 40)}"`,
        line,
      );
    }
    checkCount(count, refuse, line);
    const comment = next();
    if (comment === undefined)
      return refuse('structure.truncated', 'The file ends before the comment line', start);
    yield readFrame(count, comment, start, next, refuse);
  }
}

/**
 * The crystal of the first frame of an extended XYZ file; a warning says when there are more.
 * @throws StructureError with a code of `StructureProblem`, the line and the file
 */
export function parseExtendedXyz(text: string, options: { file?: string | undefined } = {}): CifStructure {
  const frames = readExtendedXyz(text, options);
  const first = frames.next();
  if (first.done) return refuseIn(options.file)('structure.empty', 'The file holds no frame');
  const crystal = crystalOfFrame(first.value, options);
  const hasMore = frames.next().done === false;
  const warnings = hasMore ? ['The file holds more than one frame; the first is read'] : [];
  return { crystal, name: '', warnings, statedFormula: null };
}
