import type { Matrix3, Vector3 } from '../crystal/crystal.js';
import type { Refuse } from './structure-fault.js';

/** A decimal number as programs print it, Fortran's `1.0D-3` too; NaN when the word is none. */
export function readDecimal(word: string): number {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eEdD][+-]?\d+)?$/.test(word)) return Number.NaN;
  return Number(word.replace(/[dD]/, 'e'));
}

/** The words of a line. */
export const wordsOf = (line: string): string[] => line.trim().split(/\s+/).filter(Boolean);

/** The first three words as numbers; refuses what is not three finite numbers. */
export function readVector(words: readonly string[], what: string, refuse: Refuse, line: number): Vector3 {
  const [x = Number.NaN, y = Number.NaN, z = Number.NaN] = words.slice(0, 3).map(readDecimal);
  if (![x, y, z].every(Number.isFinite)) {
    const found = words.slice(0, 3).join(' ').slice(0, 60);
    refuse('structure.bad-number', `${what} should be three numbers, but reads "${found}"`, line);
  }
  return [x, y, z];
}

/** Nine numbers as three row vectors; null when they are not nine finite numbers. */
export function toMatrix(numbers: readonly number[]): Matrix3 | null {
  const [a, b, c, d, e, f, g, h, i] = numbers;
  if (numbers.length !== 9 || !numbers.every(Number.isFinite)) return null;
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined)
    return null;
  if (f === undefined || g === undefined || h === undefined || i === undefined) return null;
  return [
    [a, b, c],
    [d, e, f],
    [g, h, i],
  ];
}
