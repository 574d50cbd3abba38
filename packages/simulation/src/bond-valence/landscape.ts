import { identityOperation, type SymmetryOperation } from '@interphase/core';
import type { Pace } from '../engine/pace.js';
import { addInterpolated } from '../numerics/periodic-interpolation.js';
import { farGrid, splitEnergy } from './far-field.js';
import type { Grid } from './grid.js';
import { type DistinctVoxels, distinctVoxels, exactOperations, spread } from './grid-symmetry.js';
import type { Source } from './source.js';
import { addSource } from './sum-sources.js';

/**
 * Energy in eV of the mobile ion on every grid point: the sum over all periodic images of every source within its
 * cut-off.
 *
 * Only voxels that symmetry makes different are summed. Where the grid is fine, each pair's energy is split into a
 * near part, summed there, and a smooth far part, summed on a coarser grid and interpolated; that changes
 * energies by some 1e-5 eV and saves most of the work. `operations` are those of the sources, or some of them.
 */
export function computeLandscape(
  grid: Grid,
  sources: readonly Source[],
  pace: Pace,
  operations: readonly SymmetryOperation[] = [identityOperation],
): Float64Array {
  const exact = exactOperations(grid, sources, operations);
  const distinct = distinctVoxels(grid, exact);
  const coarse = farGrid(grid, exact);
  const energies = coarse
    ? sumOfParts(grid, distinct, coarse, distinctVoxels(coarse, exact), sources, pace)
    : sumOf(grid, distinct, sources, pace);
  spread(energies, distinct);
  return energies;
}

/** The sum on the distinct voxels, its far part from those of the coarse grid; the others stay zero. */
function sumOfParts(
  grid: Grid,
  distinct: DistinctVoxels,
  coarse: Grid,
  distinctOfCoarse: DistinctVoxels,
  sources: readonly Source[],
  pace: Pace,
): Float64Array {
  const parts = sources.map(({ position, energy }) => ({ position, ...splitEnergy(energy) }));
  const near = parts.map(({ position, near: energy }) => ({ position, energy }));
  const far = parts.flatMap(({ position, far: energy }) => (energy.cutoff > 0 ? [{ position, energy }] : []));
  const energies = sumOf(grid, distinct, near, (part) => pace(0.8 * part));
  const smooth = sumOf(coarse, distinctOfCoarse, far, (part) => pace(0.8 + 0.2 * part));
  spread(smooth, distinctOfCoarse);
  addInterpolated(energies, grid.shape, smooth, coarse.shape, distinct);
  return energies;
}

/** The sum on the distinct voxels; the others stay zero. */
function sumOf(grid: Grid, distinct: DistinctVoxels, sources: readonly Source[], pace: Pace): Float64Array {
  const energies = new Float64Array(grid.size);
  sources.forEach((source, index) => {
    addSource(energies, grid, distinct, source, (part) => pace((index + part) / sources.length));
  });
  return energies;
}
