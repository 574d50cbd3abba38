import type { Vector3 } from '@interphase/core';
import type { Role, Surrounding } from './hop-surroundings.js';

/** Atoms in columns, nearest to the middle of the hop first: who looks near a point need not look at all of them. */
export interface AtomGroup {
  readonly atoms: readonly Surrounding[];
  /** x, y and z of one atom after the other, from the middle of the hop, angstrom. */
  readonly positions: Float64Array;
  /** Distance of each from the middle of the hop, rising but for rounding, angstrom. */
  readonly fromMiddle: Float64Array;
  readonly radii: Float64Array;
  /** The greatest of the radii, angstrom; 0 without atoms. */
  readonly widest: number;
}

/** Distances that should be equal differ by less, angstrom. */
const ROUNDING = 1e-9;

/** @param atoms nearest to the middle of the hop first */
export function atomGroup(atoms: readonly Surrounding[]): AtomGroup {
  const positions = new Float64Array(3 * atoms.length);
  const fromMiddle = new Float64Array(atoms.length);
  const radii = new Float64Array(atoms.length);
  let widest = 0;
  for (let atom = 0; atom < atoms.length; atom++) {
    const { position, radius } = atoms[atom]!;
    positions[3 * atom] = position[0];
    positions[3 * atom + 1] = position[1];
    positions[3 * atom + 2] = position[2];
    fromMiddle[atom] = lengthOf(position);
    radii[atom] = radius;
    if (radius > widest) widest = radius;
  }
  return { atoms, positions, fromMiddle, radii, widest };
}

/** @param atoms nearest to the middle of the hop first */
export function groupsByRole(atoms: readonly Surrounding[]): Record<Role, AtomGroup> {
  const lists: Record<Role, Surrounding[]> = { anion: [], cation: [], mobile: [] };
  for (const atom of atoms) lists[atom.role].push(atom);
  return {
    anion: atomGroup(lists.anion),
    cation: atomGroup(lists.cation),
    mobile: atomGroup(lists.mobile),
  };
}

export const lengthOf = (vector: Vector3) =>
  Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]);

/** Distance of a point from an atom of the group, angstrom. */
export function distanceTo(atom: number, { positions }: AtomGroup, point: Vector3): number {
  const x = point[0] - positions[3 * atom]!;
  const y = point[1] - positions[3 * atom + 1]!;
  const z = point[2] - positions[3 * atom + 2]!;
  return Math.sqrt(x * x + y * y + z * z);
}

/** How many atoms, from the first on, can stand within a distance of a point; some of them stand farther. */
export function countNear({ fromMiddle }: Pick<AtomGroup, 'fromMiddle'>, point: Vector3, distance: number) {
  const limit = lengthOf(point) + distance + ROUNDING;
  let [low, high] = [0, fromMiddle.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if (fromMiddle[half]! > limit) high = half;
    else low = half + 1;
  }
  return low;
}

/** Distances of the nearest few atoms from a point, rising, angstrom. */
export function nearestDistances(group: AtomGroup, point: Vector3, count: number): number[] {
  const least: number[] = [];
  const aside = lengthOf(point) + ROUNDING;
  for (let atom = 0; atom < group.fromMiddle.length; atom++) {
    const isFull = least.length === count;
    if (isFull && group.fromMiddle[atom]! - aside > least[count - 1]!) break;
    const distance = distanceTo(atom, group, point);
    if (isFull && distance >= least[count - 1]!) continue;
    let place = isFull ? count - 1 : least.length;
    for (; place > 0 && least[place - 1]! > distance; place--) least[place] = least[place - 1]!;
    least[place] = distance;
  }
  return least;
}

/** Least distance from a point to the surface of an atom, or `most` where that is less; angstrom. */
export function leastGap(group: AtomGroup, point: Vector3, most: number): number {
  const aside = lengthOf(point) + group.widest + ROUNDING;
  let least = most;
  for (let atom = 0; atom < group.fromMiddle.length; atom++) {
    if (group.fromMiddle[atom]! - aside > least) break;
    const gap = distanceTo(atom, group, point) - group.radii[atom]!;
    if (gap < least) least = gap;
  }
  return least;
}
