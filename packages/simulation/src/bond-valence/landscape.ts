import { identityOperation, type SymmetryOperation } from '@interphase/core';
import type { Pace } from '../engine/pace.js';
import type { TabulatedEnergy } from '../interaction/pair-table.js';
import { addInterpolated } from '../numerics/periodic-interpolation.js';
import { farGrid, type SplitEnergy, splitEnergy } from './far-field.js';
import type { Grid } from './grid.js';
import { distinctVoxels, exactOperations, spread } from './grid-symmetry.js';
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
  const coarse = farGrid(grid, exact);
  if (!coarse) return sumOf(grid, sources, exact, pace);
  const splits = new Map<TabulatedEnergy, SplitEnergy>();
  for (const { energy } of sources) if (!splits.has(energy)) splits.set(energy, splitEnergy(energy));
  // Every energy has its split.
  const parts = sources.map(({ position, energy }) => ({ position, ...splits.get(energy)! }));
  const near = parts.map(({ position, near: energy }) => ({ position, energy }));
  const far = parts.flatMap(({ position, far: energy }) => (energy.cutoff > 0 ? [{ position, energy }] : []));
  const energies = sumOf(grid, near, exact, (part) => pace(0.8 * part));
  const smooth = sumOf(coarse, far, exact, (part) => pace(0.8 + 0.2 * part));
  addInterpolated(energies, grid.shape, smooth, coarse.shape);
  return energies;
}

function sumOf(
  grid: Grid,
  sources: readonly Source[],
  operations: readonly SymmetryOperation[],
  pace: Pace,
): Float64Array {
  const energies = new Float64Array(grid.size);
  const distinct = distinctVoxels(grid, operations);
  sources.forEach((source, index) => {
    addSource(energies, grid, distinct, source, (part) => pace((index + part) / sources.length));
  });
  spread(energies, distinct);
  return energies;
}
