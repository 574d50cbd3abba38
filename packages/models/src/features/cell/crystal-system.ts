import type { LatticeParameters } from '@interphase/core';

/** Crystal systems, with their last space group and the one that most measured lithium conductors of theirs have. */
const SYSTEMS = [
  { name: 'triclinic', last: 2, usual: 2 },
  { name: 'monoclinic', last: 15, usual: 14 },
  { name: 'orthorhombic', last: 74, usual: 62 },
  { name: 'tetragonal', last: 142, usual: 137 },
  { name: 'trigonal', last: 167, usual: 167 },
  { name: 'hexagonal', last: 194, usual: 194 },
  { name: 'cubic', last: 230, usual: 230 },
] as const;

export type CrystalSystem = (typeof SYSTEMS)[number]['name'];

/** Edges and angles that differ by no more are equal: angstrom, degrees. */
export const SAME_LENGTH = 0.01;
export const SAME_ANGLE = 0.1;

/** Place of the crystal system of a space group, 0 triclinic to 6 cubic; -1 for a number above 230. */
export const systemOf = (spaceGroup: number): number => SYSTEMS.findIndex(({ last }) => spaceGroup <= last);

/** The commonest space group of a system among the measured conductors (OBELiX, training rows). */
export const usualGroupOf = (system: CrystalSystem): number =>
  SYSTEMS.find(({ name }) => name === system)?.usual ?? 1;

/**
 * The system that the shape of a cell allows: the highest one. Hexagonal axes count as trigonal, which nearly all
 * measured conductors with such axes are, and so do rhombohedral ones.
 */
export function systemOfShape({ a, b, c, alpha, beta, gamma }: LatticeParameters): CrystalSystem {
  const isSame = (x: number, y: number) => Math.abs(x - y) < SAME_LENGTH;
  const pairs = [isSame(a, b), isSame(b, c), isSame(a, c)].filter(Boolean).length;
  const right = [alpha, beta, gamma].filter((angle) => Math.abs(angle - 90) <= SAME_ANGLE).length;
  if (right === 3) return pairs === 3 ? 'cubic' : pairs === 1 ? 'tetragonal' : 'orthorhombic';
  if (right === 2) return isHexagonal() ? 'trigonal' : 'monoclinic';
  const isEquiangular = Math.abs(alpha - beta) < SAME_ANGLE && Math.abs(beta - gamma) < SAME_ANGLE;
  return pairs === 3 && isEquiangular ? 'trigonal' : 'triclinic';

  function isHexagonal(): boolean {
    return isSame(a, b) && Math.abs(gamma - 120) <= SAME_ANGLE;
  }
}
