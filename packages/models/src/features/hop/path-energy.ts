import { element, type Vector3 } from '@interphase/core';
import {
  ENTRIES_PER_SQUARE_ANGSTROM,
  morseAttraction,
  remembered,
  screenedRepulsion,
  softBondValenceTable,
  tabulate,
} from '@interphase/simulation';
import type { HopSurroundings, Surrounding } from './hop-surroundings.js';
import { usualAnionCharge } from './usual-charges.js';

/** Energies are held below this distance, angstrom. */
const CLOSEST = 0.3;
/** Energies end here, angstrom. */
const CUTOFF = 8;

/** Parameters of a bond to an anion, with whether another anion's had to stand in. */
interface Bond {
  readonly r0: number;
  readonly alpha: number;
  readonly rmin: number;
  readonly d0: number;
  readonly borrowed: boolean;
}

/** What acts on the ion from one kind of atom: a table over the squared distance, times the strength of each atom. */
interface Force {
  readonly part: 0 | 1 | 2;
  readonly energy: Float64Array;
  readonly positions: Float64Array;
  readonly strengths: Float64Array;
}

/** Energy at a point (eV), and its derivative by the point (eV/angstrom). */
export interface Footing {
  readonly energy: number;
  readonly slope: Vector3;
}
export type Surface = (point: Vector3) => Footing;

/** The rigid bond-valence energy (eV) that the hopping ion meets, in parts. */
export interface PathField {
  /** Attraction by anions, repulsion by framework cations, repulsion by other mobile ions; eV. */
  readonly parts: (point: Vector3) => readonly [number, number, number];
  readonly energy: (point: Vector3) => number;
  /** The same at and near one point, from the atoms that reach it there. */
  readonly near: (point: Vector3, radius: number) => Surface;
  /** Sum of bond valences over the ion's charge. */
  readonly valence: (point: Vector3) => number;
  /** Anions whose parameters another anion's stood in for. */
  readonly borrowed: readonly string[];
}

/**
 * The landscape along a hop (Chen, Wong and Adams, Acta Cryst. B 75, 18, 2019), in the host as it stands. An anion
 * that the table does not know with this ion takes the bond of the one nearest in size, longer or shorter by the
 * difference of their radii.
 */
export function pathField({ mobile, atoms }: HopSurroundings): PathField {
  const bonds = new Map<string, Bond | null>();
  const bondTo = (symbol: string) => {
    if (!bonds.has(symbol)) bonds.set(symbol, findBond(mobile, symbol));
    return bonds.get(symbol) ?? null;
  };
  const forces = [...groupOf(atoms)].flatMap(([symbol, group]): Force[] => {
    const anions = group.filter(({ role }) => role === 'anion');
    const bond = anions.length > 0 ? bondTo(symbol) : null;
    const attraction = bond === null ? [] : [force(0, morseTable(bond), anions, () => 1)];
    const repelling = (role: 'cation' | 'mobile', part: 1 | 2) => {
      const own = group.filter((atom) => atom.role === role && atom.charge > 0);
      return own.length === 0
        ? []
        : [force(part, repulsionTable(mobile, symbol), own, ({ charge }) => charge)];
    };
    return [...attraction, ...repelling('cation', 1), ...repelling('mobile', 2)];
  });
  const parts = (point: Vector3) => {
    const sums: [number, number, number] = [0, 0, 0];
    for (const { part, energy, positions, strengths } of forces) {
      sums[part] += sumOver(point, positions, strengths, energy);
    }
    return sums;
  };
  const bonded = atoms.flatMap(({ role, element: symbol, position }) => {
    const bond = role === 'anion' ? bondTo(symbol) : null;
    return bond === null ? [] : [{ bond, position }];
  });
  return {
    parts,
    energy: (point) => {
      const [attraction, framework, others] = parts(point);
      return attraction + framework + others;
    },
    near: (point, radius) => {
      const reaching = forces.map((one) => within(one, point, CUTOFF + radius));
      return (place) => footing(place, reaching);
    },
    valence: (point) =>
      bonded.reduce(
        (sum, { bond, position }) => sum + Math.exp(bond.alpha * (bond.r0 - apart(point, position))),
        0,
      ) / mobile.charge,
    borrowed: [...bonds].flatMap(([symbol, bond]) => (bond?.borrowed ? [symbol] : [])),
  };
}

const apart = (a: Vector3, b: Vector3) =>
  Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2);

function groupOf(atoms: readonly Surrounding[]): Map<string, Surrounding[]> {
  const groups = new Map<string, Surrounding[]>();
  for (const atom of atoms) {
    const group = groups.get(atom.element);
    if (group === undefined) groups.set(atom.element, [atom]);
    else group.push(atom);
  }
  return groups;
}

function force(
  part: Force['part'],
  energy: Float64Array,
  atoms: readonly Surrounding[],
  strength: (atom: Surrounding) => number,
): Force {
  return {
    part,
    energy,
    positions: Float64Array.from(atoms.flatMap(({ position }) => [...position])),
    strengths: Float64Array.from(atoms, strength),
  };
}

