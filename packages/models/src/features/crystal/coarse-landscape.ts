import type { Crystal } from '@interphase/core';
import {
  addSource,
  createFramework,
  findThresholds,
  type Grid,
  gridOfShape,
  type PercolationThreshold,
  parseIon,
  type Source,
  softBondValenceTable,
} from '@interphase/simulation';
import { type Mask, maskAround, wholeGrid } from './grid-mask.js';
import { stationaryEnergy } from './stationary-point.js';

/** Distance up to which ions act, angstrom: what lies beyond is some hundredths of an eV, alike everywhere. */
const CUTOFF = 6;
/** Largest spacing of the first grid, angstrom; that of the second is half of it. */
const SPACING = 0.5;
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
  /** Energies between the points of the second grid, eV: of the lowest site, and of the highest point of the easiest path. */
  readonly lowest: number | null;
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
 * The bond-valence landscape (Chen, Wong and Adams, Acta Cryst. B 75, 18, 2019) on a grid of 0.5 angstrom, and on one of
 * half that around the places that lie below its percolation threshold: about a tenth of the engine's time.
 * @param crystal full framework sites with oxidation states
 * @throws what the bond-valence engine throws for a framework without parameters
 */
export function coarseLandscape(crystal: Crystal, mobileIon: string): CoarseLandscape {
  const { sources } = createFramework(crystal, parseIon(mobileIon), CUTOFF, softBondValenceTable());
  const points = (length: number) => Math.max(FEWEST, Math.ceil(length / SPACING));
  const { lattice } = crystal;
  const grid = gridOfShape(lattice, [points(lattice.a), points(lattice.b), points(lattice.c)]);
  const first = levelOf(grid, sources, wholeGrid(grid), HIGHEST);
  const passes = first.thresholds[0]?.barrier ?? HIGHEST;
  const [na, nb, nc] = grid.shape;
  const finer = gridOfShape(lattice, [2 * na, 2 * nb, 2 * nc]);
  const mask = maskAround(first.heights, grid.shape, passes + MARGIN);
  // Points of the first grid are points of the second: its thresholds are no higher.
  const second = levelOf(finer, sources, mask, passes + MARGIN);
  const bottleneck = second.thresholds[0]?.voxel;
  return {
    first,
    second,
    lowest: stationaryEnergy(finer, sources, second.heights.indexOf(0)),
    saddle: bottleneck === undefined ? null : stationaryEnergy(finer, sources, bottleneck),
  };
}

function levelOf(grid: Grid, sources: readonly Source[], mask: Mask, highest: number): Level {
  const energies = new Float64Array(grid.size);
  for (const source of sources) addSource(energies, grid, mask, source, () => {});
  const [, , nc] = grid.shape;
  let minimum = Number.POSITIVE_INFINITY;
  mask.first.forEach((from, row) => {
    const to = mask.last[row]!;
    for (let k = 0; k < nc; k++) {
      const voxel = row * nc + k;
      if (k < from || k > to || from < 0) energies[voxel] = Number.POSITIVE_INFINITY;
      else if (energies[voxel]! < minimum) minimum = energies[voxel]!;
    }
  });
  for (let voxel = 0; voxel < energies.length; voxel++) energies[voxel]! -= minimum;
  return {
    grid,
    heights: energies,
    minimum,
    thresholds: findThresholds(energies, grid.shape, highest, () => {}),
  };
}
