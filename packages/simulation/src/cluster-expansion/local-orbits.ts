import { applyOperation, ParameterError, StructureError, toCartesian, type Vector3 } from '@interphase/core';
import type { CutOffs } from './cluster-orbits.js';
import type { LocalOrbit, LocalSite } from './local-cluster-expansion.js';
import type { ParentLattice } from './parent-lattice.js';

/** Where an ion migrates. */
export interface MigrationUnit {
  /** Fractional point of the primitive cell around which sites are taken: a site, or the middle of a hop. */
  readonly centre: Vector3;
  /** Fractional ends of the hop, continuous with the centre, when symmetry must keep the hop (either way round). */
  readonly ends?: readonly [Vector3, Vector3];
  /** Distance from the centre within which the occupation of sites matters, angstrom. */
  readonly radius: number;
}

/** Sites around a migrating ion and their clusters, in orbits. */
export interface LocalClusters {
  readonly sites: readonly LocalSite[];
  /** Without coefficients yet. */
  readonly orbits: readonly Omit<LocalOrbit, 'coefficient'>[];
  /** Number of symmetry operations that leave the unit as it is. */
  readonly operations: number;
}

/** A site this near (angstrom) to the centre or an end is the ion's own. */
const OWN = 0.3;
const SAME = 1e-3;
/** Sites beyond which clusters of four would run into millions. */
const MOST_SITES = 120;

/**
 * Clusters of the active sites around a migration unit up to the cut-offs (of their diameters), in orbits of the
 * operations of the parent's space group that leave the unit as it is. Local sites are sorted by element, then place;
 * orbits by size, then by their first cluster.
 * @throws StructureError `cluster-expansion.no-site` when no active site lies within the radius
 * @throws ParameterError `radius` when more than 120 do
 */
export function localOrbits(parent: ParentLattice, unit: MigrationUnit, cutoffs: CutOffs): LocalClusters {
  const members = membersOf(parent, unit);
  const sites = members.map(({ site, at }): LocalSite => {
    const { label, species, functions } = parent.active[site]!;
    return { element: species[0] ?? '', label, position: at, functions };
  });
  const permutations = stabiliser(parent, unit).map((move) =>
    members.map(({ fractional }) => {
      const image = move(fractional);
      const index = members.findIndex((other) => close(parent, image, other.fractional));
      if (index < 0) throw new Error('A symmetry operation of the unit moves a site out of it');
      return index;
    }),
  );
  const seen = new Set<string>();
  const orbits: Omit<LocalOrbit, 'coefficient'>[] = [];
  for (const cluster of clustersUpTo(sites, cutoffs)) {
    for (const functions of choices(cluster, sites)) {
      const own = sorted(cluster, functions);
      if (seen.has(own.key)) continue;
      const images = new Map<string, { cluster: readonly number[]; functions: readonly number[] }>();
      for (const permutation of permutations) {
        const image = sorted(
          cluster.map((site) => permutation[site]!),
          functions,
        );
        images.set(image.key, image);
        seen.add(image.key);
      }
      const all = [...images.values()];
      orbits.push({
        clusters: all.map((image) => image.cluster),
        functions: all.map((image) => image.functions),
      });
    }
  }
  return { sites, orbits, operations: permutations.length };
}

interface Member {
  readonly site: number;
  readonly fractional: Vector3;
  /** From the centre, angstrom. */
  readonly at: Vector3;
}

