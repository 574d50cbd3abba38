import type { Crystal, Lattice, Site, Species, Vector3 } from '../crystal/crystal.js';
import { planeSpacings, toFractional, wrap } from '../crystal/lattice.js';
import { minimumImageVector } from '../crystal/minimum-image.js';
import { add, norm, scale } from '../crystal/vector.js';
import { applyOperation, type SymmetryOperation } from '../symmetry/operation.js';
import type { Fail } from './cif-problem.js';
import type { StatedAtom } from './read-atoms.js';

/** Images nearer than this (angstrom) are one position whose coordinates were rounded. */
const sameWithin = 0.05;
/** Images of one full atom nearer than this (angstrom) are one position too, but no rounding to be silent about. */
const mergedWithin = 0.2;
/** Atoms that share a site may be listed this far apart (angstrom) before it is said that they were joined. */
const exactWithin = 0.005;
/** Two atoms nearer than this (angstrom) cannot both be there. */
const apart = 0.5;
/** Shared sites may be overfull by this much: refined occupancies round. */
const overfull = 0.1;
const maximumSites = 100_000;

interface Placed {
  position: Vector3;
  readonly atoms: StatedAtom[];
}

/** Positions in bins at least `apart` wide, so that what is near a position is found without a full search. */
class PositionIndex {
  readonly #bins = new Map<number, Placed[]>();
  /** Bins along the axes. */
  readonly #counts: readonly [number, number, number];
  readonly #lattice: Lattice;

  constructor(lattice: Lattice) {
    this.#lattice = lattice;
    const [a, b, c] = planeSpacings(lattice).map((spacing) => Math.max(1, Math.floor(spacing / apart)));
    this.#counts = [a ?? 1, b ?? 1, c ?? 1];
  }

