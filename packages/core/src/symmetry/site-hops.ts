import type { Crystal, Site, Vector3 } from '../crystal/crystal.js';
import { toCartesian, toFractional } from '../crystal/lattice.js';
import { minimumImageDistance } from '../crystal/minimum-image.js';
import { neighbours } from '../crystal/neighbours.js';
import { add, dot, norm, subtract } from '../crystal/vector.js';
import { ParameterError } from '../errors/input-error.js';
import { analyseSymmetry } from './analyse-symmetry.js';
import { applyOperation, type SymmetryOperation } from './operation.js';

/** A hop between two sites of an ion; every hop of the crystal that symmetry makes equal to it counts as this one. */
export interface SiteHop {
  /** Labels of the sites at its ends. */
  readonly fromSite: string;
  readonly toSite: string;
  /** Fractional coordinates of the start. */
  readonly from: Vector3;
  /** Fractional coordinates of the end, continuous with the start's: they may lie outside the cell. */
  readonly to: Vector3;
  /** Angstrom. */
  readonly length: number;
  /** How many of them the cell holds, there and back counted once. */
  readonly multiplicity: number;
  /** Whether the crystal holds no ion at the start, or at the end. */
  readonly fromEmpty: boolean;
  readonly toEmpty: boolean;
}

/** Two places closer than this are one split site, and an atom closer than this to a path stands on it, angstrom. */
const CLOSE = 0.8;
/** An ion this near to a place fills it, angstrom. */
const FILLED = 1;
/** A hop longer than this leads past other sites, angstrom. */
const LONGEST = 6;
/** Sites may miss where symmetry puts them by this much, angstrom. */
const TOLERANCE = 0.05;
/** Lengths this close are equal, angstrom. */
const SAME = 1e-3;
/** Most sites of the ion in a cell whose hops are told apart. */
const MOST_SITES = 400;

/**
 * The symmetry-distinct hops between neighbouring sites of an element, the shortest first: those of at most 6 angstrom
 * on whose straight path no atom stands.
 * @throws ParameterError about `mobileIon` when the crystal holds none, or more sites of it than can be told apart
 */
export function siteHops(crystal: Crystal, element: string): SiteHop[] {
  const ions = sitesOf(crystal, element);
  if (ions.length === 0) {
    const held = [...new Set(crystal.sites.flatMap(({ species }) => species.map((kind) => kind.element)))];
    throw new ParameterError(`The structure holds no ${element}; it holds ${held.join(', ')}.`, [
      'mobileIon',
    ]);
  }
  requireFew(ions.length, `sites of ${element}`);
  return distinctHops(crystal, ions, analyseSymmetry(crystal).operations);
}

/**
 * The symmetry-distinct hops to, from and between places that an element finds empty in a crystal, by the rules of
 * `siteHops`; nor do they lead past another such place. They start from an ion where one is at an end.
 * @param places fractional, with all their symmetric images; those within 1 angstrom of an ion of the element are
 * filled by it and left out
 * @throws ParameterError about `mobileIon` when there are more sites and places than can be told apart
 */
export function emptySiteHops(crystal: Crystal, element: string, places: readonly Vector3[]): SiteHop[] {
  const { lattice, sites } = crystal;
  const ions = sitesOf(crystal, element);
  const empty = places.filter((place) =>
    ions.every((ion) => minimumImageDistance(lattice, sites[ion]!.position, place) > FILLED),
  );
  const indices = [...ions, ...empty.map((_, index) => sites.length + index)];
  requireFew(indices.length, `filled and empty sites of ${element}`);
  const label = 'empty site';
  const all = { lattice, sites: [...sites, ...empty.map((position) => ({ label, position, species: [] }))] };
  return distinctHops(all, indices, analyseSymmetry(crystal).operations).filter(
    ({ fromEmpty, toEmpty }) => fromEmpty || toEmpty,
  );
}

const sitesOf = ({ sites }: Crystal, element: string): number[] =>
  sites.flatMap(({ species }, index) => (species.some((kind) => kind.element === element) ? [index] : []));

/** @throws ParameterError about `mobileIon` */
function requireFew(count: number, what: string): void {
  if (count <= MOST_SITES) return;
  throw new ParameterError(
    `The cell holds ${count} ${what}; hops are told apart among at most ${MOST_SITES}. Give a smaller cell, or the ends of a hop.`,
    ['mobileIon'],
  );
}

/** The hops between the sites at `indices`, of which those without species are empty, one for all alike. */
function distinctHops(
  given: Crystal,
  indices: readonly number[],
  operations: readonly SymmetryOperation[],
): SiteHop[] {
  const images = operations.map((operation) => imagesOf(given, indices, operation));
  const firsts = indices.filter((index) => images.every((map) => (map.get(index)?.site ?? index) >= index));
  const crystal = withEmptyNumbered(given, firsts, images);
  const found = new Map<string, SiteHop>();
  for (const start of firsts) {
    for (const end of endsFrom(crystal, start, indices)) {
      const alike = hopsAlike({ ...end, start }, operations, images);
      const kind = [...alike].sort()[0] ?? '';
      if (!found.has(kind)) found.set(kind, hopBetween(crystal, start, end, alike.size));
    }
  }
  return [...found.values()].sort((one, other) => one.length - other.length);
}

