import { type Crystal, toCartesian } from '@interphase/core';
import {
  createFramework,
  descend,
  findSaddle,
  findThresholds,
  fractionalOf,
  type Grid,
  gridOfShape,
  type PercolationThreshold,
  parseIon,
  type Source,
  smoothLandscape,
  softBondValenceTable,
} from '@interphase/simulation';
import { pointsAround } from './finer-points.js';
import { gridEnergies } from './grid-energies.js';

/** Distance up to which ions act between grid points, angstrom. */
const CUTOFF = 8;
/** The same on grid points, which only say where to look: what lies beyond is some hundredths of an eV, alike everywhere. */
const GRID_CUTOFF = 5;
/** Largest spacing of the first grid, angstrom; that of the second is half of it. */
const SPACING = 0.6;
/** So far around the highest grid point of the easiest path its saddle is looked for, angstrom. */
const REACH = 1;
/** Fewest points of the first grid along an axis. */
const FEWEST = 4;
/** eV above the first threshold within which the second grid is looked at. */
const MARGIN = 0.3;
/** eV above the minimum beyond which percolation is not looked for: thresholds shrink as grids become finer. */
export const HIGHEST = 8;

/** What two coarse grids show of a bond-valence landscape. */
export interface CoarseLandscape {
  readonly first: Level;
  /** Looked at only where the first grid shows that the ion may pass. */
  readonly second: Level;
  /** Energy of the site at the lowest point of the second grid, eV. */
  readonly lowest: number;
  /** Energy of the saddle at the highest point of the easiest path on the second grid, eV; null where none is found. */
  readonly saddle: number | null;
}

/** The landscape on one grid. */
export interface Level {
  readonly grid: Grid;
  /** eV above the minimum; infinite where the grid was not looked at. */
  readonly heights: Float64Array;
  /** Lowest energy, eV. */
  readonly minimum: number;
  readonly thresholds: readonly PercolationThreshold[];
}

/**
 * The bond-valence landscape (Chen, Wong and Adams, Acta Cryst. B 75, 18, 2019) on a grid of 0.6 angstrom, on one of
 * half that around the places that lie below its percolation threshold, and between the points of that where the ion
 * sits and where its easiest path is highest.
 * @param crystal full framework sites with oxidation states
 * @throws what the bond-valence engine throws for a framework without parameters
 */
export function coarseLandscape(crystal: Crystal, mobileIon: string): CoarseLandscape {
  const { sources } = createFramework(crystal, parseIon(mobileIon), CUTOFF, softBondValenceTable());
  const points = (length: number) => Math.max(FEWEST, Math.ceil(length / SPACING));
  const { lattice } = crystal;
  const grid = gridOfShape(lattice, [points(lattice.a), points(lattice.b), points(lattice.c)]);
  const first = levelOf(grid, sources, null, HIGHEST);
  const passes = first.thresholds[0]?.barrier ?? HIGHEST;
  const [na, nb, nc] = grid.shape;
  const finer = gridOfShape(lattice, [2 * na, 2 * nb, 2 * nc]);
  const wanted = pointsAround(first.heights, grid.shape, passes + MARGIN);
  // Points of the first grid are points of the second: its thresholds are no higher.
  const second = levelOf(finer, sources, wanted, passes + MARGIN);
  const smooth = smoothLandscape(lattice, sources);
  const placeOf = (voxel: number) => toCartesian(lattice, fractionalOf(finer, voxel));
  const bottleneck = second.thresholds[0]?.voxel;
  return {
    first,
    second,
    lowest: descend(smooth, placeOf(second.heights.indexOf(0))).energy,
    saddle:
      bottleneck === undefined ? null : (findSaddle(smooth, placeOf(bottleneck), REACH)?.energy ?? null),
  };
}

function levelOf(grid: Grid, sources: readonly Source[], wanted: Uint8Array | null, highest: number): Level {
  const heights = gridEnergies(grid, sources, GRID_CUTOFF, wanted);
  let minimum = Number.POSITIVE_INFINITY;
  for (let voxel = 0; voxel < heights.length; voxel++) minimum = Math.min(minimum, heights[voxel]!);
  for (let voxel = 0; voxel < heights.length; voxel++) heights[voxel]! -= minimum;
  return { grid, heights, minimum, thresholds: findThresholds(heights, grid.shape, highest, () => {}) };
}