  /** The bin along one axis that lies `shift` bins from a coordinate's. */
  #along(axis: 0 | 1 | 2, coordinate: number, shift: number): number {
    const count = this.#counts[axis];
    const bin = (Math.floor(coordinate * count) + shift) % count;
    return bin < 0 ? bin + count : bin;
  }

  #key(a: number, b: number, c: number): number {
    return (a * this.#counts[1] + b) * this.#counts[2] + c;
  }

  add(placed: Placed): void {
    const [x, y, z] = placed.position;
    const key = this.#key(this.#along(0, x, 0), this.#along(1, y, 0), this.#along(2, z, 0));
    const bin = this.#bins.get(key);
    if (bin === undefined) this.#bins.set(key, [placed]);
    else bin.push(placed);
  }

  /** What lies within `apart`, with the shortest vector to it. */
  near(position: Vector3): { placed: Placed; vector: Vector3; distance: number }[] {
    const around = (axis: 0 | 1 | 2) =>
      new Set([-1, 0, 1].map((shift) => this.#along(axis, position[axis], shift)));
    const [along, across, up] = [around(0), around(1), around(2)];
    const found: Placed[] = [];
    for (const a of along) {
      for (const b of across) {
        for (const c of up) found.push(...(this.#bins.get(this.#key(a, b, c)) ?? []));
      }
    }
    return found
      .map((placed) => {
        const vector = minimumImageVector(this.#lattice, position, placed.position);
        return { placed, vector, distance: norm(vector) };
      })
      .filter(({ distance }) => distance < apart)
      .sort((a, b) => a.distance - b.distance);
  }
}

/**
 * The positions that symmetry makes of one atom; images nearer than `within` become their mean. `spread` is the
 * largest distance (angstrom) so bridged.
 */
function orbit(
  lattice: Lattice,
  operations: readonly SymmetryOperation[],
  position: Vector3,
  within: number,
): { positions: Vector3[]; spread: number } {
  let spread = 0;
  const index = new PositionIndex(lattice);
  const found: { placed: Placed; shifts: Vector3[] }[] = [];
  const owner = new Map<Placed, { shifts: Vector3[] }>();
  for (const operation of operations) {
    const image = wrap(applyOperation(operation, position));
    const [nearest] = index.near(image);
    const entry = nearest && nearest.distance < within ? owner.get(nearest.placed) : undefined;
    if (nearest !== undefined && entry !== undefined) {
      entry.shifts.push(scale(nearest.vector, -1));
      spread = Math.max(spread, nearest.distance);
    } else {
      const placed: Placed = { position: image, atoms: [] };
      const fresh = { placed, shifts: [] };
      index.add(placed);
      owner.set(placed, fresh);
      found.push(fresh);
    }
  }
  const positions = found.map(({ placed, shifts }) => {
    const sum = shifts.reduce<Vector3>((total, shift) => add(total, shift), [0, 0, 0]);
    const mean = scale(sum, 1 / (shifts.length + 1));
    return norm(mean) < 1e-9 ? placed.position : wrap(add(placed.position, toFractional(lattice, mean)));
  });
  return { positions, spread };
}

const occupancyOf = (atoms: readonly StatedAtom[]): number =>
  atoms.reduce((sum, atom) => sum + atom.occupancy, 0);

/** Species of one site; the same ion stated twice adds up, an overfull site is scaled to be full. */
function speciesOf(atoms: readonly StatedAtom[]): Species[] {
  const total = Math.max(1, occupancyOf(atoms));
  const species: Species[] = [];
  for (const { element, oxidationState, occupancy } of atoms) {
    const at = species.findIndex(
      (known) => known.element === element && known.oxidationState === oxidationState,
    );
    const known = species[at];
    if (known === undefined) species.push({ element, oxidationState, occupancy: occupancy / total });
    else species[at] = { ...known, occupancy: known.occupancy + occupancy / total };
  }
  return species;
}

/** Who shares a position, for a message. */
const namesOf = (atoms: readonly StatedAtom[]): string =>
  [...new Set(atoms.map(({ label }) => label))].join(' and ');

/** Puts an atom on a position that others hold; says what a reader should know of it, null when nothing. */
function share(placed: Placed, atom: StatedAtom, distance: number): string | null {
  const others = namesOf(placed.atoms);
  const total = occupancyOf(placed.atoms) + atom.occupancy;
  if (total > 1 + overfull) {
    if (atom.occupancy > occupancyOf(placed.atoms)) placed.atoms.splice(0, placed.atoms.length, atom);
    return `${atom.label} (line ${atom.line}) states the ${atom.element} of ${others} once more; the two are read as one`;
  }
  placed.atoms.push(atom);
  if (total > 1 + 1e-6) {
    const filled = Number(total.toFixed(4));
    return `${others} and ${atom.label} (line ${atom.line}) together fill ${filled} of their site; the shares are scaled to 1`;
  }
  if (distance <= exactWithin) return null;
  return `${others} and ${atom.label} (line ${atom.line}) lie ${distance.toFixed(3)} Å apart and are read as one shared site`;
}

/** An atom stated twice: the same element on the same place, more of it than fits. */
const isRepeated = ({ placed, distance }: { placed: Placed; distance: number }, atom: StatedAtom): boolean =>
  distance < sameWithin && placed.atoms.every(({ element }) => element === atom.element);

/**
 * Applies every operation to every atom: the full cell, and what was merged on the way. An atom stated twice is one;
 * different elements on one place share it. Fails with `cif.coinciding-atoms` where that fills a site more than once.
 */
export function expand(
  lattice: Lattice,
  atoms: readonly StatedAtom[],
  operations: readonly SymmetryOperation[],
  fail: Fail,
): { crystal: Crystal; warnings: string[] } {
  if (atoms.length * operations.length > maximumSites) {
    fail(
      'cif.too-large',
      `${atoms.length} atoms times ${operations.length} operations exceed ${maximumSites} positions`,
    );
  }
  const index = new PositionIndex(lattice);
  const all: Placed[] = [];
  const warnings = new Set<string>();
  for (const atom of atoms) {
    const isWhole = 2 * atom.occupancy > 1 + overfull;
    const { positions, spread } = orbit(
      lattice,
      operations,
      atom.position,
      isWhole ? mergedWithin : sameWithin,
    );
    if (spread >= sameWithin) {
      warnings.add(
        `Images of ${atom.label} (line ${atom.line}) lie ${spread.toFixed(2)} Å apart; they are read as one atom at their mean`,
      );
    }
    for (const position of positions) {
      const near = index.near(position);
      const tooFull = near.find(
        (one) => occupancyOf(one.placed.atoms) + atom.occupancy > 1 + overfull && !isRepeated(one, atom),
      );
      if (tooFull !== undefined) {
        const other = namesOf(tooFull.placed.atoms);
        const who = other === atom.label ? `two images of ${other}` : `${other} and ${atom.label}`;
        fail(
          'cif.coinciding-atoms',
          `${who} lie ${tooFull.distance.toFixed(2)} Å apart, and together fill more than one site`,
          atom.line,
        );
      }
      const [nearest] = near;
      if (nearest !== undefined && nearest.distance < sameWithin) {
        const warning = share(nearest.placed, atom, nearest.distance);
        if (warning !== null) warnings.add(warning);
      } else {
        const placed: Placed = { position, atoms: [atom] };
        index.add(placed);
        all.push(placed);
      }
    }
  }
  const sites = all.map(
    ({ position, atoms: sharing }): Site => ({
      label: [...new Set(sharing.map(({ label }) => label))].join('/'),
      position,
      species: speciesOf(sharing),
    }),
  );
  return { crystal: { lattice, sites }, warnings: [...warnings] };
}
