import type { Matrix3, Vector3 } from '../crystal/crystal.js';
import { add, determinant, dot } from '../crystal/vector.js';

/** A symmetry operation on fractional coordinates: x' = rotation x + translation (x a column). */
export interface SymmetryOperation {
  /** Rows. */
  readonly rotation: Matrix3;
  readonly translation: Vector3;
}

export const identityOperation: SymmetryOperation = {
  rotation: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  translation: [0, 0, 0],
};

/** The image of a fractional position, not wrapped into the cell. */
export const applyOperation = ({ rotation, translation }: SymmetryOperation, position: Vector3): Vector3 =>
  add([dot(rotation[0], position), dot(rotation[1], position), dot(rotation[2], position)], translation);

/** One term of a coordinate triplet: a sign, then a number, a fraction or a (scaled) axis. */
const term = /([+-]?)(?:(\d+\/\d+|\d*\.\d+|\d+\.?)\*?)?([xyz]?)/y;

/** Coefficients of x, y, z and the constant of one part of a triplet; null when it is no sum of those. */
function parsePart(part: string): readonly [Vector3, number] | null {
  const row: [number, number, number] = [0, 0, 0];
  let constant = 0;
  if (part === '') return null;
  for (let at = 0; at < part.length; at = term.lastIndex) {
    term.lastIndex = at;
    const [whole = '', sign, size, axis] = term.exec(part) ?? [];
    if (!size && !axis) return null;
    if (at > 0 && !sign) return null;
    const [numerator, denominator = '1'] = (size ?? '1').split('/');
    const value = ((sign === '-' ? -1 : 1) * Number(numerator)) / Number(denominator);
    if (!Number.isFinite(value) || whole === '') return null;
    if (axis === 'x') row[0] += value;
    else if (axis === 'y') row[1] += value;
    else if (axis === 'z') row[2] += value;
    else constant += value;
  }
  return [row, constant];
}

/** Thirds and sixths are often cut to a few digits; the nearest 24th is meant. */
function snap(value: number): number {
  const nearest = Math.round(value * 24) / 24;
  return Math.abs(value - nearest) < 2e-3 ? nearest : value;
}

/**
 * The operation that a coordinate triplet such as `-y+1/2, x-y, z` writes; null when the text is none, or
 * when what it does is not a symmetry of any lattice (determinant other than 1 or -1).
 */
export function parseOperation(triplet: string): SymmetryOperation | null {
  const parts = triplet.toLowerCase().replaceAll(/\s/g, '').split(',').map(parsePart);
  const [x, y, z] = parts;
  if (parts.length !== 3 || !x || !y || !z) return null;
  const rotation: Matrix3 = [x[0], y[0], z[0]];
  if (rotation.flat().some((value) => !Number.isInteger(value))) return null;
  if (Math.abs(determinant(rotation)) !== 1) return null;
  return { rotation, translation: [snap(x[1]), snap(y[1]), snap(z[1])] };
}
