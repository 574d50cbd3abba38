import { InputError, type Matrix3 } from '@interphase/core';

/** One frame of an imported trajectory. */
export interface Frame {
  /** Row vectors, angstrom. */
  readonly cell: Matrix3;
  readonly elements: readonly string[];
  /** Cartesian, angstrom. */
  readonly positions: Float64Array;
  /** Whether atoms that leave the cell go on outside; if not they come in at the other side. */
  readonly unwrapped: boolean;
}

/** Lines of a file, from a stream or at once. */
export type Lines = AsyncIterable<string> | Iterable<string>;

/** A frame with more atoms than this is refused. */
const MOST_ATOMS = 100_000;

/** Goes through lines and knows where it is. */
export interface LineReader {
  /** The next line; null at the end of the file. */
  next(): Promise<string | null>;
  /** @throws InputError when the file ends */
  need(): Promise<string>;
  /** Numbers of the next line. @throws InputError when there are fewer than `count` */
  numbers(count: number): Promise<number[]>;
  fail(problem: string): InputError;
}

export function lineReader(lines: Lines): LineReader {
  const source =
    Symbol.asyncIterator in lines
      ? lines[Symbol.asyncIterator]()
      : (lines as Iterable<string>)[Symbol.iterator](); // one of the two
  let number = 0;
  const fail = (problem: string) =>
    new InputError('trajectory.unreadable', `Line ${number} of the trajectory: ${problem}`);
  const next = async (): Promise<string | null> => {
    const { value, done } = await source.next();
    if (done) return null;
    number++;
    return value;
  };
  const need = async (): Promise<string> => {
    const line = await next();
    if (line === null) throw fail('the file ends in the middle of a frame');
    return line;
  };
  return {
    next,
    need,
    fail,
    async numbers(count) {
      const line = await need();
      const values = line.trim().split(/\s+/).map(Number);
      if (values.length < count || values.slice(0, count).some((value) => !Number.isFinite(value))) {
        throw fail(`${count} numbers are expected, not “${line.slice(0, 60)}”`);
      }
      return values;
    },
  };
}

/** @throws InputError when a count of atoms is none */
export function requireCount(value: number, reader: LineReader): number {
  if (Number.isInteger(value) && value >= 1 && value <= MOST_ATOMS) return value;
  throw reader.fail(`a number of atoms from 1 to ${MOST_ATOMS} is expected`);
}

/** Row vectors from nine numbers. */
export function matrixOf(values: readonly number[]): Matrix3 {
  const row = (from: number) => [values[from]!, values[from + 1]!, values[from + 2]!] as const;
  return [row(0), row(3), row(6)];
}

/** Cartesian position of fractional coordinates, put into `positions` at an atom. */
export function placeFractional(
  positions: Float64Array,
  atom: number,
  at: readonly number[],
  cell: Matrix3,
): void {
  for (let axis = 0; axis < 3; axis++) {
    positions[3 * atom + axis] = at[0]! * cell[0][axis]! + at[1]! * cell[1][axis]! + at[2]! * cell[2][axis]!;
  }
}
