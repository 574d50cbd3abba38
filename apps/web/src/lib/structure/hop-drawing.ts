import { latticeFromMatrix, toCartesian, type Vector3 } from '@interphase/core';
import type { Network } from '../run/artifacts/network';
import type { StructureView } from './structure-view';

/** Resting sites and hops of a network, ready to be drawn into the cell; positions in cartesian angstrom. */
export interface HopDrawing {
  readonly sites: readonly { readonly position: Vector3; readonly radius: number }[];
  readonly hops: readonly {
    /** Start, highest point and end. */
    readonly points: readonly [Vector3, Vector3, Vector3];
    readonly radius: number;
    readonly easy: boolean;
  }[];
}

/** Hops up to this much above the easiest one, eV, count as easy. */
export const EASY = 0.25;
/** Hops higher than this above the easiest one, eV, are not drawn: nothing takes them. */
export const DRAWN = 1;
const THICK = 0.17;
const THIN = 0.04;
const LARGE = 0.42;
const SMALL = 0.24;
/** A site this high above the lowest, eV, is drawn small. */
const HIGH = 0.5;
/** How far the length of a hop may be off before the network is one of another cell, angstrom. */
const SAME = 0.02;

/**
 * Spheres at sites, smaller the higher their energy, and bent lines along hops, thinner the higher they lead; null when
 * the network is not one of the cell in view, as that of an ordered supercell is not.
 */
export function hopDrawing({ sites, hops }: Network, { lattice: matrix }: StructureView): HopDrawing | null {
  const lattice = latticeFromMatrix(matrix);
  const ends = hops.map((hop) => {
    const [from, to] = [sites[hop.from]?.position, sites[hop.to]?.position];
    if (!from || !to) return null;
    const [start, end] = [toCartesian(lattice, from), toCartesian(lattice, plus(to, hop.translation))];
    const length = Math.hypot(...start.map((x, axis) => x - (end[axis] ?? 0)));
    return Math.abs(length - hop.distance) < SAME ? { start, end } : null;
  });
  if (ends.includes(null)) return null;
  const lowest = Math.min(...hops.map(({ energy }) => energy));
  const drawn = hops.flatMap((hop, index) => {
    const end = ends[index];
    const height = (hop.energy - lowest) / DRAWN;
    if (!end || height > 1) return [];
    return {
      points: [end.start, toCartesian(lattice, hop.saddle), end.end] as const,
      radius: THICK - (THICK - THIN) * Math.sqrt(height),
      easy: hop.energy <= lowest + EASY,
    };
  });
  const withEnds = distinct<{ position: Vector3; energy: number }>([
    ...sites,
    ...hops.flatMap(({ to, translation, energy }) => {
      const site = sites[to];
      return site && energy <= lowest + DRAWN ? { ...site, position: plus(site.position, translation) } : [];
    }),
  ]);
  return {
    sites: withEnds.map(({ position, energy }) => ({
      position: toCartesian(lattice, position),
      radius: LARGE - (LARGE - SMALL) * Math.min(1, energy / HIGH),
    })),
    hops: drawn,
  };
}

const plus = (a: Vector3, b: Vector3): Vector3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];

/** Each place once. */
function distinct<Site extends { readonly position: Vector3 }>(sites: readonly Site[]): Site[] {
  const byPlace = new Map(sites.map((site) => [site.position.map((x) => x.toFixed(3)).join(), site]));
  return [...byPlace.values()];
}