/** The kinds of empty sites told apart by a number. */
function withEmptyNumbered(
  crystal: Crystal,
  firsts: readonly number[],
  images: readonly ReadonlyMap<number, Place>[],
): Crystal {
  const labels = new Map<number, string>();
  firsts
    .filter((first) => isEmpty(crystal.sites[first]!))
    .forEach((first, index) => {
      for (const map of images) {
        const image = map.get(first);
        if (image) labels.set(image.site, `empty site ${index + 1}`);
      }
    });
  const sites = crystal.sites.map((site, index) => ({ ...site, label: labels.get(index) ?? site.label }));
  return { ...crystal, sites };
}

const isEmpty = ({ species }: Site): boolean => species.length === 0;

/** A site in a cell beside the one that positions count in. */
interface Place {
  readonly site: number;
  readonly cell: Vector3;
}

/** Where hops from a site may end. */
function endsFrom(crystal: Crystal, start: number, indices: readonly number[]): Place[] {
  const { lattice, sites } = crystal;
  const from = sites[start]!.position;
  const around = neighbours(crystal, from, LONGEST + CLOSE);
  const ion = new Set(indices);
  return around
    .filter(({ site, distance }) => ion.has(site) && distance > CLOSE && distance <= LONGEST)
    .filter(({ vector }) => around.every((other) => !standsOn(vector, other.vector)))
    .map(({ site, vector }) => {
      const step = toFractional(lattice, vector);
      const { position } = sites[site]!;
      const cell = [0, 1, 2].map((axis) => Math.round(from[axis]! + step[axis]! - position[axis]!));
      return { site, cell: [cell[0]!, cell[1]!, cell[2]!] };
    });
}

/** Whether something at `place` stands on the path from the origin to `end`, and at neither of its ends. */
function standsOn(end: Vector3, place: Vector3): boolean {
  const share = dot(place, end) / dot(end, end);
  const aside = Math.hypot(...([0, 1, 2] as const).map((axis) => place[axis] - share * end[axis]));
  const length = norm(end);
  return aside < CLOSE && share * length > CLOSE && (1 - share) * length > CLOSE;
}

/** Where an operation brings each site; null where it brings one to no other. */
function imagesOf(
  { lattice, sites }: Crystal,
  indices: readonly number[],
  operation: SymmetryOperation,
): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>();
  for (const index of indices) {
    const image = applyOperation(operation, sites[index]!.position);
    for (const site of indices) {
      const { position } = sites[site]!;
      const away = ([0, 1, 2] as const).map((axis) => image[axis] - position[axis]);
      const cell = away.map(Math.round) as [number, number, number]; // three axes
      const rest: Vector3 = [away[0]! - cell[0], away[1]! - cell[1], away[2]! - cell[2]];
      if (Math.max(...rest.map(Math.abs)) > 0.1 || Math.hypot(...toCartesian(lattice, rest)) > TOLERANCE)
        continue;
      places.set(index, { site, cell });
      break;
    }
  }
  return places;
}

/** Every hop that symmetry makes equal to one, there and back the same. */
function hopsAlike(
  { start, site, cell }: Place & { readonly start: number },
  operations: readonly SymmetryOperation[],
  images: readonly ReadonlyMap<number, Place>[],
): Set<string> {
  const alike = new Set<string>([keyOf(start, site, cell)]);
  for (const [index, { rotation }] of operations.entries()) {
    const from = images[index]!.get(start);
    const to = images[index]!.get(site);
    if (!from || !to) continue;
    const turned = rotation.map((row) => Math.round(dot(row, cell)));
    const step = ([0, 1, 2] as const).map((axis) => to.cell[axis] + turned[axis]! - from.cell[axis]);
    alike.add(keyOf(from.site, to.site, step));
  }
  return alike;
}

/** A hop, whichever way it goes. */
function keyOf(from: number, to: number, cell: readonly number[]): string {
  const there = [from, to, ...cell].join(' ');
  const back = [to, from, ...cell.map((shift) => 0 - shift)].join(' ');
  return there < back ? there : back;
}

function hopBetween({ lattice, sites }: Crystal, start: number, end: Place, multiplicity: number): SiteHop {
  const [one, other] = [sites[start]!, sites[end.site]!];
  const ends = { from: one.position, to: add(other.position, end.cell) };
  const length = norm(toCartesian(lattice, subtract(ends.to, ends.from)));
  const nearest = length < minimumImageDistance(lattice, ends.from, ends.to) + SAME;
  return {
    fromSite: one.label,
    toSite: other.label,
    ...(nearest ? ends : outside(ends)),
    length,
    multiplicity,
    fromEmpty: isEmpty(one),
    toEmpty: isEmpty(other),
  };
}

/** The same hop with its end outside 0..1, where an end is not taken at its nearest image. */
function outside({ from, to }: Pick<SiteHop, 'from' | 'to'>): Pick<SiteHop, 'from' | 'to'> {
  if (to.some((coordinate) => coordinate < 0 || coordinate > 1)) return { from, to };
  const shift: Vector3 = [to[0] > 0 ? 1 : -1, 0, 0];
  return { from: add(from, shift), to: add(to, shift) };
}
