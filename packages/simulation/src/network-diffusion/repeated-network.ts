import {
  cross,
  determinant,
  type Matrix3,
  ParameterError,
  timesMatrix,
  type Vector3,
} from '@interphase/core';
import type { HopNetwork } from '../network/hop-network.js';

/** A hop network repeated into a supercell, its hops as jumps in both directions, sorted by where they start. */
export interface RepeatedNetwork {
  /** Number of sites in the supercell. */
  readonly sites: number;
  /** Cells along a, b and c. */
  readonly repeats: Vector3;
  /** Energy of each site, eV. */
  readonly siteEnergy: Float64Array;
  /** Jumps from site s are those from firstJump[s] up to firstJump[s + 1]. */
  readonly firstJump: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The jump back. */
  readonly reverse: Int32Array;
  /** Energy of each jump's saddle, eV. */
  readonly saddle: Float64Array;
  /** Displacement of each jump, angstrom, x, y, z in turn. */
  readonly displacement: Float64Array;
}

/** Sites enough that an ion seldom meets its own image, and few enough that every step stays cheap. */
const ENOUGH_SITES = 300;
const MOST_SITES = 2000;
/** Distance of opposite faces at which a direction is repeated no further for its own sake, angstrom. */
const WIDE = 12;

/**
 * How often to repeat a cell for a simulation of many carriers: towards equal widths, until there are 300 sites and
 * 12 angstrom in each direction, and in any case so often that no hop ends on an image of its own start.
 *
 * @throws ParameterError when that takes more than 2000 sites
 */
export function chooseRepeats(network: HopNetwork, cell: Matrix3): Vector3 {
  const least = ([0, 1, 2] as const).map((axis) =>
    network.hops.some(({ from, to, translation }) => from === to && translation[axis] !== 0) ? 2 : 1,
  );
  const widths = faceDistances(cell);
  // Three axes, here and below.
  const repeats: [number, number, number] = [least[0]!, least[1]!, least[2]!];
  const sites = () => network.sites.length * repeats[0] * repeats[1] * repeats[2];
  for (;;) {
    const width = (axis: 0 | 1 | 2) => widths[axis]! * repeats[axis];
    const thinnest = ([0, 1, 2] as const).reduce((a, b) => (width(b) < width(a) ? b : a));
    if (sites() >= ENOUGH_SITES && width(thinnest) >= WIDE) break;
    if ((sites() / repeats[thinnest]) * (repeats[thinnest] + 1) > MOST_SITES) break;
    repeats[thinnest]++;
  }
  if (sites() > MOST_SITES) {
    throw new ParameterError(
      `The network has ${sites()} sites where interacting carriers can be followed on ${MOST_SITES}; lower maximumEnergy, or take independent carriers.`,
      ['carriers'],
    );
  }
  return repeats;
}

/** The network in a supercell of so many cells. Cells count with c fastest; within a cell sites keep their order. */
export function repeatNetwork(network: HopNetwork, cell: Matrix3, repeats: Vector3): RepeatedNetwork {
  const [na, nb, nc] = repeats;
  const perCell = network.sites.length;
  const sites = perCell * na * nb * nc;
  const siteAt = (x: number, y: number, z: number, site: number) =>
    ((modulo(x, na) * nb + modulo(y, nb)) * nc + modulo(z, nc)) * perCell + site;
  const jumps: { start: number; end: number; pair: number; saddle: number; vector: Vector3 }[] = [];
  for (const { from, to, translation, energy } of network.hops) {
    // A hop's ends are sites of the network.
    const [a, b] = [network.sites[from]!.position, network.sites[to]!.position];
    const along = (i: 0 | 1 | 2) => b[i] + translation[i] - a[i];
    const vector = timesMatrix([along(0), along(1), along(2)], cell);
    const back: Vector3 = [-vector[0], -vector[1], -vector[2]];
    for (let x = 0; x < na; x++) {
      for (let y = 0; y < nb; y++) {
        for (let z = 0; z < nc; z++) {
          const start = siteAt(x, y, z, from);
          const end = siteAt(x + translation[0], y + translation[1], z + translation[2], to);
          const pair = jumps.length >> 1;
          jumps.push({ start, end, pair, saddle: energy, vector });
          jumps.push({ start: end, end: start, pair, saddle: energy, vector: back });
        }
      }
    }
  }
  jumps.sort((a, b) => a.start - b.start);
  const firstJump = new Int32Array(sites + 1);
  for (const { start } of jumps) firstJump[start + 1]!++;
  for (let site = 0; site < sites; site++) firstJump[site + 1]! += firstJump[site]!;
  const reverse = new Int32Array(jumps.length);
  const first = new Map<number, number>();
  jumps.forEach(({ pair }, index) => {
    const other = first.get(pair);
    if (other === undefined) first.set(pair, index);
    else [reverse[index], reverse[other]] = [other, index];
  });
  return {
    sites,
    repeats,
    siteEnergy: Float64Array.from({ length: sites }, (_, site) => network.sites[site % perCell]!.energy),
    firstJump,
    start: Int32Array.from(jumps, ({ start }) => start),
    end: Int32Array.from(jumps, ({ end }) => end),
    reverse,
    saddle: Float64Array.from(jumps, ({ saddle }) => saddle),
    displacement: Float64Array.from(jumps.flatMap(({ vector }) => vector)),
  };
}

const modulo = (x: number, n: number) => ((x % n) + n) % n;

/** Distance of opposite faces along a, b and c: one over the length of each reciprocal vector. */
function faceDistances(cell: Matrix3): number[] {
  const [a, b, c] = cell;
  const volume = determinant(cell);
  return [cross(b, c), cross(c, a), cross(a, b)].map(
    ([x, y, z]) => 1 / Math.hypot(x / volume, y / volume, z / volume),
  );
}