function membersOf({ active, lattice }: ParentLattice, { centre, ends, radius }: MigrationUnit): Member[] {
  const reach = [0, 1, 2].map((axis) => {
    const others = lattice.matrix.filter((_, k) => k !== axis);
    const [u, v] = [others[0]!, others[1]!];
    const area = Math.hypot(u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]);
    return Math.ceil((radius * area) / lattice.volume) + 2;
  });
  const [a, b, c] = [reach[0]!, reach[1]!, reach[2]!];
  const apart = (from: Vector3, to: Vector3): Vector3 =>
    toCartesian(lattice, [to[0] - from[0], to[1] - from[1], to[2] - from[2]]);
  const members: Member[] = [];
  active.forEach(({ position }, site) => {
    for (let i = -a; i <= a; i++) {
      for (let j = -b; j <= b; j++) {
        for (let k = -c; k <= c; k++) {
          const fractional: Vector3 = [position[0] + i, position[1] + j, position[2] + k];
          const at = apart(centre, fractional);
          if (Math.hypot(...at) > radius) continue;
          if ([centre, ...(ends ?? [])].some((own) => Math.hypot(...apart(own, fractional)) < OWN)) continue;
          members.push({ site, fractional, at });
        }
      }
    }
  });
  if (members.length === 0) {
    throw new StructureError(
      'cluster-expansion.no-site',
      `No site whose occupation varies lies within ${radius} Å of the migrating ion; take a larger radius`,
    );
  }
  if (members.length > MOST_SITES) {
    throw new ParameterError(
      `${members.length} sites lie within ${radius} Å of the migrating ion; at most ${MOST_SITES} are taken`,
      ['radius'],
    );
  }
  const element = ({ site }: Member): string => active[site]!.species[0] ?? '';
  return members.sort(
    (p, q) =>
      compare(element(p), element(q)) ||
      [0, 1, 2].map((axis) => p.at[axis]! - q.at[axis]!).find((gap) => Math.abs(gap) > SAME) ||
      0,
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The parent's operations that leave the unit as it is, each with the lattice translation that makes it so. */
function stabiliser(parent: ParentLattice, { centre, ends }: MigrationUnit): ((point: Vector3) => Vector3)[] {
  return parent.mappings.flatMap(({ operation }) => {
    const image = applyOperation(operation, centre);
    const shift = [0, 1, 2].map((axis) => Math.round(centre[axis]! - image[axis]!));
    const move = (point: Vector3): Vector3 => {
      const [x, y, z] = applyOperation(operation, point);
      return [x + shift[0]!, y + shift[1]!, z + shift[2]!];
    };
    if (!close(parent, move(centre), centre)) return [];
    const kept = ends?.every((end) => ends.some((other) => close(parent, move(end), other))) ?? true;
    return kept ? [move] : [];
  });
}

/** Whether two fractional points are the same place, not an image of it. */
function close({ lattice }: ParentLattice, a: Vector3, b: Vector3): boolean {
  return Math.hypot(...toCartesian(lattice, [a[0] - b[0], a[1] - b[1], a[2] - b[2]])) < OWN / 2;
}

/** Sets of local sites with all distances within the cut-off of their number, smallest first, then in order. */
function clustersUpTo(sites: readonly LocalSite[], cutoffs: CutOffs): number[][] {
  const bySize: number[][][] = Array.from({ length: cutoffs.length + 1 }, () => []);
  const apart = (a: number, b: number): number => {
    const [p, q] = [sites[a]!.position, sites[b]!.position];
    return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
  };
  const grow = (cluster: readonly number[], diameter: number): void => {
    for (let next = (cluster.at(-1) ?? -1) + 1; next < sites.length; next++) {
      const widest = cluster.reduce((most, member) => Math.max(most, apart(member, next)), diameter);
      const others = cluster.length;
      if (others > 0 && widest > Math.max(...cutoffs.slice(others - 1)) + SAME) continue;
      if (others === 0 || widest <= cutoffs[others - 1]! + SAME) bySize[others]!.push([...cluster, next]);
      if (others < cutoffs.length) grow([...cluster, next], widest);
    }
  };
  grow([], 0);
  return bySize.flat();
}

/** Every choice of one function on each site of a cluster. */
function choices(cluster: readonly number[], sites: readonly LocalSite[]): number[][] {
  return cluster.reduce<number[][]>(
    (all, site) =>
      all.flatMap((chosen) => sites[site]!.functions.slice(1).map((_, index) => [...chosen, index])),
    [[]],
  );
}

function sorted(
  cluster: readonly number[],
  functions: readonly number[],
): { cluster: number[]; functions: number[]; key: string } {
  const order = cluster.map((site, k) => ({ site, index: functions[k]! })).sort((a, b) => a.site - b.site);
  return {
    cluster: order.map(({ site }) => site),
    functions: order.map(({ index }) => index),
    key: order.map(({ site, index }) => `${site}:${index}`).join(),
  };
}
