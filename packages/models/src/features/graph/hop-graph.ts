import type { Vector3 } from '@interphase/core';
import type { HopSurroundings, Surrounding } from '../hop/hop-surroundings.js';
import { kindFeatures, shells } from './atom-features.js';
import { type Graph, REACH } from './graph.js';
import { linksOf, type Near } from './links.js';

/** Atoms nearest to the path that a hop's graph holds, and all that are as near as the last of them. */
const ATOMS = 40;
/** Gaps that differ by less are equal, angstrom. */
const SAME_GAP = 0.01;
/** Shells in which the distance to start, middle and end of the hop is told. */
const PLACE_SHELLS = 8;
/** How fast atoms count less with their distance from the path, angstrom. */
const FADE = 1.5;

/** Names of what each atom of a hop's graph carries. */
export const HOP_GRAPH_INPUTS = [
  'kind of atom',
  'distance from start, middle and end of the hop',
  'ion and length of the hop',
  'distances between atoms',
] as const;

/**
 * The atoms around a hop: what each is, where it stands along the hop, and which stand near it.
 * @param descriptors what else is known of the hop, NaN where not
 */
export function hopGraph(
  { atoms, path, mobile, length }: HopSurroundings,
  descriptors?: ArrayLike<number>,
): Graph {
  const sorted = atoms
    .map((atom) => ({ atom, gap: Math.min(...path.map((point) => apart(point, atom.position))) }))
    .sort((a, b) => a.gap - b.gap);
  const farthest = sorted[ATOMS - 1]?.gap ?? Number.POSITIVE_INFINITY;
  const placed = sorted.filter(({ gap }) => gap < farthest + SAME_GAP);
  const places = [path[0]!, path[path.length >> 1]!, path.at(-1)!];
  const shared = [mobile.charge - 1, mobile.radius - 0.9, (length - 3.5) / 2];
  const weights = placed.map(({ gap }) => Math.exp(-gap / FADE));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    size: placed.length,
    atoms: Float32Array.from(
      placed.flatMap(({ atom }) => [
        ...kindFeatures(atom),
        ...ordered(places.map((place) => shells(apart(place, atom.position), PLACE_SHELLS, REACH))),
        ...shared,
      ]),
    ),
    ...linksOf(nearest(placed.map(({ atom }) => atom))),
    shares: Float32Array.from(weights, (weight) => weight / total),
    ...(descriptors ? { whole: Float32Array.from(descriptors) } : {}),
  };
}

/** Start and end may change places: their mean and how they differ. */
function ordered([start = [], middle = [], end = []]: readonly number[][]): number[] {
  const mean = start.map((value, index) => (value + end[index]!) / 2);
  const apartness = start.map((value, index) => Math.abs(value - end[index]!));
  return [...mean, ...middle, ...apartness];
}

/** Of each atom the others of the graph, nearest first. */
const nearest = (atoms: readonly Surrounding[]): Near[][] =>
  atoms.map(({ position }, index) =>
    atoms
      .map((other, atom) => ({ atom, distance: apart(position, other.position) }))
      .filter(({ atom }) => atom !== index)
      .sort((a, b) => a.distance - b.distance),
  );

const apart = (a: Vector3, b: Vector3) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
