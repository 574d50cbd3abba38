import type { Artifact, ComputedValue, Engine, EngineResult } from '../engine/engine.js';
import { paceStage } from '../engine/pace.js';
import { formatIon, type Ion } from '../interaction/ion.js';
import { computeBondValenceLandscape } from './crystal-landscape.js';
import { drawable } from './drawable.js';
import { findEasiestPath } from './easiest-path.js';
import { type BondValenceParameters, bondValenceParameters } from './parameters.js';
import type { PercolationThreshold } from './percolation.js';
import { findSites } from './sites.js';

/** At most so many resting sites are listed. */
const MOST_SITES = 100;

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
