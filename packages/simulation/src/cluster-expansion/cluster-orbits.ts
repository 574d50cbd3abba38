import { ParameterError, toCartesian, type Vector3 } from '@interphase/core';
import type { ParentLattice, SiteMapping } from './parent-lattice.js';

/** A site of a cluster: an active site of the parent lattice in some cell, with the site function that acts there. */
export interface ClusterSite {
  readonly site: number;
  readonly cell: Vector3;
  readonly function: number;
}
export type Cluster = readonly ClusterSite[];

/** Clusters, with functions on their sites, that symmetry makes equal. */
export interface ClusterOrbit {
  readonly size: number;
  /** Largest distance between two of its sites, angstrom. */
  readonly diameter: number;
  /** All clusters of the orbit that belong to one cell; as many as its multiplicity per cell. */
  readonly clusters: readonly Cluster[];
}

/** Largest diameter (angstrom) of clusters by their number of sites: `[pairs, triplets, ...]`. Points are always in. */
export type CutOffs = readonly number[];

/** An expansion with more clusters per cell than this would outgrow any training set. */
const MOST_CLUSTERS = 50_000;
/** Distances (angstrom) this close count as equal. */
const SAME = 1e-4;

/**
 * All clusters of the parent lattice up to the cut-offs in orbits of its space group, sorted by size, then diameter, then
 * multiplicity.
 * Each site carries one of its non-constant functions (Sanchez, Ducastelle & Gratias 1984), so a geometric cluster
 * of sites with three or more species gives several orbits.
 * @throws ParameterError `clusterCutoffs` when they leave more clusters than can be handled
 */
export function clusterOrbits(parent: ParentLattice, cutoffs: CutOffs): ClusterOrbit[] {
  const orbits = new Map<string, ClusterOrbit>();
  const seen = new Set<string>();
  const found = geometricClusters(parent, cutoffs);
  for (const { sites, diameter } of found) {
    for (const cluster of decorated(parent, sites)) {
      const canonical = canonicalise(cluster);
      if (seen.has(canonical.key)) continue;
      const members = new Map<string, Cluster>();
      for (const mapping of parent.mappings) {
        const image = canonicalise(mapped(cluster, mapping));
        members.set(image.key, image.cluster);
        seen.add(image.key);
      }
      if (seen.size > MOST_CLUSTERS) throw tooMany();
      const clusters = [...members.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => own);
      orbits.set(canonical.key, { size: sites.length, diameter, clusters });
    }
  }
  // Models list coefficients in this order, so it must not hang on rounding.
  const rank = ([key, { size, diameter, clusters }]: readonly [string, ClusterOrbit]): string =>
    [size, Math.round(diameter * 1000), clusters.length].map((value) => `${value}`.padStart(9, '0')).join() +
    key;
  return [...orbits.entries()]
    .map((entry) => ({ rank: rank(entry), orbit: entry[1] }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ orbit }) => orbit);
}

const tooMany = (): ParameterError =>
  new ParameterError(
    `The cut-offs leave more than ${MOST_CLUSTERS} clusters per cell; shorten those of the largest clusters`,
    ['clusterCutoffs'],
  );

interface Geometric {
  readonly sites: readonly { site: number; cell: Vector3 }[];
  readonly diameter: number;
}

/** Sets of sites, the first in the home cell, each next one after the ones before; some of them are translations. */
function geometricClusters(parent: ParentLattice, cutoffs: CutOffs): Geometric[] {
  const { active, lattice } = parent;
  const found: Geometric[] = [];
  const reach = Math.max(0, ...cutoffs);
  const near = active.map((_, site) => sitesAround(parent, site, reach));
  const place = ({ site, cell }: { site: number; cell: Vector3 }): Vector3 => {
    const { position } = active[site]!;
    return toCartesian(lattice, [position[0] + cell[0], position[1] + cell[1], position[2] + cell[2]]);
  };
  active.forEach((_, first) => {
    const start = { site: first, cell: [0, 0, 0] as const };
    found.push({ sites: [start], diameter: 0 });
    const others = near[first]!.map((other) => ({ ...other, at: place(other) }));
    const origin = place(start);
    const grow = (members: typeof others, diameter: number, from: number): void => {
      const cutoff = cutoffs[members.length] ?? 0;
      for (let next = from; next < others.length; next++) {
        const other = others[next]!;
        let widest = Math.max(diameter, distance(origin, other.at));
        for (const member of members) widest = Math.max(widest, distance(member.at, other.at));
        // Larger clusters may reach farther than this one, so it is left out only from the list.
        if (widest > reachFrom(cutoffs, members.length)) continue;
        const all = [...members, other];
        if (widest <= cutoff + SAME) {
          found.push({ sites: [start, ...all.map(({ site, cell }) => ({ site, cell }))], diameter: widest });
          if (found.length > MOST_CLUSTERS) throw tooMany();
        }
        if (all.length < cutoffs.length) grow(all, widest, next + 1);
      }
    };
    if (cutoffs.length > 0) grow([], 0, 0);
  });
  return found;
}

