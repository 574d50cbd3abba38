import type { Pace } from '../engine/pace.js';
import { sortByValue } from '../numerics/sort-by-value.js';
import { FACES, Neighbourhood, uncovered } from './neighbourhood.js';
import { type Gain, PeriodicClusters } from './periodic-clusters.js';
import type { Translations } from './translations.js';

/** The point at which the network under the rising energy level first percolates in so many dimensions. */
export interface PercolationThreshold {
  readonly dimensions: 1 | 2 | 3;
  /** Energy above the landscape's minimum, in eV. */
  readonly barrier: number;
  /** The voxel that completes the network: the highest point of the easiest path. */
  readonly voxel: number;
  /** The translations that its network had before. */
  readonly before: Translations;
}

/**
 * Percolation thresholds in 1, 2 and 3 dimensions, ascending; those above `maximum` (eV above the minimum) are left
 * out.
 *
 * Voxels join in order of their energy, each to those of its 26 neighbours that are there already, so a threshold is
 * the energy of a voxel and not a bracket. A network's dimension is the rank of the lattice of its translations:
 * [110], [101] and [011] together count as three.
 */
export function findThresholds(
  heights: Float64Array,
  shape: readonly [number, number, number],
  maximum: number,
  pace: Pace,
): PercolationThreshold[] {
  const clusters = new PeriodicClusters(heights.length);
  const around = new Neighbourhood(shape);
  const found: PercolationThreshold[] = [];
  let level = 0;
  // Most landscapes percolate far below the maximum, and what lies above that is never sorted.
  for (const [above, upTo] of BANDS) {
    const order = sortByValue(heights, upTo * maximum, above * maximum);
    const from = Math.max(0, above);
    for (let place = 0; place < order.length; place++) {
      if (place % PACE_VOXELS === 0) pace(from + ((upTo - from) * place) / order.length);
      const voxel = order[place]!;
      // Voxels equal to seven digits may come in either order; the level never falls.
      level = Math.max(level, heights[voxel]!);
      const gained = joinNeighbours(clusters, around, voxel);
      if (!gained) continue;
      for (const { rank, before } of gained) {
        for (const dimensions of DIMENSIONS) {
          if (dimensions > found.length && dimensions <= rank) {
            found.push({ dimensions, barrier: level, voxel, before });
          }
        }
      }
      if (found.length === DIMENSIONS.length) return found;
    }
  }
  return found;
}

/** Adds a voxel and joins it to its neighbours that are there already; what that added in dimensions, most often null. */
function joinNeighbours(clusters: PeriodicClusters, around: Neighbourhood, voxel: number): Gain[] | null {
  let gains: Gain[] | null = null;
  clusters.add(voxel);
  around.enter(voxel);
  let faces = 0;
  for (let face = 0; face < FACES.length; face++) {
    const n = FACES[face]!;
    const neighbour = around.indexOf(n);
    if (!clusters.has(neighbour)) continue;
    faces |= 1 << face;
    const gain = clusters.link(voxel, neighbour, around.shiftOf(n));
    if (gain) gains = [...(gains ?? []), gain];
  }
  const others = uncovered[faces]!;
  for (let other = 0; other < others.length; other++) {
    const n = others[other]!;
    const neighbour = around.indexOf(n);
    if (!clusters.has(neighbour)) continue;
    const gain = clusters.link(voxel, neighbour, around.shiftOf(n));
    if (gain) gains = [...(gains ?? []), gain];
  }
  return gains;
}

const DIMENSIONS = [1, 2, 3] as const;
/** Shares of the maximum between which voxels are sorted at a time. */
const BANDS = [
  [-1, 1 / 4],
  [1 / 4, 1],
] as const;
/** Voxels between two looks at the clock. */
const PACE_VOXELS = 1024;
