import type { LatticeParameters } from '@interphase/core';
import { SAME_ANGLE, SAME_LENGTH, systemOfShape, usualGroupOf } from './crystal-system.js';

/** A cell as a caller gives it: lengths in angstrom, angles in degrees, space group by its international number. */
export interface CellParameters extends LatticeParameters {
  /** Null where it is not known. */
  readonly spaceGroup: number | null;
}

/** A cell whose space group is known or taken for one. */
export interface GroupedCell extends LatticeParameters {
  readonly spaceGroup: number;
}

const MONOCLINIC = { first: 3, last: 15 };
const ORTHORHOMBIC = { first: 16, last: 74 };
/** Groups with a rhombohedral lattice. */
const RHOMBOHEDRAL = [146, 148, 155, 160, 161, 166, 167];

/** Volume of a cell in cubic angstrom. */
export function cellVolume({ a, b, c, alpha, beta, gamma }: LatticeParameters): number {
  const [x, y, z] = [alpha, beta, gamma].map((angle) => Math.cos((angle * Math.PI) / 180)) as [
    // Three angles give three cosines.
    number,
    number,
    number,
  ];
  return a * b * c * Math.sqrt(Math.max(0, 1 - x * x - y * y - z * z + 2 * x * y * z));
}

/**
 * The same lattice in the setting that it is compared in, so that a table's, a file's and a symmetry finder's choice
 * of axes give one answer: rhombohedral cells become hexagonal ones of three times the volume, orthorhombic edges go
 * by length, monoclinic cells have b for unique axis, the shortest a and c across it, and beta obtuse. Triclinic and
 * other cells stay as they are. A space group that is not given is taken for the usual one of the system that the
 * shape allows.
 */
export function conventionalCell(given: CellParameters): GroupedCell {
  const group = given.spaceGroup ?? usualGroupOf(systemOfShape(given));
  const cell = { ...given, spaceGroup: group };
  if (isRhombohedral(cell)) return hexagonalOf(cell);
  const slants = [cell.alpha, cell.beta, cell.gamma].map((angle) => Math.abs(angle - 90));
  const steepest = Math.max(...slants);
  if (group >= MONOCLINIC.first && group <= MONOCLINIC.last && steepest > 0) {
    return monoclinic(cell, slants.indexOf(steepest));
  }
  return group >= ORTHORHOMBIC.first && group <= ORTHORHOMBIC.last ? byLength(cell) : cell;
}

function isRhombohedral({ a, b, c, alpha, beta, gamma, spaceGroup }: GroupedCell): boolean {
  const isEquilateral =
    Math.abs(a - b) < SAME_LENGTH &&
    Math.abs(b - c) < SAME_LENGTH &&
    Math.abs(alpha - beta) < SAME_ANGLE &&
    Math.abs(beta - gamma) < SAME_ANGLE;
  return RHOMBOHEDRAL.includes(spaceGroup) && isEquilateral && Math.abs(alpha - 90) > SAME_ANGLE;
}

function hexagonalOf({ a, alpha, spaceGroup }: GroupedCell): GroupedCell {
  const cosine = Math.cos((alpha * Math.PI) / 180);
  const edge = a * Math.sqrt(2 * (1 - cosine));
  const height = a * Math.sqrt(3 * (1 + 2 * cosine));
  return { a: edge, b: edge, c: height, alpha: 90, beta: 90, gamma: 120, spaceGroup };
}

/** A cell of right angles with its edges by length, unless two are equal: then the odd one is c. */
function byLength(cell: GroupedCell): GroupedCell {
  const [a, b, c] = [cell.a, cell.b, cell.c].sort((x, y) => x - y) as [number, number, number]; // three edges
  const isLastPair = Math.abs(b - c) < SAME_LENGTH && Math.abs(a - b) >= SAME_LENGTH;
  return isLastPair ? { ...cell, a: b, b: c, c: a } : { ...cell, a, b, c };
}

/** The oblique plane's two shortest vectors (Gauss's reduction), the axis across it as b. */
function monoclinic(cell: GroupedCell, unique: number): GroupedCell {
  const edges = [cell.a, cell.b, cell.c];
  const angle = [cell.alpha, cell.beta, cell.gamma][unique] ?? 90;
  const across = edges[unique] ?? 0;
  let [short, long] = edges.filter((_, axis) => axis !== unique).sort((x, y) => x - y) as [number, number]; // two left
  let product = short * long * Math.cos((angle * Math.PI) / 180);
  // Each step shortens the longer vector; the tolerance keeps rounding from swapping two equal ones for ever.
  for (let turns = Math.round(product / short ** 2); turns !== 0; turns = Math.round(product / short ** 2)) {
    const length = Math.sqrt(long ** 2 - 2 * turns * product + (turns * short) ** 2);
    product -= turns * short ** 2;
    if (length >= long - SAME_LENGTH / 100) break;
    [short, long] = length < short ? [length, short] : [short, length];
  }
  const beta = 180 - (Math.acos(Math.min(1, Math.abs(product) / (short * long))) * 180) / Math.PI;
  return { a: short, b: across, c: long, alpha: 90, beta, gamma: 90, spaceGroup: cell.spaceGroup };
}
