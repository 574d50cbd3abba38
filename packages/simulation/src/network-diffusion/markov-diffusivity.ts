import { BOLTZMANN, type Matrix3, type Vector3 } from '@interphase/core';
import type { HopNetwork } from '../network/hop-network.js';
import { networkThresholds } from '../network/network-thresholds.js';
import { gaugeToFastEdges } from './fast-gauge.js';
import { reducePeriodicNetwork } from './star-mesh.js';
import { fractionalToCartesian, OuterProducts, scaled, trace } from './symmetric-tensor.js';

/** Square centimetres in a square angstrom. */
export const CM2_PER_ANGSTROM2 = 1e-16;
/**
 * Natural logarithms of weights are cut off here, about the bottleneck's: beyond, a hop takes no time or never
 * happens. Leaves room for sums of squares in double precision.
 */
const [SLOWEST, FASTEST] = [-700, 300];

/** A network's hops in a crystal's cell at a temperature. */
export interface HoppingConditions {
  /** Row vectors of the cell, angstrom. */
  readonly cell: Matrix3;
  /** K. */
  readonly temperature: number;
  /** Hz. */
  readonly attemptFrequency: number;
}

/** Diffusion of one carrier alone on a hop network. */
export interface MarkovDiffusivity {
  /** Diffusivity tensor, cm2/s, cartesian. */
  readonly tensor: Matrix3;
  /** A third of its trace, cm2/s: what a powder shows. */
  readonly diffusivity: number;
  /** Natural logarithm of it, right also where `diffusivity` is too small for a number; -Infinity without a way through. */
  readonly logarithm: number;
  /** That diffusivity over the one of a walk whose hops were uncorrelated, 0 to 1; null where nothing hops. */
  readonly correlationFactor: number | null;
}

/**
 * Exact diffusivity of a single carrier: hops over transition states at the rate nu exp(-(E_saddle - E_site) / kT),
 * which obey detailed balance. With the equilibrium weights w = p k of the hops (both directions alike),
 * D = 1/2 sum p k d d^T - the corrector term of the periodic Markov chain (Landman & Shlesinger 1979,
 * 10.1103/PhysRevB.19.6207; Trinkle 2017, 10.1080/14786435.2017.1340685), here in its equal variational form, which
 * subtracts nothing: see `reducePeriodicNetwork`.
 */
export function markovDiffusivity(
  network: HopNetwork,
  { cell, temperature, attemptFrequency }: HoppingConditions,
): MarkovDiffusivity {
  const kT = BOLTZMANN * temperature;
  const { sites, hops } = network;
  const [bottleneck] = networkThresholds(network);
  const uncorrelated = logOfUncorrelated(network, cell, kT);
  if (bottleneck === undefined) {
    return {
      tensor: new OuterProducts().matrix(),
      diffusivity: 0,
      logarithm: Number.NEGATIVE_INFINITY,
      correlationFactor: uncorrelated === Number.NEGATIVE_INFINITY ? null : 0,
    };
  }
  const edges = hops.map(({ from, to, translation, energy }) => {
    const exponent = Math.min(FASTEST, (bottleneck - energy) / kT);
    return { from, to, translation, weight: exponent < SLOWEST ? 0 : Math.exp(exponent) };
  });
  const reduced = reducePeriodicNetwork(sites.length, gaugeToFastEdges(sites.length, edges));
  const tensor = fractionalToCartesian(reduced, cell);
  const mean = trace(tensor) / 3;
  // Boltzmann weights of the sites; the lowest has the energy 0, so the sum is never empty.
  const partition = sites.reduce((sum, { energy }) => sum + Math.exp(-energy / kT), 0);
  const scale = Math.log(attemptFrequency * CM2_PER_ANGSTROM2) - bottleneck / kT - Math.log(partition);
  const relative = Math.log(mean) - bottleneck / kT;
  return {
    tensor: scaled(tensor, Math.exp(scale)),
    diffusivity: mean * Math.exp(scale),
    logarithm: Math.log(mean) + scale,
    correlationFactor: Math.min(1, Math.exp(relative - uncorrelated)),
  };
}

/** ln of a third of sum exp(-E_saddle / kT) d^2 over hops: the uncorrelated walk's, without its common factors. */
function logOfUncorrelated({ sites, hops }: HopNetwork, cell: Matrix3, kT: number): number {
  const lowest = Math.min(...hops.map(({ energy }) => energy));
  const products = new OuterProducts();
  for (const { from, to, translation, energy } of hops) {
    // A hop's ends are sites of the network.
    const [a, b] = [sites[from]!.position, sites[to]!.position];
    const along = (i: 0 | 1 | 2) => b[i] + translation[i] - a[i];
    const d: Vector3 = [along(0), along(1), along(2)];
    products.add(Math.exp((lowest - energy) / kT), ...d);
  }
  const mean = trace(fractionalToCartesian(products.matrix(), cell)) / 3;
  return mean > 0 ? Math.log(mean) - lowest / kT : Number.NEGATIVE_INFINITY;
}
