import { type Crystal, type Matrix3, structureOfJson } from '@interphase/core';

/** The crystal of row vectors (angstrom), fractional or cartesian positions and element symbols. */
export const crystalOf = (
  matrix: Matrix3,
  coordinates: readonly (readonly [number, number, number])[],
  elements: readonly string[],
  { cartesian, file }: { cartesian: boolean; file: string },
): Crystal =>
  structureOfJson({ lattice_mat: matrix, coords: coordinates, elements, cartesian }, { file }).crystal;

/** `numbers` in threes; null when their count is no multiple of three or one is not finite. */
export function triples(numbers: readonly number[]): (readonly [number, number, number])[] | null {
  if (numbers.length % 3 !== 0 || !numbers.every(Number.isFinite)) return null;
  return Array.from({ length: numbers.length / 3 }, (_, index) => {
    const [x = 0, y = 0, z = 0] = numbers.slice(3 * index, 3 * index + 3);
    return [x, y, z] as const;
  });
}

/** Three rows as a matrix; null otherwise. */
export function matrixOf(rows: readonly (readonly [number, number, number])[] | null): Matrix3 | null {
  const [a, b, c, ...more] = rows ?? [];
  return a !== undefined && b !== undefined && c !== undefined && more.length === 0 ? [a, b, c] : null;
}
