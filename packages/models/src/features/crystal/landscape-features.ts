import { planeSpacings } from '@interphase/core';
import type { Features } from '../statistics.js';
import { type CoarseLandscape, HIGHEST, type Level } from './coarse-landscape.js';

/** eV above the minimum below which shares of the cell are given. */
const DEPTHS = [0.5, 1, 2] as const;

/**
 * What the coarse landscape shows: thresholds in eV (the highest looked for where the ion does not percolate), how much
 * they fell from the first grid to the second, the lowest energy, how much of the cell lies low, how steep it is where
 * the easiest path is highest, and how fine the grids are.
 */
export function landscapeFeatures({ first, second, lowest, saddle }: CoarseLandscape): Features {
  const [one, two, three] = [1, 2, 3].map((dimensions) => {
    const coarse = thresholdOf(first, dimensions);
    return { coarse, fine: Math.min(thresholdOf(second, dimensions), coarse) };
  }) as [Pair, Pair, Pair]; // three in, three out
  const { grid } = second;
  const spacings = planeSpacings(grid.lattice).map((spacing, axis) => spacing / grid.shape[axis]!);
  const bottleneck = second.thresholds[0]?.voxel;
  return {
    'barrier 1d': one.fine,
    'barrier 2d': two.fine,
    'barrier 3d': three.fine,
    'barrier 1d on the first grid': one.coarse,
    'barrier 1d between the grids': one.coarse - one.fine,
    'barrier between grid points': saddle === null ? one.fine : saddle - lowest,
    'site energy': lowest,
    'site energy on the grid': second.minimum,
    'site energy between the grids': first.minimum - second.minimum,
    'share below the barrier': shareBelow(second, one.fine),
    ...Object.fromEntries(DEPTHS.map((depth) => [`share below ${depth} eV`, shareBelow(first, depth)])),
    ...(bottleneck === undefined
      ? { 'rise at the bottleneck': Number.NaN, 'fall at the bottleneck': Number.NaN }
      : slopesAt(second, bottleneck)),
    'grid spacing least': Math.min(...spacings),
    'grid spacing greatest': Math.max(...spacings),
  };
}

interface Pair {
  readonly coarse: number;
  readonly fine: number;
}

const thresholdOf = ({ thresholds }: Level, dimensions: number): number =>
  thresholds.find((threshold) => threshold.dimensions === dimensions)?.barrier ?? HIGHEST;

/** The share of the cell's points that lie at most so high. */
function shareBelow({ heights }: Level, limit: number): number {
  let below = 0;
  for (let voxel = 0; voxel < heights.length; voxel++) if (heights[voxel]! <= limit) below++;
  return below / heights.length;
}

/** The largest rise and the largest fall from a voxel to those across its faces and two further on, eV; points not looked at count as high. */
function slopesAt({ grid, heights }: Level, voxel: number): Features {
  const [na, nb, nc] = grid.shape;
  const place = [Math.floor(voxel / (nb * nc)), Math.floor(voxel / nc) % nb, voxel % nc] as const;
  const here = heights[voxel]!;
  const differences = [0, 1, 2].flatMap((axis) =>
    [-2, -1, 1, 2].map((step) => {
      const [i, j, k] = place.map((at, each) => {
        const points = grid.shape[each]!;
        return (at + (each === axis ? step : 0) + points) % points;
      }) as [number, number, number]; // as many as there are axes
      return Math.min(heights[((i % na) * nb + j) * nc + k]!, here + HIGHEST) - here;
    }),
  );
  return {
    'rise at the bottleneck': Math.max(...differences),
    'fall at the bottleneck': -Math.min(...differences),
  };
}