/** Squared distance in entries of a table, held at the closest. */
const FIRST = CLOSEST * CLOSEST * ENTRIES_PER_SQUARE_ANGSTROM;

function sumOver(
  point: Vector3,
  positions: Float64Array,
  strengths: Float64Array,
  energy: Float64Array,
): number {
  let sum = 0;
  for (let atom = 0; atom < strengths.length; atom++) {
    const x = point[0] - positions[3 * atom]!;
    const y = point[1] - positions[3 * atom + 1]!;
    const z = point[2] - positions[3 * atom + 2]!;
    const place = Math.max(FIRST, (x * x + y * y + z * z) * ENTRIES_PER_SQUARE_ANGSTROM);
    const low = Math.floor(place);
    if (low + 1 >= energy.length) continue;
    sum += strengths[atom]! * (energy[low]! + (place - low) * (energy[low + 1]! - energy[low]!));
  }
  return sum;
}

/** The atoms of one kind within a distance of a point. */
function within({ positions, strengths, ...rest }: Force, point: Vector3, distance: number): Force {
  const kept: number[] = [];
  for (let atom = 0; atom < strengths.length; atom++) {
    const x = point[0] - positions[3 * atom]!;
    const y = point[1] - positions[3 * atom + 1]!;
    const z = point[2] - positions[3 * atom + 2]!;
    if (x * x + y * y + z * z < distance * distance) kept.push(atom);
  }
  const own = { positions: new Float64Array(3 * kept.length), strengths: new Float64Array(kept.length) };
  kept.forEach((atom, index) => {
    own.positions.set(positions.subarray(3 * atom, 3 * atom + 3), 3 * index);
    own.strengths[index] = strengths[atom]!;
  });
  return { ...rest, ...own };
}

function footing([px, py, pz]: Vector3, forces: readonly Force[]): Footing {
  let [sum, dx, dy, dz] = [0, 0, 0, 0];
  for (const { energy, positions, strengths } of forces) {
    const last = energy.length - 1;
    for (let atom = 0; atom < strengths.length; atom++) {
      const x = px - positions[3 * atom]!;
      const y = py - positions[3 * atom + 1]!;
      const z = pz - positions[3 * atom + 2]!;
      const place = (x * x + y * y + z * z) * ENTRIES_PER_SQUARE_ANGSTROM;
      if (place >= last) continue;
      const strength = strengths[atom]!;
      // Held where it is closest: the energy rises no further there.
      const low = Math.floor(place < FIRST ? FIRST : place);
      const rise = energy[low + 1]! - energy[low]!;
      sum += strength * (energy[low]! + ((place < FIRST ? FIRST : place) - low) * rise);
      if (place < FIRST) continue;
      const factor = 2 * ENTRIES_PER_SQUARE_ANGSTROM * strength * rise;
      dx += factor * x;
      dy += factor * y;
      dz += factor * z;
    }
  }
  return { energy: sum, slope: [dx, dy, dz] };
}

const KEPT_TABLES = 400;
const morseTable = remembered(
  (bond: Bond) => tabulate(morseAttraction(bond), CUTOFF).energy,
  ({ alpha, rmin, d0 }) => `${alpha} ${rmin} ${d0}`,
  KEPT_TABLES,
);

const coreOf = (symbol: string, charge: number) => {
  const { covalentRadius, row } = element(symbol);
  return { charge, covalentRadius: covalentRadius ?? 1.5, row };
};
const repulsionTables = remembered(
  ([mobile, charge, symbol]: readonly [string, number, string]) =>
    tabulate(screenedRepulsion(coreOf(mobile, charge), coreOf(symbol, 1)), CUTOFF).energy,
  (key) => key.join(' '),
  KEPT_TABLES,
);
const repulsionTable = (mobile: HopSurroundings['mobile'], symbol: string) =>
  repulsionTables([mobile.element, mobile.charge, symbol]);

/** Anions from small to large (Shannon radii at coordination 6, angstrom). */
const ANION_RADII: Readonly<Record<string, number>> = {
  F: 1.33,
  O: 1.4,
  N: 1.46,
  Cl: 1.81,
  S: 1.84,
  Br: 1.96,
  Se: 1.98,
  I: 2.2,
  Te: 2.21,
};

function findBond(mobile: HopSurroundings['mobile'], symbol: string): Bond | null {
  const table = softBondValenceTable();
  const bond = (anion: string) =>
    table.find(mobile, { element: anion, charge: usualAnionCharge(anion) ?? 0 });
  const own = bond(symbol);
  if (own !== undefined) return { ...own, borrowed: false };
  const radius = ANION_RADII[symbol];
  if (radius === undefined) return null;
  const [nearest] = Object.entries(ANION_RADII)
    .flatMap(([anion, size]) => {
      const found = bond(anion);
      return found === undefined ? [] : [{ found, longer: radius - size }];
    })
    .sort((a, b) => Math.abs(a.longer) - Math.abs(b.longer));
  if (nearest === undefined) return null;
  const { found, longer } = nearest;
  return { ...found, r0: found.r0 + longer, rmin: found.rmin + longer, borrowed: true };
}
