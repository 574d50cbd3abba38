import type { Crystal, Lattice, Site, Species, Vector3 } from '../crystal/crystal.js';
import { planeSpacings, toFractional, wrap } from '../crystal/lattice.js';
import { minimumImageVector } from '../crystal/minimum-image.js';
import { add, norm, scale } from '../crystal/vector.js';
import { applyOperation, type SymmetryOperation } from '../symmetry/operation.js';
import type { Fail } from './cif-problem.js';
import type { StatedAtom } from './read-atoms.js';

/** Images nearer than this (angstrom) are one position whose coordinates were rounded. */
const sameWithin = 0.05;
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
  readonly #bins = new Map<string, Placed[]>();
  readonly #counts: readonly number[];
  readonly #lattice: Lattice;

  constructor(lattice: Lattice) {
    this.#lattice = lattice;
    this.#counts = planeSpacings(lattice).map((spacing) => Math.max(1, Math.floor(spacing / apart)));
  }

  #bin(position: Vector3, shift: readonly number[]): string {
    return this.#counts
      .map((count, axis) => {
        const bin = Math.floor((position[axis] ?? 0) * count) + (shift[axis] ?? 0);
        return ((bin % count) + count) % count;
      })
      .join();
  }

  add(placed: Placed): void {
    const key = this.#bin(placed.position, [0, 0, 0]);
    const bin = this.#bins.get(key);
    if (bin === undefined) this.#bins.set(key, [placed]);
    else bin.push(placed);
  }

  /** What lies within `apart`, with the shortest vector to it. */
  near(position: Vector3): { placed: Placed; vector: Vector3; distance: number }[] {
    const keys = new Set<string>();
    for (const i of [-1, 0, 1]) {
      for (const j of [-1, 0, 1]) for (const k of [-1, 0, 1]) keys.add(this.#bin(position, [i, j, k]));
    }
    return [...keys]
      .flatMap((key) => this.#bins.get(key) ?? [])
      .map((placed) => {
        const vector = minimumImageVector(this.#lattice, position, placed.position);
        return { placed, vector, distance: norm(vector) };
      })
      .filter(({ distance }) => distance < apart)
      .sort((a, b) => a.distance - b.distance);
  }
}

/** The positions that symmetry makes of one atom; images that nearly coincide become their mean. */
function orbit(lattice: Lattice, operations: readonly SymmetryOperation[], position: Vector3): Vector3[] {
  const index = new PositionIndex(lattice);
  const found: { placed: Placed; shifts: Vector3[] }[] = [];
  const owner = new Map<Placed, { shifts: Vector3[] }>();
  for (const operation of operations) {
    const image = wrap(applyOperation(operation, position));
    const [nearest] = index.near(image);
    const entry = nearest && nearest.distance < sameWithin ? owner.get(nearest.placed) : undefined;
    if (nearest !== undefined && entry !== undefined) {
      entry.shifts.push(scale(nearest.vector, -1));
    } else {
      const placed: Placed = { position: image, atoms: [] };
      const fresh = { placed, shifts: [] };
      index.add(placed);
      owner.set(placed, fresh);
      found.push(fresh);
    }
  }
  return found.map(({ placed, shifts }) => {
    const sum = shifts.reduce<Vector3>((total, shift) => add(total, shift), [0, 0, 0]);
    const mean = scale(sum, 1 / (shifts.length + 1));
    return norm(mean) < 1e-9 ? placed.position : wrap(add(placed.position, toFractional(lattice, mean)));
  });
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

/** Applies every operation to every atom: the full cell. Fails with `cif.coinciding-atoms`. */
export function expand(
  lattice: Lattice,
  atoms: readonly StatedAtom[],
  operations: readonly SymmetryOperation[],
  fail: Fail,
): Crystal {
  if (atoms.length * operations.length > maximumSites) {
    fail(
      'cif.too-large',
      `${atoms.length} atoms times ${operations.length} operations exceed ${maximumSites} positions`,
    );
  }
  const index = new PositionIndex(lattice);
  const all: Placed[] = [];
  for (const atom of atoms) {
    for (const position of orbit(lattice, operations, atom.position)) {
      const near = index.near(position);
      const tooFull = near.find(({ placed }) => occupancyOf(placed.atoms) + atom.occupancy > 1 + overfull);
      if (tooFull !== undefined) {
        const other = tooFull.placed.atoms.map(({ label }) => label).join(' and ');
        const who = other === atom.label ? `two images of ${other}` : `${other} and ${atom.label}`;
        fail(
          'cif.coinciding-atoms',
          `${who} lie ${tooFull.distance.toFixed(2)} Å apart, and together fill more than one site`,
          atom.line,
        );
      }
      const [nearest] = near;
      if (nearest !== undefined && nearest.distance < sameWithin) {
        nearest.placed.atoms.push(atom);
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
  return { lattice, sites };
}
