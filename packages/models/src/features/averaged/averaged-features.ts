import { type Composition, type Crystal, neighbours, type Vector3 } from '@interphase/core';
import {
  computeLandscape,
  createGrid,
  findHopNetwork,
  frameworkOperations,
  type HopNetwork,
  markovDiffusivity,
  networkThresholds,
} from '@interphase/simulation';
import { described, type Feature } from '../formula/feature.js';
import { radiusIn } from '../formula/formula-ions.js';
import { lithiumIn } from '../occupancy/occupancy-features.js';
import type { Features } from '../statistics.js';
import { averagedFramework } from './averaged-framework.js';
import { averagedInstability, averagedValence } from './averaged-valences.js';
import { connectedSites } from './connected-sites.js';

/** As of the simulated crystals: angstrom, eV, Hz. */
const RESOLUTION = 0.3;
const HIGHEST = 5;
const ATTEMPTS = 1e13;
const TEMPERATURE = 300;
/** eV above the lowest energy below which shares of the cell are given. */
const DEPTHS = [0.5, 1, 2] as const;
/** Framework ions further away than this (angstrom) leave room enough. */
const FARTHEST = 4;
/** Sites filled less than this bound no bottleneck. */
const BOUNDING = 0.5;

const LITHIUM = { element: 'Li', charge: 1 };

/** What `averagedFeatures` gives. */
export const AVERAGED_FEATURES: readonly Feature[] = [
  ...described('eV', {
    'barrier 1D': 'lowest barrier at which lithium percolates in one dimension',
    'barrier 2D': 'the same in two dimensions',
    'barrier 3D': 'the same in three dimensions',
    'site energy': 'bond-valence energy of the lowest site',
    'saddle energy': 'bond-valence energy of the highest point of the easiest path',
    'site energy spread': 'standard deviation of the energies of the connected sites',
  }),
  ...described('1', {
    ...Object.fromEntries(
      DEPTHS.map((depth) => [
        `share below ${depth} eV`,
        `share of the cell at most ${depth} eV above the lowest energy`,
      ]),
    ),
    'connected sites per lithium': 'sites on the paths that open at the 1D barrier, per lithium ion',
  }),
  ...described('1/angstrom3', { 'sites per volume': 'sites up to 5 eV in the volume' }),
  ...described('angstrom', {
    'bottleneck radius': 'room to the surface of the nearest framework ion where the easiest path is highest',
    'site radius': 'the same on the lowest site',
  }),
  ...described('valence units', {
    'bottleneck valence': 'bond-valence sum of lithium where the easiest path is highest',
    'site valence': 'the same on the lowest site',
    instability: 'global instability index of the structure',
    'lithium instability': 'the same of the listed sites of lithium alone',
  }),
  ...described('log10(cm2/s)', {
    'log10 diffusivity': 'of one lithium ion alone on the network at 300 K, 1e13 attempts a second',
  }),
];

/** Nobody watches or stops a tenth of a second. */
const quiet = () => {};

/**
 * What the bond-valence landscape of lithium shows in a crystal whose sites may be shared or partly filled: that of
 * the averaged framework, with sites and saddles refined between points of a grid of 0.3 angstrom. NaN for what is
 * higher than 5 eV or not there.
 * @throws StructureError as `averagedFramework`
 */
export function averagedFeatures(crystal: Crystal, composition: Composition): Features {
  const { crystal: framework, charged, sources } = averagedFramework(crystal, composition);
  const { lattice } = crystal;
  const operations = frameworkOperations(framework, LITHIUM.element);
  const grid = createGrid(lattice, RESOLUTION);
  const heights = computeLandscape(grid, sources, quiet, operations);
  const minimum = heights.reduce((least, energy) => Math.min(least, energy), Number.POSITIVE_INFINITY);
  for (let voxel = 0; voxel < heights.length; voxel++) heights[voxel]! -= minimum;
  const network = findHopNetwork({ grid, minimum, heights, sources, operations }, HIGHEST, quiet);
  const [barrier, second, third] = networkThresholds(network);
  const connected = barrier === undefined ? [] : connectedSites(network, barrier);
  const { logarithm } = markovDiffusivity(network, {
    cell: lattice.matrix,
    temperature: TEMPERATURE,
    attemptFrequency: ATTEMPTS,
  });
  return {
    'barrier 1D': barrier ?? Number.NaN,
    'barrier 2D': second ?? Number.NaN,
    'barrier 3D': third ?? Number.NaN,
    'site energy': minimum,
    'saddle energy': minimum + (barrier ?? Number.NaN),
    'site energy spread': deviationOf(connected.map(({ energy }) => energy)),
    ...Object.fromEntries(
      DEPTHS.map((depth) => [
        `share below ${depth} eV`,
        heights.reduce((count, height) => count + (height <= depth ? 1 : 0), 0) / heights.length,
      ]),
    ),
    'connected sites per lithium': connected.length / lithiumIn(crystal, composition),
    'sites per volume': network.sites.length / lattice.volume,
    ...surroundings(framework, network, barrier),
    instability: averagedInstability(charged),
    'lithium instability': averagedInstability(charged, LITHIUM.element),
    'log10 diffusivity': Number.isFinite(logarithm) ? logarithm / Math.LN10 : Number.NaN,
  };
}

/** Room and bond-valence sum where the easiest path is highest and on the lowest site. */
function surroundings(
  framework: Crystal,
  { hops, sites }: HopNetwork,
  barrier: number | undefined,
): Features {
  const saddle = hops.find(({ energy }) => energy === barrier)?.saddle;
  const site = sites[0]?.position;
  const room = (place?: Vector3) => (place ? roomAt(framework, place) : Number.NaN);
  const valence = (place?: Vector3) => (place ? averagedValence(framework, place, LITHIUM) : Number.NaN);
  return {
    'bottleneck radius': room(saddle),
    'site radius': room(site),
    'bottleneck valence': valence(saddle),
    'site valence': valence(site),
  };
}

/** Distance to the surface of the nearest ion; a shared site's radius is the mean of its ions'. */
function roomAt({ sites, ...crystal }: Crystal, place: Vector3): number {
  return neighbours({ ...crystal, sites }, place, FARTHEST).reduce((least, { site, distance }) => {
    const species = sites[site]?.species ?? [];
    const filled = species.reduce((sum, { occupancy }) => sum + occupancy, 0);
    if (filled < BOUNDING) return least;
    const radius = species.reduce(
      (sum, { element, oxidationState, occupancy }) =>
        sum + (occupancy / filled) * radiusIn(element, oxidationState ?? 0),
      0,
    );
    return Math.min(least, distance - radius);
  }, FARTHEST);
}

function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
