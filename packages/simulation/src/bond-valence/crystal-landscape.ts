import { type Crystal, ParameterError, StructureError, type SymmetryOperation } from '@interphase/core';
import type { RunContext } from '../engine/engine.js';
import { paceStage } from '../engine/pace.js';
import { requireMemory } from '../engine/require-memory.js';
import { type Ion, parseIon } from '../interaction/ion.js';
import { softBondValenceTable } from '../interaction/pair-parameters.js';
import { prepareFramework } from '../preparation/prepare-crystal.js';
import { createFramework } from './framework.js';
import { frameworkOperations } from './framework-symmetry.js';
import { createGrid, type Grid } from './grid.js';
import { computeLandscape } from './landscape.js';
import { type BondValenceParameters, COARSEST } from './parameters.js';
import { findThresholds, type PercolationThreshold } from './percolation.js';
import type { Source } from './source.js';

/** Grids beyond this many points (about 64 MB of energies) are refused rather than left to exhaust the memory. */
const MOST_POINTS = 8_000_000;
/** Measured at the height of a whole run with 2.2 million points: 48. */
const BYTES_PER_POINT = 50;

/** The bond-valence landscape of a crystal and the thresholds at which it percolates. */
export interface BondValenceLandscape {
  readonly mobileIon: Ion;
  readonly grid: Grid;
  /** Lowest energy on the grid, eV. */
  readonly minimum: number;
  /** Energy of every grid point above the minimum, eV. */
  readonly heights: Float64Array;
  readonly thresholds: readonly PercolationThreshold[];
  /** How the framework's atoms act on the mobile ion. */
  readonly sources: readonly Source[];
  /** The crystal whose landscape it is, a charge on every site. */
  readonly crystal: Crystal;
  /** Operations that map the framework onto itself. */
  readonly operations: readonly SymmetryOperation[];
  readonly warnings: readonly string[];
}

/**
 * Computes the landscape and its percolation thresholds, without sites, paths and drawings: what a series of many
 * crystals needs.
 *
 * @throws StructureError when a position is not a number, the framework is disordered, the crystal cannot be charge-balanced or leaves no framework
 * @throws UnsupportedChemistryError naming the elements without parameters
 * @throws ParameterError when the ion is not known or the grid would be too large
 */
export function computeBondValenceLandscape(
  crystal: Crystal,
  parameters: BondValenceParameters,
  context: RunContext,
): BondValenceLandscape {
  requireFinite(crystal);
  const stated = parseIon(parameters.mobileIon);
  const charged = prepareFramework(crystal, {
    mobileIon: stated.element,
    oxidationStates: parameters.oxidationStates,
  });
  const framework = createFramework(charged.crystal, stated, parameters.cutoff, softBondValenceTable());
  const grid = createGrid(charged.crystal.lattice, parameters.resolution);
  if (grid.size > MOST_POINTS) {
    throw new ParameterError(
      `A grid of ${grid.shape.join(' x ')} points is too large (at most ${MOST_POINTS} in all): ${remedy(grid)}.`,
      ['resolution'],
    );
  }
  requireMemory(context, grid.size * BYTES_PER_POINT, `A grid of ${grid.shape.join(' x ')} points`, [
    'resolution',
  ]);
  const operations = frameworkOperations(charged.crystal, framework.mobileIon.element);
  const heights = computeLandscape(
    grid,
    framework.sources,
    paceStage(context, 'Summing the bond-valence energy', 0, 0.8),
    operations,
  );
  let minimum = Number.POSITIVE_INFINITY;
  for (let i = 0; i < heights.length; i++) if (heights[i]! < minimum) minimum = heights[i]!;
  for (let i = 0; i < heights.length; i++) heights[i]! -= minimum;
  const thresholds = findThresholds(
    heights,
    grid.shape,
    parameters.maximumEnergy,
    paceStage(context, 'Looking for percolation', 0.8, 0.95),
  );
  return {
    mobileIon: framework.mobileIon,
    grid,
    minimum,
    heights,
    thresholds,
    sources: framework.sources,
    crystal: charged.crystal,
    operations,
    warnings: [...charged.warnings, ...framework.warnings],
  };
}

/** What to ask for instead of a grid that is too large. */
function remedy({ lattice }: Grid): string {
  for (let step = 2; step <= COARSEST * 20; step++) {
    const resolution = step / 20;
    if (createGrid(lattice, resolution).size <= MOST_POINTS) {
      return `choose a resolution of ${resolution} angstrom or more`;
    }
  }
  return `even the coarsest resolution of ${COARSEST} angstrom does not fit a cell of ${lattice.volume.toFixed(0)} cubic angstrom; take a smaller cell`;
}

function requireFinite({ sites }: Crystal): void {
  const broken = sites.find(({ position }) => !position.every(Number.isFinite));
  if (!broken) return;
  throw new StructureError(
    'structure.not-finite',
    `Site ${broken.label} has a position that is not a number: ${broken.position.join(', ')}.`,
    { path: ['sites', broken.label] },
  );
}
