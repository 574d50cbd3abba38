import { type Crystal, ParameterError, requireOrdered } from '@interphase/core';
import type { Artifact, ComputedValue, Engine, EngineResult, RunContext } from '../engine/engine.js';
import { paceStage } from '../engine/pace.js';
import { formatIon, type Ion, parseIon } from '../interaction/ion.js';
import { softBondValenceTable } from '../interaction/pair-parameters.js';
import { withCharges } from '../preparation/with-charges.js';
import { drawable } from './drawable.js';
import { findEasiestPath } from './easiest-path.js';
import { createFramework } from './framework.js';
import { createGrid, type Grid } from './grid.js';
import { computeLandscape } from './landscape.js';
import { type BondValenceParameters, bondValenceParameters } from './parameters.js';
import { findThresholds, type PercolationThreshold } from './percolation.js';
import { findSites } from './sites.js';

/** Grids beyond this many points (about 64 MB of energies) are refused rather than left to exhaust the memory. */
const MOST_POINTS = 8_000_000;
/** At most so many resting sites are listed. */
const MOST_SITES = 100;

/** The bond-valence landscape of a crystal and the thresholds at which it percolates. */
export interface BondValenceLandscape {
  readonly mobileIon: Ion;
  readonly grid: Grid;
  /** Lowest energy on the grid, eV. */
  readonly minimum: number;
  /** Energy of every grid point above the minimum, eV. */
  readonly heights: Float64Array;
  readonly thresholds: readonly PercolationThreshold[];
  readonly warnings: readonly string[];
}

/**
 * Computes the landscape and its percolation thresholds, without sites, paths and drawings: what a series of many
 * crystals needs.
 *
 * @throws StructureError when the crystal is disordered, cannot be charge-balanced or leaves no framework
 * @throws UnsupportedChemistryError naming the elements without parameters
 * @throws ParameterError when the ion is not known or the grid would be too large
 */
export function computeBondValenceLandscape(
  crystal: Crystal,
  parameters: BondValenceParameters,
  context: RunContext,
): BondValenceLandscape {
  const stated = parseIon(parameters.mobileIon);
  const charged = withCharges(requireOrdered(crystal), parameters.oxidationStates);
  const framework = createFramework(charged.crystal, stated, parameters.cutoff, softBondValenceTable());
  const grid = createGrid(crystal.lattice, parameters.resolution);
  if (grid.size > MOST_POINTS) {
    throw new ParameterError(
      `A grid of ${grid.shape.join(' x ')} points is too large (at most ${MOST_POINTS}); choose a coarser resolution.`,
      ['resolution'],
    );
  }
  const heights = computeLandscape(
    grid,
    framework.sources,
    paceStage(context, 'Summing the bond-valence energy', 0, 0.8),
  );
  const minimum = heights.reduce((lowest, energy) => Math.min(lowest, energy), Number.POSITIVE_INFINITY);
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
    warnings: [...charged.warnings, ...framework.warnings],
  };
}

/** Bond-valence site energy with softBV parameters (Chen, Wong & Adams 2019) on a regular grid. */
export const bondValenceEngine: Engine<BondValenceParameters> = {
  method: 'BOND_VALENCE_SITE_ENERGY',
  version: '1.0.0',
  parameters: bondValenceParameters,
  run(crystal, parameters, context): EngineResult {
    const landscape = computeBondValenceLandscape(crystal, parameters, context);
    const { grid, heights, thresholds, minimum } = landscape;
    const pace = paceStage(context, 'Tracing the easiest paths', 0.95, 1);
    const paths = thresholds.map((threshold, index) => {
      pace(index / thresholds.length);
      return { dimensions: threshold.dimensions, points: findEasiestPath(grid, heights, threshold) };
    });
    const sites = findSites(grid, heights, parameters.maximumEnergy).slice(0, MOST_SITES);
    const artifacts: Artifact[] = [
      {
        name: 'landscape',
        description:
          'Energy above the minimum on a periodic grid: offset + scale x value in eV; values are base64 signed 16-bit little-endian integers, c fastest; shape counts points along a, b, c; lattice holds row vectors in angstrom.',
        data: drawable(grid, heights, parameters.maximumEnergy),
      },
      {
        name: 'profile',
        description:
          'Easiest path in each dimension that percolates: points of distance (angstrom), energy above the minimum (eV) and unwrapped fractional position.',
        data: { paths },
      },
      {
        name: 'sites',
        description: 'Local minima, lowest first: fractional position and energy above the minimum (eV).',
        data: { sites },
      },
    ];
    context.progress(1, 'Done');
    return {
      properties: propertiesOf(landscape.mobileIon, thresholds, minimum),
      artifacts,
      warnings: [
        ...landscape.warnings,
        ...percolationWarnings(landscape.mobileIon, thresholds, parameters.maximumEnergy),
      ],
    };
  },
};

function propertiesOf(
  ion: Ion,
  thresholds: readonly PercolationThreshold[],
  minimum: number,
): ComputedValue[] {
  const mobile = { name: 'ion', value: formatIon(ion.element, ion.charge), unit: null };
  return [
    ...thresholds.map(
      ({ dimensions, barrier }): ComputedValue => ({
        quantity: 'percolation-barrier',
        value: barrier,
        uncertainty: null,
        unit: 'eV',
        conditions: [{ name: 'dimensions', value: String(dimensions), unit: null }, mobile],
      }),
    ),
    { quantity: 'site-energy', value: minimum, uncertainty: null, unit: 'eV', conditions: [mobile] },
  ];
}

function percolationWarnings(
  ion: Ion,
  thresholds: readonly PercolationThreshold[],
  maximum: number,
): string[] {
  return [1, 2, 3]
    .slice(thresholds.length)
    .map(
      (dimensions) =>
        `${formatIon(ion.element, ion.charge)} does not percolate in ${dimensions} ${dimensions === 1 ? 'dimension' : 'dimensions'} below ${maximum} eV.`,
    );
}
