import {
  analyseSymmetry,
  applyOperation,
  type Crystal,
  type Lattice,
  minimumImageDistance,
  StructureError,
  type SymmetryOperation,
  type Vector3,
} from '@interphase/core';
import { type SiteBasis, siteFunctions } from './site-basis.js';

/** What stands on an empty site. */
export const VACANCY = 'Vac';

/** A site whose occupation varies. */
export interface ActiveSite {
  /** Its first species and which of that species' inequivalent sites it is: `Na1`, `Na2`. */
  readonly label: string;
  /** Fractional, in the primitive cell. */
  readonly position: Vector3;
  /** What may stand here, in the order of the states. */
  readonly species: readonly string[];
  /** `functions[state][function]`. */
  readonly functions: readonly (readonly number[])[];
  /** First of the active sites that symmetry makes equal to it. */
  readonly orbit: number;
}

/** How an operation moves the active sites: site j of cell R comes to `sites[j]` of cell rotation R + `cells[j]`. */
export interface SiteMapping {
  readonly operation: SymmetryOperation;
  readonly sites: readonly number[];
  readonly cells: readonly Vector3[];
}

/** The crystal that an expansion lives on: its primitive cell, the sites that vary, and the symmetry of both. */
export interface ParentLattice {
  readonly lattice: Lattice;
  /** The cell with what may stand on each active site, in equal shares; other sites as they are. */
  readonly crystal: Crystal;
  readonly active: readonly ActiveSite[];
  /** Index of each active site among those of the crystal. */
  readonly indices: readonly number[];
  readonly mappings: readonly SiteMapping[];
}

/** Angstrom by which a site may miss its symmetric place. */
const TOLERANCE = 0.05;

/**
 * The parent lattice of a crystal. Sites that hold a key of `species` may hold any of its list (with `Vac` for an empty
 * site); others are fixed. All of it in the primitive cell of that pattern, unless `primitive` is false.
 * @throws StructureError `cluster-expansion.no-site` when the crystal has no site that varies, `symmetry.not-found`
 */
export function parentLattice(
  crystal: Crystal,
  species: Readonly<Record<string, readonly string[]>>,
  { basis = 'chebyshev', primitive = true }: { basis?: SiteBasis; primitive?: boolean } = {},
): ParentLattice {
  const allowedOn = (elements: readonly string[]): readonly string[] | undefined => {
    const key = elements.map((element) => species[element]).find((list) => list !== undefined);
    return key && key.length > 1 ? key : undefined;
  };
  const patterned: Crystal = {
    lattice: crystal.lattice,
    sites: crystal.sites.map((site) => {
      const allowed = allowedOn(site.species.map(({ element }) => element));
      if (!allowed) return site;
      // The shares only mark the sites, so that symmetry tells them from others.
      return {
        ...site,
        species: allowed
          .filter((name) => name !== VACANCY)
          .map((element) => ({ element, oxidationState: null, occupancy: 1 / allowed.length })),
      };
    }),
  };
  const cell = primitive ? analyseSymmetry(patterned, TOLERANCE).primitiveCell : patterned;
  const { operations, orbits } = analyseSymmetry(cell, TOLERANCE);
  const lists = cell.sites.map((site) => allowedOn(site.species.map(({ element }) => element)));
  const indices = lists.flatMap((list, index) => (list ? [index] : []));
  if (indices.length === 0) {
    throw new StructureError(
      'cluster-expansion.no-site',
      `The crystal has no site of ${Object.keys(species).join(' or ')} whose occupation could vary`,
    );
  }
  const kinds: string[][] = [];
  const active = indices.map((index): ActiveSite => {
    const allowed = lists[index]!;
    const orbit = indices.indexOf(orbits[index] ?? index);
    const alike = kinds.find(([element]) => element === allowed[0]) ?? [allowed[0] ?? ''];
    if (!kinds.includes(alike)) kinds.push(alike);
    if (!alike.includes(`${orbit}`)) alike.push(`${orbit}`);
    return {
      label: `${allowed[0]}${alike.indexOf(`${orbit}`)}`,
      position: cell.sites[index]!.position,
      species: allowed,
      functions: siteFunctions(basis, allowed.length),
      orbit,
    };
  });
  return {
    lattice: cell.lattice,
    crystal: cell,
    active,
    indices,
    mappings: operations.map((operation) => mappingOf(operation, cell.lattice, active)),
  };
}

function mappingOf(
  operation: SymmetryOperation,
  lattice: Lattice,
  active: readonly ActiveSite[],
): SiteMapping {
  const sites: number[] = [];
  const cells: Vector3[] = [];
  for (const { position } of active) {
    const image = applyOperation(operation, position);
    const nearest = active
      .map((other, index) => ({ index, distance: minimumImageDistance(lattice, image, other.position) }))
      .reduce((a, b) => (b.distance < a.distance ? b : a));
    if (nearest.distance > 4 * TOLERANCE) {
      throw new StructureError(
        'cluster-expansion.symmetry',
        `A symmetry operation moves a site ${nearest.distance.toFixed(3)} Å away from any that may hold the same species`,
      );
    }
    const there = active[nearest.index]!.position;
    sites.push(nearest.index);
    cells.push([
      Math.round(image[0] - there[0]),
      Math.round(image[1] - there[1]),
      Math.round(image[2] - there[2]),
    ]);
  }
  return { operation, sites, cells };
}
