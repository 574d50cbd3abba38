import type { Vector3 } from '@interphase/core';
import type { HopSurroundings, Surrounding } from '../hop/hop-surroundings.js';
import { kindFeatures, shells } from './atom-features.js';
import { type Graph, NEIGHBOURS, REACH } from './graph.js';

/** Atoms nearest to the path that a hop's graph holds. */
const ATOMS = 40;
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

/** The atoms around a hop: what each is, where it stands along the hop, and which stand near it. */
export function hopGraph({ atoms, path, mobile, length }: HopSurroundings): Graph {
  const placed = atoms
    .map((atom) => ({ atom, gap: Math.min(...path.map((point) => apart(point, atom.position))) }))
    .sort((a, b) => a.gap - b.gap)
    .slice(0, ATOMS);
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
    ...links(placed.map(({ atom }) => atom)),
    shares: Float32Array.from(weights, (weight) => weight / total),
  };
}

/** Start and end may change places: their mean and how they differ. */
function ordered([start = [], middle = [], end = []]: readonly number[][]): number[] {
  const mean = start.map((value, index) => (value + end[index]!) / 2);
  const apartness = start.map((value, index) => Math.abs(value - end[index]!));
  return [...mean, ...middle, ...apartness];
}

/** Each atom's nearest others among those of the graph. */
function links(atoms: readonly Surrounding[]): Pick<Graph, 'neighbours' | 'distances'> {
  const neighbours = new Int32Array(atoms.length * NEIGHBOURS);
  const distances = new Float32Array(atoms.length * NEIGHBOURS).fill(2 * REACH);
  atoms.forEach((atom, index) => {
    const near = atoms
      .map((other, place) => ({ place, distance: apart(atom.position, other.position) }))
      .filter(({ place }) => place !== index)
      .sort((a, b) => a.distance - b.distance);
    for (let slot = 0; slot < NEIGHBOURS; slot++) {
      const found = near[slot];
      neighbours[index * NEIGHBOURS + slot] = found?.place ?? index;
      if (found) distances[index * NEIGHBOURS + slot] = found.distance;
    }
  });
  return { neighbours, distances };
}

const apart = (a: Vector3, b: Vector3) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
