import type { Vector3 } from '@interphase/core';
import { ENTRIES_PER_SQUARE_ANGSTROM } from '@interphase/simulation';
import { type AtomGroup, countNear } from './atom-group.js';
import type { ForceTable } from './force-table.js';

/** Energies are held below this distance, angstrom. */
const CLOSEST = 0.3;
/** Squared distance in entries of a table, held at the closest. */
const FIRST = CLOSEST * CLOSEST * ENTRIES_PER_SQUARE_ANGSTROM;

/** What acts on the ion from one kind of atom: a table over the squared distance, times the strength of each atom. */
export interface Force extends ForceTable {
  readonly part: 0 | 1 | 2;
  /** x, y, z and strength of one atom after the other, nearest to the middle of the hop first. */
  readonly atoms: Float64Array;
  readonly fromMiddle: Float64Array;
}

/** Energy at a point (eV), and its derivative by the point (eV/angstrom). */
export interface Footing {
  readonly energy: number;
  readonly slope: Vector3;
}
export type Surface = (point: Vector3) => Footing;

/** What a group of atoms exerts. */
export function force(
  part: Force['part'],
  table: ForceTable,
  { atoms: group, positions, fromMiddle }: AtomGroup,
  strength: (atom: AtomGroup['atoms'][number]) => number,
): Force {
  const atoms = new Float64Array(4 * group.length);
  for (let atom = 0; atom < group.length; atom++) {
    atoms[4 * atom] = positions[3 * atom]!;
    atoms[4 * atom + 1] = positions[3 * atom + 1]!;
    atoms[4 * atom + 2] = positions[3 * atom + 2]!;
    atoms[4 * atom + 3] = strength(group[atom]!);
  }
  return { ...table, part, atoms, fromMiddle };
}

/** Energy at a point, eV. */
export function energyOf(one: Force, point: Vector3): number {
  const { energy, atoms, reach } = one;
  const [px, py, pz] = point;
  const last = energy.length - 1;
  const end = 4 * countNear(one, point, reach);
  let sum = 0;
  for (let at = 0; at < end; at += 4) {
    const x = px - atoms[at]!;
    const y = py - atoms[at + 1]!;
    const z = pz - atoms[at + 2]!;
    const square = (x * x + y * y + z * z) * ENTRIES_PER_SQUARE_ANGSTROM;
    if (square >= last) continue;
    const place = square < FIRST ? FIRST : square;
    const low = Math.floor(place);
    sum += atoms[at + 3]! * (energy[low]! + (place - low) * (energy[low + 1]! - energy[low]!));
  }
  return sum;
}

/**
 * The energy of some forces at and within `radius` (angstrom) of a point, from the atoms that reach it there. A surface
 * holds until the next is asked for: they share their memory, so that none is claimed anew at every point.
 */
export function surfacesOf(forces: readonly Force[]): (point: Vector3, radius: number) => Surface {
  const kept = forces.map(({ atoms }) => new Float64Array(atoms.length));
  return (point, radius) => {
    const reaching = forces.map((one, index) => ({
      energy: one.energy,
      atoms: atomsNear(one, point, one.reach + radius, kept[index]!),
    }));
    return (place) => footing(place, reaching);
  };
}

function atomsNear(one: Force, point: Vector3, distance: number, kept: Float64Array): Float64Array {
  const { atoms } = one;
  const [px, py, pz] = point;
  const end = 4 * countNear(one, point, distance);
  let size = 0;
  for (let at = 0; at < end; at += 4) {
    const x = px - atoms[at]!;
    const y = py - atoms[at + 1]!;
    const z = pz - atoms[at + 2]!;
    if (x * x + y * y + z * z >= distance * distance) continue;
    kept[size] = atoms[at]!;
    kept[size + 1] = atoms[at + 1]!;
    kept[size + 2] = atoms[at + 2]!;
    kept[size + 3] = atoms[at + 3]!;
    size += 4;
  }
  return kept.subarray(0, size);
}

function footing(
  [px, py, pz]: Vector3,
  forces: readonly { readonly energy: Float64Array; readonly atoms: Float64Array }[],
): Footing {
  let [sum, dx, dy, dz] = [0, 0, 0, 0];
  for (const { energy, atoms } of forces) {
    const last = energy.length - 1;
    for (let at = 0; at < atoms.length; at += 4) {
      const x = px - atoms[at]!;
      const y = py - atoms[at + 1]!;
      const z = pz - atoms[at + 2]!;
      const place = (x * x + y * y + z * z) * ENTRIES_PER_SQUARE_ANGSTROM;
      if (place >= last) continue;
      const strength = atoms[at + 3]!;
      // Held where it is closest: the energy rises no further there.
      const held = place < FIRST ? FIRST : place;
      const low = Math.floor(held);
      const rise = energy[low + 1]! - energy[low]!;
      sum += strength * (energy[low]! + (held - low) * rise);
      if (place < FIRST) continue;
      const factor = 2 * ENTRIES_PER_SQUARE_ANGSTROM * strength * rise;
      dx += factor * x;
      dy += factor * y;
      dz += factor * z;
    }
  }
  return { energy: sum, slope: [dx, dy, dz] };
}
