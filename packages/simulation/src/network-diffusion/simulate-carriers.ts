import { BOLTZMANN, type Matrix3, type Vector3 } from '@interphase/core';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Pace } from '../engine/pace.js';
import type { HopNetwork } from '../network/hop-network.js';
import { networkThresholds } from '../network/network-thresholds.js';
import type { Measured, TransportEstimate } from './estimate.js';
import { jackknife } from './jackknife.js';
import { CM2_PER_ANGSTROM2, type HoppingConditions, markovDiffusivity } from './markov-diffusivity.js';
import { repeatNetwork } from './repeated-network.js';
import { OuterProducts } from './symmetric-tensor.js';
import { type Window, watchCarriers } from './watch-carriers.js';

/** Walks with seeds of their own. */
const WALKS = 4;
/** How many times faster than over the bottleneck a hop is followed at most. */
const FAST = 30;

/** Many carriers on a hop network. */
export interface CarrierConditions extends HoppingConditions {
  /** Cells along a, b and c. */
  readonly repeats: Vector3;
  /** Carriers in that supercell. */
  readonly carriers: number;
  /** Energy between carriers on each two sites of it (`coulombCoupling`), eV; null: they only share no site. */
  readonly coupling: Float64Array | null;
  /** Hops per carrier in all. */
  readonly passes: number;
  /** Stretches of time that they are shared out to, each an independent sample. */
  readonly windows: number;
  readonly seed: number;
}

/** Transport by many carriers, and how far they came. */
export interface CarrierTransport extends TransportEstimate {
  /** Upper bound of what was not resolved, two standard errors above the estimate, cm2/s; null where it was. */
  readonly unresolvedBelow: number | null;
  /** Root mean square displacement of a carrier within a window, angstrom; 0 when none could move. */
  readonly travelled: number;
}

/**
 * Tracer and charge diffusivity, correlation factor and Haven ratio of many carriers by kinetic Monte Carlo
 * (`CarrierWalk`), with standard errors over windows of four seeded walks.
 *
 * Hops more than 30 times faster than those over the network's bottleneck are slowed down to that, and what it changes
 * for one carrier alone, which is known exactly, is put back into the diffusivities.
 */
export function simulateCarriers(
  network: HopNetwork,
  conditions: CarrierConditions,
  pace: Pace,
): CarrierTransport {
  const { cell, repeats, temperature, carriers, windows } = conditions;
  const kT = BOLTZMANN * temperature;
  const [bottleneck] = networkThresholds(network);
  if (bottleneck === undefined) return nothingMoves(temperature);
  const lowestSaddle = bottleneck - kT * Math.log(FAST);
  const settings = { carriers, kT, coupling: conditions.coupling, reference: bottleneck, lowestSaddle };
  const repeated = repeatNetwork(network, cell, repeats);
  const random = xoroshiro128plus(conditions.seed);
  const each = Math.max(1, Math.round(windows / WALKS));
  const jumps = (conditions.passes * carriers) / (each * WALKS);
  const watched = Array.from({ length: WALKS }, (_, walk) => {
    const own = random.clone();
    random.jump();
    return watchCarriers(repeated, settings, own, each, jumps, (part) => pace((walk + part) / WALKS));
  }).flat();
  if (watched.length === 0) return nothingMoves(temperature);
  const unit = (conditions.attemptFrequency * CM2_PER_ANGSTROM2) / Math.exp(bottleneck / kT);
  return summarise(watched, conditions, unit * slowdown(network, conditions, lowestSaddle), unit);
}

/** What raising the lowest saddles changes for one carrier alone, as a factor of its diffusivity. */
function slowdown(network: HopNetwork, conditions: HoppingConditions, lowest: number): number {
  if (network.hops.every(({ energy }) => energy >= lowest)) return 1;
  const raised = network.hops.map((hop) => ({ ...hop, energy: Math.max(hop.energy, lowest) }));
  const slowed = markovDiffusivity({ ...network, hops: raised }, conditions);
  return Math.exp(markovDiffusivity(network, conditions).logarithm - slowed.logarithm);
}

function summarise(
  watched: readonly Window[],
  { temperature, carriers }: CarrierConditions,
  unit: number,
  hopUnit: number,
): CarrierTransport {
  const rows = watched.map(({ time, tracer: [xx = 0, yy = 0, zz = 0], charge, hopped }) => [
    time,
    xx + yy + zz,
    charge,
    hopped,
  ]);
  const measured = (statistic: (time: number, tracer: number, charge: number, hopped: number) => number) =>
    jackknife(rows, ([time = 0, tracer = 0, charge = 0, hopped = 0]) =>
      statistic(time, tracer, charge, hopped),
    );
  // Displacements grow over half the time; hops count over all of it.
  const perTime = unit / (6 * carriers);
  const charge = measured((time, _tracer, squared) => (perTime * squared) / (time / 2));
  const duration = watched.reduce((sum, { time }) => sum + time, 0);
  const moved = watched.reduce((sum, window) => sum + window.moved, 0);
  const tracer = measured((time, squared) => (perTime * squared) / (time / 2));
  const resolved = isResolved(charge);
  return {
    temperature,
    tensor: tensorOf(watched, (3 * perTime) / (duration / 2)),
    diffusivity: isResolved(tracer) ? tracer : null,
    chargeDiffusivity: resolved ? charge : null,
    correlationFactor: isResolved(tracer)
      ? measured((_time, squared, _charge, hopped) => ((unit / hopUnit) * 2 * squared) / hopped)
      : null,
    havenRatio:
      resolved && isResolved(tracer) ? measured((_time, squared, ofCharge) => squared / ofCharge) : null,
    travelled: Math.sqrt(moved / (carriers * watched.length)),
    unresolvedBelow: isResolved(tracer) ? null : Math.max(0, tracer.value) + 2 * (tracer.error ?? 0),
  };
}

/** Whether a number that cannot be negative is known to be more than zero. */
function isResolved({ value, error }: Measured): boolean {
  return error !== null && value > 2 * error;
}

function tensorOf(watched: readonly Window[], factor: number): Matrix3 {
  const sum = (entry: number) =>
    factor * watched.reduce((total, { tracer }) => total + (tracer[entry] ?? 0), 0);
  const [yz, xz, xy] = [sum(3), sum(4), sum(5)];
  return [
    [sum(0), xy, xz],
    [xy, sum(1), yz],
    [xz, yz, sum(2)],
  ];
}

function nothingMoves(temperature: number): CarrierTransport {
  const zero = { value: 0, error: null };
  return {
    temperature,
    tensor: new OuterProducts().matrix(),
    diffusivity: zero,
    chargeDiffusivity: zero,
    correlationFactor: null,
    havenRatio: null,
    travelled: 0,
    unresolvedBelow: null,
  };
}
