import { type SymmetryOperation, toCartesian, toFractional, type Vector3 } from '@interphase/core';
import { packShift, unpackShift } from '../bond-valence/cell-shift.js';
import { fractionalOf, type Grid } from '../bond-valence/grid.js';
import { PeriodicClusters } from '../bond-valence/periodic-clusters.js';
import type { Source } from '../bond-valence/source.js';
import type { Pace } from '../engine/pace.js';
import { type Basins, findBasins, type Pass } from './basins.js';
import type { HopNetwork, NetworkHop, NetworkSite } from './hop-network.js';
import { smoothLandscape } from './smooth-landscape.js';
import { descend, findSaddle } from './stationary-points.js';
import { SymmetricHops } from './symmetric-hops.js';
import { type Placed, SymmetricSites } from './symmetric-sites.js';

/** What the network is read from: the landscape on its grid and what made it. */
export interface NetworkSource {
  readonly grid: Grid;
  /** Lowest energy on the grid, eV. */
  readonly minimum: number;
  /** Energies above it, eV. */
  readonly heights: Float64Array;
  readonly sources: readonly Source[];
  /** Operations that map the landscape onto itself. */
  readonly operations: readonly SymmetryOperation[];
}

/** A saddle is looked for so far around its pass on the grid, angstrom. */
const REACH = 1;
/** The first step down from a saddle, angstrom. */
const AWAY = 0.03;
/** eV: a pass on the grid stands in for a saddle that was not found only when no way is lower than this above it. */
const SLACK = 0.1;

/**
 * Resting sites, the saddles between them and the hops across those, up to `maximum` (eV above the grid's minimum).
 *
 * The grid's watershed says where to look. Every minimum and saddle is then found on the smooth landscape, and a
 * saddle joins the two minima that the ways down from it lead to; so sites and barriers do not depend on the grid.
 * Symmetry fills in missing images, puts what lies beside a special position onto it, and averages energies.
 */
export function findHopNetwork(source: NetworkSource, maximum: number, pace: Pace): HopNetwork {
  const { grid, heights, minimum, operations } = source;
  const { lattice } = grid;
  const smooth = smoothLandscape(lattice, source.sources);
  const energyAt = (fractional: Vector3) => smooth.at(toCartesian(lattice, fractional)).energy;
  const footOf = (cartesian: Vector3) => toFractional(lattice, descend(smooth, cartesian).position);
  const voxelAt = (voxel: number) => toCartesian(lattice, fractionalOf(grid, voxel));

  const basins = findBasins(grid, heights, maximum, (part) => pace(part / 4));
  const sites = new SymmetricSites(lattice, operations, energyAt);
  const siteOf = basins.minima.map((voxel) => sites.place(footOf(voxelAt(voxel))));
  const hops = new SymmetricHops(lattice, operations, sites, energyAt);
  basins.passes.forEach(({ voxel }, index) => {
    pace((1 + (3 * index) / basins.passes.length) / 4);
    const saddle = findSaddle(smooth, voxelAt(voxel), REACH);
    if (!saddle || saddle.energy > minimum + maximum) return;
    const position = toFractional(lattice, saddle.position);
    if (hops.crosses(position)) return;
    const [start, end] = [AWAY, -AWAY].map((step) =>
      sites.place(footOf(along(saddle.position, saddle.down, step))),
    );
    if (start && end && !samePlace(start, end)) hops.add(start, end, position);
  });
  bridge(source, basins, siteOf, sites, hops);
  return listNetwork(source, sites, hops);
}

const along = (from: Vector3, direction: Vector3, step: number): Vector3 => [
  from[0] + step * direction[0],
  from[1] + step * direction[1],
  from[2] + step * direction[2],
];

const samePlace = (a: Placed, b: Placed): boolean =>
  a.site === b.site && a.cell.every((component, axis) => component === b.cell[axis]);

/** Where the searches missed a saddle that the connection needs, the pass on the grid becomes a hop. */
function bridge(
  { grid, minimum }: NetworkSource,
  { passes }: Basins,
  siteOf: readonly Placed[],
  sites: SymmetricSites,
  hops: SymmetricHops,
): void {
  const clusters = new PeriodicClusters(sites.sites.length);
  sites.sites.forEach((_, site) => {
    clusters.add(site);
  });
  const ascending = [...hops.hops].sort((a, b) => a.energy - b.energy);
  let next = 0;
  for (const pass of passes) {
    const energy = minimum + pass.height;
    for (; next < ascending.length && ascending[next]!.energy <= energy + SLACK; next++) {
      const { from, to, translation } = ascending[next]!;
      clusters.link(from, to, packShift(...translation));
    }
    const [start, end] = endsOf(pass, siteOf);
    const shift = packShift(...end.cell) - packShift(...start.cell);
    if (clusters.joined(start.site, end.site, shift)) continue;
    const before = hops.hops.length;
    hops.add(
      start,
      end,
      fractionalOf(grid, pass.voxel),
      Math.max(energy, ...[start, end].map(({ site }) => sites.sites[site]!.energy)),
    );
    for (const { from, to, translation } of hops.hops.slice(before)) {
      clusters.link(from, to, packShift(...translation));
    }
  }
}

/** The sites of the two basins of a pass, in cells seen from the pass's voxel. */
function endsOf({ from, to, cell, shift }: Pass, siteOf: readonly Placed[]): [Placed, Placed] {
  const placed = (basin: number, [a, b, c]: Vector3): Placed => {
    const { site, cell: own } = siteOf[basin]!;
    return { site, cell: [own[0] + a, own[1] + b, own[2] + c] };
  };
  return [placed(from, unpackShift(cell)), placed(to, unpackShift(cell + shift))];
}

/** Sites and hops with energies above the lowest site, both ascending, orbits together. */
function listNetwork({ grid }: NetworkSource, { sites }: SymmetricSites, found: SymmetricHops): HopNetwork {
  const hops = found.lowest();
  const lowest = sites.reduce((least, { energy }) => Math.min(least, energy), Number.POSITIVE_INFINITY);
  const siteOrder = orderOf(sites);
  const placeOf = inverse(siteOrder);
  const hopOrder = orderOf(hops);
  const hopPlaceOf = inverse(hopOrder);
  return {
    sites: siteOrder.map((index): NetworkSite => {
      const { position, energy, orbit } = sites[index]!;
      return { position, energy: energy - lowest, orbit: placeOf[orbit]! };
    }),
    hops: hopOrder.map((index): NetworkHop => {
      const { from, to, translation, saddle, energy, orbit } = hops[index]!;
      const [a, b] = [sites[from]!.position, sites[to]!.position];
      const between: Vector3 = [
        b[0] + translation[0] - a[0],
        b[1] + translation[1] - a[1],
        b[2] + translation[2] - a[2],
      ];
      return {
        from: placeOf[from]!,
        to: placeOf[to]!,
        translation,
        saddle,
        energy: energy - lowest,
        distance: Math.hypot(...toCartesian(grid.lattice, between)),
        orbit: hopPlaceOf[orbit]!,
      };
    }),
  };
}

/** Indices by energy, those of one orbit together and in their order. */
const orderOf = (list: readonly { energy: number; orbit: number }[]): number[] =>
  [...list.keys()].sort((a, b) => {
    const [one, other] = [list[a]!, list[b]!];
    return one.energy - other.energy || one.orbit - other.orbit || a - b;
  });

function inverse(order: readonly number[]): number[] {
  const places: number[] = [];
  order.forEach((index, place) => {
    places[index] = place;
  });
  return places;
}