/** The largest cut-off of clusters with at least so many sites besides the first, plus one. */
const reachFrom = (cutoffs: CutOffs, others: number): number => Math.max(...cutoffs.slice(others)) + SAME;

const distance = (a: Vector3, b: Vector3): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** Active sites within reach of one, itself left out. */
export function sitesAround(
  { active, lattice }: Pick<ParentLattice, 'active' | 'lattice'>,
  site: number,
  reach: number,
): { site: number; cell: Vector3; distance: number }[] {
  const [x, y, z] = active[site]!.position;
  const [a, b, c] = cellsOver(lattice.matrix, lattice.volume, reach);
  const found: { site: number; cell: Vector3; distance: number }[] = [];
  active.forEach(({ position: [u, v, w] }, other) => {
    for (let i = -a; i <= a; i++) {
      for (let j = -b; j <= b; j++) {
        for (let k = -c; k <= c; k++) {
          if (other === site && i === 0 && j === 0 && k === 0) continue;
          const apart = Math.hypot(...toCartesian(lattice, [u + i - x, v + j - y, w + k - z]));
          if (apart <= reach + SAME) found.push({ site: other, cell: [i, j, k], distance: apart });
        }
      }
    }
  });
  return found;
}

/** Cells to look through along each axis; one more than the reach, for positions anywhere in the cell. */
function cellsOver([a, b, c]: readonly [Vector3, Vector3, Vector3], volume: number, reach: number): Vector3 {
  const area = (u: Vector3, v: Vector3): number =>
    Math.hypot(u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]);
  const cells = (own: number): number => Math.ceil((reach * own) / volume) + 1;
  return [cells(area(b, c)), cells(area(a, c)), cells(area(a, b))];
}

/** A set of sites with every choice of one function on each. */
function* decorated(
  { active }: ParentLattice,
  sites: readonly { site: number; cell: Vector3 }[],
): Generator<Cluster> {
  const counts = sites.map(({ site }) => active[site]!.species.length - 1);
  const total = counts.reduce((product, count) => product * count, 1);
  for (let choice = 0; choice < total; choice++) {
    let rest = choice;
    yield sites.map((own, k) => {
      const index = rest % counts[k]!;
      rest = Math.floor(rest / counts[k]!);
      return { ...own, function: index };
    });
  }
}

/** The image of a cluster under an operation. */
function mapped(cluster: Cluster, { operation: { rotation }, sites, cells }: SiteMapping): Cluster {
  return cluster.map(({ site, cell, function: index }) => {
    const offset = cells[site]!;
    const row = (axis: 0 | 1 | 2): number =>
      rotation[axis][0] * cell[0] + rotation[axis][1] * cell[1] + rotation[axis][2] * cell[2] + offset[axis];
    return { site: sites[site]!, cell: [row(0), row(1), row(2)], function: index };
  });
}

/** The cluster in the one form that all its translations share, with a key that is equal for these. */
function canonicalise(cluster: Cluster): { key: string; cluster: Cluster } {
  let best: { key: string; cluster: Cluster } | undefined;
  for (const { cell: origin } of cluster) {
    const moved = cluster
      .map(
        ({ site, cell, function: index }): ClusterSite => ({
          site,
          // Adding 0 turns -0, which prints alike but compares otherwise, into 0.
          cell: [cell[0] - origin[0] + 0, cell[1] - origin[1] + 0, cell[2] - origin[2] + 0],
          function: index,
        }),
      )
      .sort(
        (a, b) => a.site - b.site || a.cell[0] - b.cell[0] || a.cell[1] - b.cell[1] || a.cell[2] - b.cell[2],
      );
    const key = moved
      .map(({ site, cell, function: index }) => `${site}:${cell.join(',')}:${index}`)
      .join(';');
    if (best === undefined || key < best.key) best = { key, cluster: moved };
  }
  if (best === undefined) throw new Error('A cluster without sites came through');
  return best;
}
