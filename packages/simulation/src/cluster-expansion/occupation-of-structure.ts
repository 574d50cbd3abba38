import {
  type Crystal,
  elementOf,
  type Lattice,
  type Matrix3,
  minimumImageDistance,
  StructureError,
  timesMatrix,
  toCartesian,
  type Vector3,
} from '@interphase/core';
import { hermiteForm } from './hermite-form.js';
import { type ParentLattice, VACANCY } from './parent-lattice.js';
import { type SupercellCells, supercellCells } from './supercell-sites.js';

/** A structure as an occupation of a supercell of the parent. */
export interface StructureOccupation {
  readonly supercell: SupercellCells;
  /** State of every active site, as `correlationsOf` takes it. */
  readonly occupation: Uint8Array;
}

/** Relative change of lengths that relaxation may have brought. */
const STRAIN = 0.06;
/** Degrees by which it may have changed angles. */
const SHEAR = 5;
/** Distance (angstrom) that an atom may have relaxed from its site. */
const RELAXED = 1;

/**
 * Finds the supercell of the parent that a structure is, relaxed or not, and what stands on each of its active sites.
 * @throws StructureError `cluster-expansion.not-of-parent` when the cell is none of the parent's, an atom is not near any
 * site that may hold its element or two are near the same one
 */
export function occupationOf(parent: ParentLattice, structure: Crystal): StructureOccupation {
  const perCell = parent.crystal.sites.length - parent.active.length;
  const framework = structure.sites.filter((site) => !isMobile(parent, elementOf(site)));
  const counted = perCell > 0 ? framework.length / perCell : null;
  const size = counted ?? Math.round(structure.lattice.volume / parent.lattice.volume);
  if (!Number.isInteger(size) || size < 1) {
    return refuse(
      `it has ${framework.length} atoms of the framework, and a cell of the parent has ${perCell}, so it is no whole number of cells`,
    );
  }
  let best: { misfit: number; result: StructureOccupation } | null = null;
  let reason = 'its cell is no supercell of the parent, give or take 6 % of length and 5 degrees';
  for (const matrix of supercellMatrices(parent.lattice, structure.lattice, size)) {
    const placed = place(parent, structure, matrix);
    if (typeof placed === 'string') reason = placed;
    else if (best === null || placed.misfit < best.misfit - 1e-9) best = placed;
  }
  return best?.result ?? refuse(reason);
}

function refuse(reason: string): never {
  throw new StructureError(
    'cluster-expansion.not-of-parent',
    `The structure is no ordering of the parent crystal: ${reason}`,
  );
}

const isMobile = ({ active }: ParentLattice, element: string): boolean =>
  active.some(({ species }) => species.includes(element));

/** Whole-number matrices whose rows, in the parent's vectors, span a cell like the structure's. */
function* supercellMatrices(parent: Lattice, own: Lattice, size: number): Generator<Matrix3> {
  const lengths = [own.a, own.b, own.c];
  const rows = lengths.map((length) => vectorsOfLength(parent, length));
  const angle = (u: Vector3, v: Vector3): number => {
    const [p, q] = [toCartesian(parent, u), toCartesian(parent, v)];
    const cosine = (p[0] * q[0] + p[1] * q[1] + p[2] * q[2]) / (Math.hypot(...p) * Math.hypot(...q));
    return (Math.acos(Math.max(-1, Math.min(1, cosine))) * 180) / Math.PI;
  };
  for (const a of rows[0]!) {
    for (const b of rows[1]!) {
      if (Math.abs(angle(a, b) - own.gamma) > SHEAR) continue;
      for (const c of rows[2]!) {
        const volume =
          a[0] * (b[1] * c[2] - b[2] * c[1]) -
          a[1] * (b[0] * c[2] - b[2] * c[0]) +
          a[2] * (b[0] * c[1] - b[1] * c[0]);
        if (Math.abs(volume) !== size) continue;
        if (Math.abs(angle(a, c) - own.beta) > SHEAR || Math.abs(angle(b, c) - own.alpha) > SHEAR) continue;
        yield [a, b, c];
      }
    }
  }
}

function vectorsOfLength(lattice: Lattice, length: number): Vector3[] {
  const most = length * (1 + STRAIN);
  const [a, b, c] = [lattice.a, lattice.b, lattice.c].map((_, axis) => {
    const others = lattice.matrix.filter((_row, k) => k !== axis);
    const [u, v] = [others[0]!, others[1]!];
    const area = Math.hypot(u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]);
    return Math.floor((most * area) / lattice.volume);
  });
  const found: Vector3[] = [];
  for (let i = -a!; i <= a!; i++) {
    for (let j = -b!; j <= b!; j++) {
      for (let k = -c!; k <= c!; k++) {
        const own = Math.hypot(...toCartesian(lattice, [i, j, k]));
        if (Math.abs(own - length) <= STRAIN * length) found.push([i, j, k]);
      }
    }
  }
  return found;
}

