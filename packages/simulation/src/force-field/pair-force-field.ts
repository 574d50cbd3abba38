import { type Matrix3, ParameterError } from '@interphase/core';
import type { PairEnergy } from '../interaction/pair-energy.js';
import type { ForceField } from './force-field.js';
import { createNeighbourList } from './neighbour-list.js';
import { type PairSpline, splinePair } from './pair-spline.js';
import { periodicBox } from './periodic-box.js';
import type { Truncation } from './truncation.js';

/** More atoms than this are refused by every force field. */
export const MOST_ATOMS = 50_000;

/** What makes a field of pair energies. */
export interface PairFieldSettings {
  /** Row vectors, angstrom. */
  readonly cell: Matrix3;
  /** Kind of every atom, from 0 on. */
  readonly kinds: readonly number[];
  /** Energy (eV) of two kinds over their distance (angstrom), asked once for a ≤ b; null where they ignore each other. */
  readonly energy: (a: number, b: number) => PairEnergy | null;
  /** Angstrom; at most 20. */
  readonly cutoff: number;
  /** How much farther pairs are listed, angstrom: more means fewer but longer lists. */
  readonly skin?: number;
  /** How energies end at the cut-off. */
  readonly truncation?: Truncation;
  /** A pair's range ends early where its energy stays below this, eV. */
  readonly negligible?: number;
}

/** A force field that also tells the virial. */
export interface PairForceField extends ForceField {
  /** Σ F·R over all pairs of the last evaluation, eV: the pressure is (2 kinetic energy + this) / 3 volume. */
  readonly virial: () => number;
}

/**
 * Energies and forces of pairs within a cut-off in a periodic cell of any shape: linked cells, a Verlet list with a
 * skin, energies as cubic splines of the squared distance.
 *
 * @throws ParameterError naming the limit when there are too many atoms or the cut-off is out of range
 */
export function pairForceField(settings: PairFieldSettings): PairForceField {
  const { cell, cutoff, skin = 1, truncation = 'switch', negligible = 0 } = settings;
  const kinds = Int32Array.from(settings.kinds);
  const atoms = kinds.length;
  if (!(cutoff >= 1 && cutoff <= 20)) {
    throw new ParameterError(`The cut-off must be from 1 to 20 Å, not ${cutoff}.`, ['cutoff']);
  }
  if (!(atoms >= 1 && atoms <= MOST_ATOMS)) {
    throw new ParameterError(
      `A force field takes from 1 to ${MOST_ATOMS.toLocaleString('en')} atoms, not ${atoms.toLocaleString('en')}; take a smaller cell.`,
      ['structure'],
    );
  }
  const kindCount = Math.max(...kinds) + 1;
  const splines: PairSpline[] = [];
  for (let a = 0; a < kindCount; a++) {
    for (let b = 0; b < kindCount; b++) {
      const energy = b < a ? undefined : (settings.energy(a, b) ?? (() => 0));
      splines.push(
        energy ? splinePair(energy, cutoff, { truncation, negligible }) : splines[b * kindCount + a]!,
      );
    }
  }
  const table = joinSplines(splines);
  const list = createNeighbourList(
    periodicBox(cell),
    kinds,
    Float64Array.from(splines, (spline) => spline.cutoff),
    skin,
  );
  let force = new Float64Array(3 * atoms);
  let virial = 0;

  return {
    cell,
    atoms,
    virial: () => virial,
    evaluate(positions, forces) {
      list.follow(positions);
      const rows = list.rows();
      if (force.length < 3 * rows) force = new Float64Array(Math.ceil(3.6 * rows));
      force.fill(0, 0, 3 * rows);
      const { centres, starts } = list;
      const sums = sumPairs(
        list.positions(),
        list.kinds(),
        list.neighbours(),
        centres,
        starts,
        kindCount,
        table,
        force,
      );
      const owner = list.owners();
      for (let row = atoms; row < rows; row++) {
        const to = 3 * owner[row]!;
        force[to]! += force[3 * row]!;
        force[to + 1]! += force[3 * row + 1]!;
        force[to + 2]! += force[3 * row + 2]!;
      }
      forces.set(force.subarray(0, 3 * atoms));
      virial = sums.virial;
      return sums.energy;
    },
  };
}

/** All splines one after the other; entry p of the others belongs to the pair of kinds p. */
interface SplineTable {
  readonly coefficients: Float64Array;
  readonly start: Int32Array;
  readonly density: Float64Array;
  readonly squaredCutoff: Float64Array;
}

function joinSplines(splines: readonly PairSpline[]): SplineTable {
  const placed = new Map<PairSpline, number>();
  let size = 0;
  for (const spline of splines) {
    if (placed.has(spline)) continue;
    placed.set(spline, size);
    size += spline.coefficients.length;
  }
  const coefficients = new Float64Array(size);
  for (const [spline, start] of placed) coefficients.set(spline.coefficients, start);
  return {
    coefficients,
    start: Int32Array.from(splines, (spline) => placed.get(spline) ?? 0),
    density: Float64Array.from(splines, (spline) => spline.density),
    squaredCutoff: Float64Array.from(splines, (spline) => spline.cutoff ** 2),
  };
}

/** The inner loop: adds the forces of all listed pairs and returns energy and virial. Flat arrays only. */
function sumPairs(
  positions: Float64Array,
  kinds: Int32Array,
  neighbours: Int32Array,
  centres: Int32Array,
  starts: Int32Array,
  kindCount: number,
  { coefficients, start, density, squaredCutoff }: SplineTable,
  force: Float64Array,
): { energy: number; virial: number } {
  let energy = 0;
  let virial = 0;
  for (let slot = 0; slot < centres.length; slot++) {
    const i = centres[slot]!;
    const x = positions[3 * i]!;
    const y = positions[3 * i + 1]!;
    const z = positions[3 * i + 2]!;
    const row = kinds[i]! * kindCount;
    let fx = 0;
    let fy = 0;
    let fz = 0;
    const end = starts[slot + 1]!;
    for (let n = starts[slot]!; n < end; n++) {
      const j = neighbours[n]!;
      const at = 3 * j;
      const dx = positions[at]! - x;
      const dy = positions[at + 1]! - y;
      const dz = positions[at + 2]! - z;
      const squared = dx * dx + dy * dy + dz * dz;
      const pair = row + kinds[j]!;
      if (squared >= squaredCutoff[pair]!) continue;
      const perInterval = density[pair]!;
      const t = squared * perInterval;
      const k = t | 0;
      const w = t - k;
      const c = start[pair]! + 4 * k;
      const c1 = coefficients[c + 1]!;
      const c2 = coefficients[c + 2]!;
      const c3 = coefficients[c + 3]!;
      energy += coefficients[c]! + w * (c1 + w * (c2 + w * c3));
      // dE/dR along R is 2 dE/ds times the vector, s being the squared distance.
      const pull = 2 * perInterval * (c1 + w * (2 * c2 + 3 * w * c3));
      virial -= pull * squared;
      const px = pull * dx;
      const py = pull * dy;
      const pz = pull * dz;
      fx += px;
      fy += py;
      fz += pz;
      force[at]! -= px;
      force[at + 1]! -= py;
      force[at + 2]! -= pz;
    }
    force[3 * i]! += fx;
    force[3 * i + 1]! += fy;
    force[3 * i + 2]! += fz;
  }
  return { energy, virial };
}
