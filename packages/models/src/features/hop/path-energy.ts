import type { Vector3 } from '@interphase/core';
import { type Bond, bondToAnion } from './anion-bond.js';
import { type AtomGroup, atomGroup } from './atom-group.js';
import { energyOf, type Force, force, type Surface, surfacesOf } from './force.js';
import { attractionTable, repulsionTable } from './force-table.js';
import type { HopSurroundings, Role, Surrounding } from './hop-surroundings.js';

/** The rigid bond-valence energy (eV) that the hopping ion meets, in parts. */
export interface PathField {
  /** Attraction by anions, repulsion by framework cations, repulsion by other mobile ions; eV. */
  readonly parts: (point: Vector3) => readonly [number, number, number];
  readonly energy: (point: Vector3) => number;
  /** The same at and near one point, from the atoms that reach it there. Good until the next is asked for. */
  readonly near: (point: Vector3, radius: number) => Surface;
  /** Sum of bond valences over the ion's charge. */
  readonly valence: (point: Vector3) => number;
  /** Anions whose parameters another anion's stood in for. */
  readonly borrowed: readonly string[];
}

/** Anions of one element. */
interface Bonded {
  readonly symbol: string;
  readonly bond: Bond;
  readonly group: AtomGroup;
}

/** The landscape along a hop (Chen, Wong and Adams, Acta Cryst. B 75, 18, 2019), in the host as it stands. */
export function pathField({ mobile, atoms }: HopSurroundings): PathField {
  const bonded = groupsByElement(atoms, ({ role }) => role === 'anion').flatMap(
    ([symbol, group]): Bonded[] => {
      const bond = bondToAnion(mobile, symbol);
      return bond === null ? [] : [{ symbol, bond, group: atomGroup(group) }];
    },
  );
  const repulsions = (role: Role, part: 1 | 2) =>
    groupsByElement(atoms, (atom) => atom.role === role && atom.charge > 0).map(([symbol, group]) =>
      force(part, repulsionTable(mobile, symbol), atomGroup(group), ({ charge }) => charge),
    );
  const forces: Force[] = [
    ...bonded.map(({ bond, group }) => force(0, attractionTable(bond), group, () => 1)),
    ...repulsions('cation', 1),
    ...repulsions('mobile', 2),
  ];
  const parts = (point: Vector3) => {
    const sums: [number, number, number] = [0, 0, 0];
    for (const one of forces) sums[one.part] += energyOf(one, point);
    return sums;
  };
  return {
    parts,
    energy: (point) => {
      const [attraction, framework, others] = parts(point);
      return attraction + framework + others;
    },
    near: surfacesOf(forces),
    valence: (point) =>
      bonded.reduce((sum, { bond, group }) => sum + valenceOf(bond, group, point), 0) / mobile.charge,
    borrowed: bonded.flatMap(({ symbol, bond }) => (bond.borrowed ? [symbol] : [])),
  };
}

function groupsByElement(
  atoms: readonly Surrounding[],
  isWanted: (atom: Surrounding) => boolean,
): [string, Surrounding[]][] {
  const groups = new Map<string, Surrounding[]>();
  for (const atom of atoms) {
    if (!isWanted(atom)) continue;
    const group = groups.get(atom.element);
    if (group === undefined) groups.set(atom.element, [atom]);
    else group.push(atom);
  }
  return [...groups];
}

function valenceOf({ alpha, r0 }: Bond, { positions }: AtomGroup, [px, py, pz]: Vector3): number {
  let sum = 0;
  for (let at = 0; at < positions.length; at += 3) {
    const x = px - positions[at]!;
    const y = py - positions[at + 1]!;
    const z = pz - positions[at + 2]!;
    sum += Math.exp(alpha * (r0 - Math.sqrt(x * x + y * y + z * z)));
  }
  return sum;
}
