import {
  type Crystal,
  element,
  InputError,
  neighbours,
  parseCif,
  toCartesian,
  type Vector3,
} from '@interphase/core';

/** One ball of the drawing, in cartesian angstrom. */
interface DrawnAtom {
  readonly element: string;
  readonly position: Vector3;
}

/** One row of the table twin: a site of the full cell. */
interface SiteRow {
  readonly label: string;
  readonly species: string;
  readonly position: Vector3;
}

/** Everything the page shows of a structure, plain enough to be sent to the browser. */
export interface StructureView {
  readonly sites: readonly SiteRow[];
  readonly atoms: readonly DrawnAtom[];
  /** Pairs of indices into `atoms`. */
  readonly bonds: readonly (readonly [number, number])[];
  /** Row vectors of the cell in angstrom. */
  readonly lattice: readonly [Vector3, Vector3, Vector3];
  readonly elements: readonly string[];
  /** What is to be seen, in words. */
  readonly summary: string;
}

const EDGE = 0.015;
const REACH = 0.4;
const MOST_ATOMS = 600;

/**
 * Reads a CIF into what the page draws and lists. Atoms on a face are repeated on the opposite one, so that the
 * cell looks closed; bonds join unlike atoms nearer than their covalent radii plus 0.4 Å, and none leads to the
 * mobile ion. Returns null when the CIF cannot be read.
 */
export function structureView(cif: string, mobileIon: string | null): StructureView | null {
  try {
    return viewOf(parseCif(cif).crystal, mobileIon);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

function viewOf(crystal: Crystal, mobileIon: string | null): StructureView {
  const { lattice } = crystal;
  const atoms = crystal.sites
    .flatMap((site) => {
      const name = mainElement(site);
      return closed(site.position).map((position) => ({
        element: name,
        position: toCartesian(lattice, position),
      }));
    })
    .slice(0, MOST_ATOMS);
  const elements = [...new Set(atoms.map((atom) => atom.element))];
  return {
    sites: crystal.sites.map((site) => ({
      label: site.label,
      species: site.species
        .map(({ element: name, occupancy }) =>
          occupancy < 1 ? `${name} ${Number(occupancy.toFixed(3))}` : name,
        )
        .join(', '),
      position: site.position,
    })),
    atoms,
    bonds: bondsOf(atoms, mobileIon),
    lattice: lattice.matrix,
    elements,
    summary: summaryOf(crystal, mobileIon),
  };
}

const mainElement = (site: Crystal['sites'][number]): string =>
  [...site.species].sort((a, b) => b.occupancy - a.occupancy)[0]?.element ?? 'X';

/** The position and its images on the far faces, edges and corner that it touches. */
function closed(position: Vector3): Vector3[] {
  const choices = position.map((x) => (x < EDGE ? [x, x + 1] : x > 1 - EDGE ? [x - 1, x] : [x]));
  const [xs = [], ys = [], zs = []] = choices;
  return xs.flatMap((x) => ys.flatMap((y) => zs.map((z): Vector3 => [x, y, z])));
}

function bondsOf(atoms: readonly DrawnAtom[], mobileIon: string | null): (readonly [number, number])[] {
  const bonds: (readonly [number, number])[] = [];
  for (const [i, a] of atoms.entries()) {
    for (let j = i + 1; j < atoms.length; j += 1) {
      const b = atoms[j];
      if (!b || a.element === b.element || a.element === mobileIon || b.element === mobileIon) continue;
      const distance = Math.hypot(...a.position.map((x, axis) => x - (b.position[axis] ?? 0)));
      const limit =
        (element(a.element).covalentRadius ?? 1.5) + (element(b.element).covalentRadius ?? 1.5) + REACH;
      const unlike = Math.abs(
        (element(a.element).electronegativity ?? 2) - (element(b.element).electronegativity ?? 2),
      );
      if (distance < limit && unlike > 0.4) bonds.push([i, j]);
    }
  }
  return bonds;
}

function summaryOf(crystal: Crystal, mobileIon: string | null): string {
  const { a, b, c, alpha, beta, gamma } = crystal.lattice;
  const counts = new Map<string, number>();
  for (const site of crystal.sites) counts.set(mainElement(site), (counts.get(mainElement(site)) ?? 0) + 1);
  const atoms = [...counts].map(([name, count]) => `${count} ${name}`).join(', ');
  const right = [alpha, beta, gamma].every((angle) => Math.abs(angle - 90) < 0.01);
  const cell = `The cell measures ${[a, b, c].map((length) => length.toFixed(2)).join(' × ')} Å${
    right
      ? ', all angles 90°'
      : ` with angles ${[alpha, beta, gamma].map((angle) => `${angle.toFixed(1)}°`).join(', ')}`
  } and holds ${crystal.sites.length} sites: ${atoms}.`;
  return `${cell}${aroundMobile(crystal, mobileIon)}`;
}

/** How near the closest framework neighbours of the mobile ion stand, in one sentence. */
function aroundMobile(crystal: Crystal, mobileIon: string | null): string {
  const site = crystal.sites.find((candidate) => mainElement(candidate) === mobileIon);
  if (!mobileIon || !site) return '';
  const shell = neighbours(crystal, site.position, 4).filter(({ site: index }) => {
    const other = crystal.sites[index];
    return other && (element(mainElement(other)).electronegativity ?? 0) > 2.2 && mainElement(other) !== 'P';
  });
  const nearest = shell[0];
  if (!nearest) return '';
  const near = shell.filter(({ distance }) => distance < nearest.distance * 1.25);
  const name = mainElement(crystal.sites[nearest.site] ?? site);
  const last = near.at(-1) ?? nearest;
  const [least, most] = [nearest.distance.toFixed(2), last.distance.toFixed(2)];
  const distances = least === most ? least : `${least} to ${most}`;
  return ` Around ${mobileIon}, ${near.length} ${name} stand at ${distances} Å.`;
}
