import type { Artifact, Engine, EngineResult, RunContext } from '../engine/engine.js';
import { paceStage } from '../engine/pace.js';
import { formatIon } from '../interaction/ion.js';
import { softBondValenceTable } from '../interaction/pair-parameters.js';
import { findHopNetwork } from '../network/find-hop-network.js';
import type { HopNetwork } from '../network/hop-network.js';
import { networkThresholds } from '../network/network-thresholds.js';
import { type BondValenceLandscape, computeBondValenceLandscape } from './crystal-landscape.js';
import { drawable } from './drawable.js';
import { findEasiestPath } from './easiest-path.js';
import { accessibleVolumes, computeMismatch } from './mismatch.js';
import { type BondValenceParameters, bondValenceParameters } from './parameters.js';
import { percolationWarnings, propertiesOf } from './properties.js';
import { findSites } from './sites.js';

/** At most so many resting sites are listed. */
const MOST_SITES = 100;
/** Framework atoms beyond which the searches between the grid points would take minutes. */
const MOST_ATOMS = 1500;
/** Hops beyond which a network is too large to send. */
const MOST_HOPS = 4000;
/** Valence units above which nobody draws a surface of the mismatch. */
const HIGHEST_MISMATCH = 1;

/** Bond-valence site energy with softBV parameters (Chen, Wong & Adams 2019) on a regular grid. */
export const bondValenceEngine: Engine<BondValenceParameters> = {
  method: 'BOND_VALENCE_SITE_ENERGY',
  version: '2.0.0',
  structure: 'required',
  parameters: bondValenceParameters,
  run(crystal, parameters, context): EngineResult {
    const landscape = computeBondValenceLandscape(crystal, parameters, part(context, 0, 0.5));
    const { grid, heights, thresholds, mobileIon } = landscape;
    const paceOfPaths = paceStage(context, 'Tracing the easiest paths', 0.5, 0.55);
    const paths = thresholds.map((threshold, index) => {
      paceOfPaths(index / thresholds.length);
      return { dimensions: threshold.dimensions, points: findEasiestPath(grid, heights, threshold) };
    });
    const { network, warnings } = networkOf(landscape, parameters, context);
    const mismatch = computeMismatch(
      landscape,
      parameters.cutoff,
      softBondValenceTable(),
      paceStage(context, 'Summing bond valences', 0.9, 1),
    );
    const accessible = accessibleVolumes(mismatch, grid.lattice.volume);
    const artifacts: Artifact[] = [
      {
        name: 'landscape',
        description:
          'Energy above the minimum on a periodic grid: offset + scale x value in eV; values are base64 signed 16-bit little-endian integers, c fastest; shape counts points along a, b, c; lattice holds row vectors in angstrom.',
        data: drawable(grid, heights, parameters.maximumEnergy, 'eV'),
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
        data: { sites: findSites(grid, heights, parameters.maximumEnergy).slice(0, MOST_SITES) },
      },
      {
        name: 'mismatch',
        description:
          'Distance of the bond-valence sum from the charge of the ion, in valence units, on a grid encoded as the landscape is; accessible is the part of the cell (fraction, cubic angstrom) where it is at most within, narrower the same for smaller limits.',
        data: {
          ...drawable(grid, mismatch, HIGHEST_MISMATCH, 'valence units'),
          accessible: accessible.at(-1),
          narrower: accessible.slice(0, -1),
        },
      },
    ];
    if (network) {
      artifacts.push({
        name: 'network',
        description:
          'Resting sites (fractional position, energy in eV above the lowest, index of the first of its orbit) and the hops between them, each once for both directions (indices of the sites, cell of the end seen from the start, fractional saddle continuous with the start, its energy in eV above the lowest site, straight distance in angstrom, orbit); refined between the grid points.',
        data: { ion: formatIon(mobileIon.element, mobileIon.charge), ...network },
      });
    }
    context.progress(1, 'Done');
    return {
      properties: propertiesOf(landscape, network ? networkThresholds(network) : [], accessible),
      artifacts,
      warnings: [
        ...landscape.warnings,
        ...percolationWarnings(mobileIon, thresholds.length, parameters.maximumEnergy),
        ...warnings,
      ],
    };
  },
};

/** The same context for a part of the run. */
function part(context: RunContext, from: number, to: number): RunContext {
  return {
    signal: context.signal,
    memoryLimit: context.memoryLimit,
    progress: (fraction, message) => context.progress(from + (to - from) * fraction, message),
  };
}

/** The hop network, unless the structure is too large for it, or its lower part where it is too large to send. */
function networkOf(
  landscape: BondValenceLandscape,
  { maximumEnergy }: BondValenceParameters,
  context: RunContext,
): { network: HopNetwork | null; warnings: string[] } {
  if (landscape.sources.length > MOST_ATOMS) {
    return {
      network: null,
      warnings: [
        `The network of hops was not looked for: the framework has ${landscape.sources.length} atoms, and at most ${MOST_ATOMS} are taken.`,
      ],
    };
  }
  const pace = paceStage(context, 'Looking for sites and saddles', 0.55, 0.9);
  const network = findHopNetwork(landscape, maximumEnergy, pace);
  if (network.hops.length <= MOST_HOPS) return { network, warnings: [] };
  // Orbits stay whole, so that what is left has the symmetry of the crystal.
  const firstLeftOut = network.hops[MOST_HOPS]?.orbit ?? MOST_HOPS;
  return {
    network: { ...network, hops: network.hops.slice(0, firstLeftOut) },
    warnings: [`The network lists the lowest ${firstLeftOut} of ${network.hops.length} hops.`],
  };
}
