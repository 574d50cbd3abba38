import {
  type Crystal,
  element,
  neighbours,
  ParameterError,
  toCartesian,
  type Vector3,
} from '@interphase/core';
import { type HopEnds, SAME_PLACE } from '../../features/hop/hop-surroundings.js';

/**
 * A path nearer to an atom than this share of their covalent radii's sum goes through it: a quarter of an angstrom.
 * Published hops that pass at 0.3 angstrom have barriers like others, for the ion goes round.
 */
const THROUGH = 0.1;
/** Nearer than this it comes closer than ions do on most paths. */
const CLOSE = 0.45;
/** The path is looked at up to this share of its length from its middle: not at its ends. */
const INNER = 0.45;

/**
 * Makes sure that the straight hop leads through no atom of the host.
 * @returns what to say of an atom that it merely comes very near
 * @throws ParameterError that names the atom it leads through
 */
export function requirePassable(crystal: Crystal, mobileIon: string, { from, to }: HopEnds): string[] {
  const ends = new Set(
    [from, to].flatMap((place) => neighbours(crystal, place, SAME_PLACE).map(({ site }) => site)),
  );
  const radius = (symbol: string) => element(symbol).covalentRadius ?? 1;
  const symbolOf = (site: number) => crystal.sites[site]?.species[0]?.element ?? mobileIon;
  const widest = Math.max(...crystal.sites.map((_, site) => radius(symbolOf(site))));
  const reach = CLOSE * (radius(mobileIon) + widest);
  const step = toCartesian(crystal.lattice, subtract(to, from));
  const length = Math.hypot(...step);
  const middle = from.map((value, axis) => (value + to[axis]!) / 2) as unknown as Vector3; // three axes
  const met = neighbours(crystal, middle, reach + length / 2)
    .filter(({ site }) => !ends.has(site))
    .map(({ site, vector }) => {
      const distance = toLine(vector, step, length);
      return { site, distance, share: distance / (radius(mobileIon) + radius(symbolOf(site))) };
    })
    .sort((a, b) => a.share - b.share);
  const [nearest] = met;
  if (nearest === undefined || nearest.share >= CLOSE) return [];
  const { site, distance, share } = nearest;
  const what = `The straight path passes ${distance.toFixed(2)} Å from ${symbolOf(site)} (${crystal.sites[site]?.label})`;
  if (share < THROUGH) {
    throw new ParameterError(
      `${what}: it leads through an atom. Give the parts of the path as hops of their own.`,
      ['hop'],
    );
  }
  return [`${what}: the ion will go round it, so the barrier is less sure.`];
}

/** Distance of a point from the part of a line, centred at the origin, that a hop looks at between its ends. */
function toLine(point: Vector3, step: Vector3, length: number): number {
  const along = (point[0] * step[0] + point[1] * step[1] + point[2] * step[2]) / length ** 2;
  const held = Math.min(INNER, Math.max(-INNER, along));
  return Math.hypot(point[0] - held * step[0], point[1] - held * step[1], point[2] - held * step[2]);
}

const subtract = (a: Vector3, b: Vector3): Vector3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