/** A site of the supercell. */
interface Place {
  readonly site: number;
  readonly cell: Vector3;
  readonly distance: number;
}

/** The occupation under the shift of the origin that fits best, or why none does. */
function place(
  parent: ParentLattice,
  structure: Crystal,
  matrix: Matrix3,
): { misfit: number; result: StructureOccupation } | string {
  const supercell = supercellCells(hermiteForm(matrix));
  const atoms = structure.sites.map((site) => ({
    element: elementOf(site),
    at: timesMatrix(site.position, matrix),
  }));
  const fixed = [...parent.crystal.sites.keys()].filter((index) => !parent.indices.includes(index));
  const anchor = atoms.find(({ element }) => fixed.length > 0 && !isMobile(parent, element)) ?? atoms[0];
  if (!anchor) return 'it holds no atom';
  const targets = parent.crystal.sites.filter((site, index) =>
    fixed.length > 0
      ? fixed.includes(index) && elementOf(site) === anchor.element
      : allowedAt(parent, parent.indices.indexOf(index)).includes(anchor.element),
  );
  let best: { misfit: number; result: StructureOccupation } | null = null;
  let reason = `it holds ${anchor.element}, which the parent does not`;
  for (const target of targets) {
    const shift = [0, 1, 2].map((axis) => target.position[axis]! - anchor.at[axis]!);
    const moved = atoms.map(({ element, at }) => ({
      element,
      at: [at[0] + shift[0]!, at[1] + shift[1]!, at[2] + shift[2]!] as const,
    }));
    const filled = fill(parent, supercell, moved);
    if (typeof filled === 'string') reason = filled;
    else if (best === null || filled.misfit < best.misfit - 1e-9) best = filled;
  }
  return best ?? reason;
}

const allowedAt = ({ active }: ParentLattice, site: number): readonly string[] => active[site]?.species ?? [];

function fill(
  parent: ParentLattice,
  supercell: SupercellCells,
  atoms: readonly { element: string; at: Vector3 }[],
): { misfit: number; result: StructureOccupation } | string {
  const { active, crystal, indices } = parent;
  const occupation = new Uint8Array(active.length * supercell.count).fill(255);
  const taken = new Set<string>();
  let misfit = 0;
  for (const { element, at } of atoms) {
    const found = nearest(parent, element, at);
    if (!found || found.distance > RELAXED) {
      return `its ${element} is ${found ? `${found.distance.toFixed(2)} Å from` : 'not on'} any site that may hold it (at most ${RELAXED} Å)`;
    }
    const cell = supercell.indexOf(...found.cell);
    const key = `${found.site}:${cell}`;
    if (taken.has(key)) return `two of its atoms lie near the same site of ${element}`;
    taken.add(key);
    misfit += found.distance ** 2;
    const slot = indices.indexOf(found.site);
    if (slot >= 0) occupation[cell * active.length + slot] = active[slot]!.species.indexOf(element);
  }
  const fixed = crystal.sites.length - active.length;
  const framework = atoms.filter(({ element }) => !isMobile(parent, element)).length;
  if (framework !== fixed * supercell.count) return 'atoms of its framework are missing';
  for (let k = 0; k < occupation.length; k++) {
    if (occupation[k] !== 255) continue;
    const vacant = active[k % active.length]!.species.indexOf(VACANCY);
    if (vacant < 0) return `a site of ${active[k % active.length]!.label} that may not be empty is`;
    occupation[k] = vacant;
  }
  return { misfit, result: { supercell, occupation } };
}

/** The site of the parent nearest to a point that may hold the element, with the cell that it lies in. */
function nearest(
  { crystal, active, indices, lattice }: ParentLattice,
  element: string,
  at: Vector3,
): Place | null {
  let best: Place | null = null;
  crystal.sites.forEach((site, index) => {
    const slot = indices.indexOf(index);
    const holds = slot >= 0 ? active[slot]!.species.includes(element) : elementOf(site) === element;
    if (!holds) return;
    const distance = minimumImageDistance(lattice, at, site.position);
    if (best !== null && distance >= best.distance) return;
    const cell: [number, number, number] = [0, 0, 0];
    // Of the cells around, the one whose image of the site is the nearest: rounding alone misses in skewed cells.
    let least = Number.POSITIVE_INFINITY;
    const base = [0, 1, 2].map((axis) => Math.round(at[axis]! - site.position[axis]!));
    for (let i = -1; i <= 1; i++) {
      for (let j = -1; j <= 1; j++) {
        for (let k = -1; k <= 1; k++) {
          const tried: Vector3 = [base[0]! + i, base[1]! + j, base[2]! + k];
          const apart = Math.hypot(
            ...toCartesian(lattice, [
              site.position[0] + tried[0] - at[0],
              site.position[1] + tried[1] - at[1],
              site.position[2] + tried[2] - at[2],
            ]),
          );
          if (apart < least) {
            least = apart;
            [cell[0], cell[1], cell[2]] = tried;
          }
        }
      }
    }
    best = { site: index, cell, distance };
  });
  return best;
}
