import type { Pace } from '../engine/pace.js';
import { sortByValue } from '../numerics/sort-by-value.js';
import { FACES, Neighbourhood, uncovered } from './neighbourhood.js';
import { PeriodicClusters } from './periodic-clusters.js';
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
  const order = sortByValue(heights, maximum);
  const clusters = new PeriodicClusters(heights.length);
  const around = new Neighbourhood(shape);
  const found: PercolationThreshold[] = [];
  let level = 0;
  for (let place = 0; place < order.length; place++) {
    if (place % PACE_VOXELS === 0) pace(place / order.length);
    const voxel = order[place]!;
    // Voxels equal to seven digits may come in either order; the level never falls.
    level = Math.max(level, heights[voxel]!);
    clusters.add(voxel);
    around.enter(voxel);
    // All of these are joined to the voxel, and a Gain comes back only when that adds a dimension.
    const join = (n: number): void => {
      const gained = clusters.link(voxel, around.indexOf(n), around.shiftOf(n));
      if (!gained) return;
      for (const dimensions of DIMENSIONS) {
        if (dimensions <= found.length || dimensions > gained.rank) continue;
        found.push({ dimensions, barrier: level, voxel, before: gained.before });
      }
    };
    let faces = 0;
    for (let face = 0; face < FACES.length; face++) {
      const n = FACES[face]!;
      if (!clusters.has(around.indexOf(n))) continue;
      faces |= 1 << face;
      join(n);
    }
    const others = uncovered[faces]!;
    for (let other = 0; other < others.length; other++) {
      const n = others[other]!;
      if (clusters.has(around.indexOf(n))) join(n);
    }
    if (found.length === DIMENSIONS.length) return found;
  }
  return found;
}

const DIMENSIONS = [1, 2, 3] as const;
/** Voxels between two looks at the clock. */
const PACE_VOXELS = 1024;
