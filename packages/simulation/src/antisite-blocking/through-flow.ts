import { linePreconditioner } from './line-preconditioner.js';
import type { Particle } from './particle.js';
import { planePreconditioner } from './plane-preconditioner.js';

/** Share of the flow by which the last `WINDOW` steps of the solver may still have changed it. */
const TOLERANCE = 1e-6;
const WINDOW = 10;
/** Share of the first residual's square that rounding leaves. */
const EXACT = 1e-30;
/** Crossing rate, in rates along the channel, below which what crosses is proportional to it. */
const SLOWEST = 1e-10;

/**
 * Steady flow of ions through a particle, from the ends of its channels on one side to those on the other, relative to
 * that without defects: the effective diffusivity along the channels. An ion hops to every open neighbour, along the
 * channel at rate 1 and across at `crossing`; the flow is that of a network of such conductances whose surfaces are held
 * at 1 and 0 (Kirkpatrick, Rev. Mod. Phys. 45, 574 (1973), 10.1103/RevModPhys.45.574).
 *
 * @param step called after every step of the solver
 */
export function throughFlow(particle: Particle, crossing: number, step: () => void): number {
  const unhindered = particle.channels / (particle.length + 1);
  if (crossing >= SLOWEST) return solve(particle, crossing, step) / unhindered;
  const straight = clearChannels(particle) / particle.channels;
  const across = solve(particle, SLOWEST, step) / unhindered - straight;
  return straight + Math.max(0, across) * (crossing / SLOWEST);
}

/** Channels without a defect. */
function clearChannels({ length, channels, open }: Particle): number {
  let clear = 0;
  for (let channel = 0; channel < channels; channel++)
    if (!open.subarray(channel * length, (channel + 1) * length).includes(0)) clear++;
  return clear;
}

/** The flow by conjugate gradients, preconditioned channel by channel and plane by plane. */
function solve(particle: Particle, crossing: number, step: () => void): number {
  const { open, length, channels } = particle;
  const lines = linePreconditioner(particle, crossing);
  const planes = planePreconditioner(particle);
  const precondition = (right: Float64Array, solution: Float64Array) => {
    lines(right, solution);
    planes(right, solution);
  };
  const residual = new Float64Array(open.length);
  for (let channel = 0; channel < channels; channel++) residual[channel * length] = open[channel * length]!;
  const levels = new Float64Array(open.length);
  const preconditioned = new Float64Array(open.length);
  const applied = new Float64Array(open.length);
  precondition(residual, preconditioned);
  const direction = preconditioned.slice();
  let square = dot(residual, preconditioned);
  const exact = EXACT * square;
  // Every step brings the dissipated power, of which the solution has the least, closer to the flow by a known share
  // (Hestenes & Stiefel, J. Res. Natl. Bur. Stand. 49, 409 (1952)): no residual says as much about the flow.
  let gained = 0;
  // In exact arithmetic there are no more steps than sites.
  for (let iteration = 1; iteration <= open.length && square > exact; iteration++) {
    applyRates(particle, crossing, direction, applied);
    const alpha = square / dot(direction, applied);
    addTo(levels, alpha, direction);
    addTo(residual, -alpha, applied);
    gained += alpha * square;
    if (iteration % WINDOW === 0) {
      if (gained < TOLERANCE * dissipated(particle, crossing, levels)) break;
      gained = 0;
    }
    precondition(residual, preconditioned);
    const before = square;
    square = dot(residual, preconditioned);
    const beta = square / before;
    for (let site = 0; site < direction.length; site++)
      direction[site] = preconditioned[site]! + beta * direction[site]!;
    step();
  }
  return dissipated(particle, crossing, levels);
}

/** Net rate at which ions leave every site, with nothing outside. */
function applyRates(
  { length, channels, pairs, open }: Particle,
  crossing: number,
  levels: Float64Array,
  out: Float64Array,
): void {
  out.fill(0);
  for (let channel = 0; channel < channels; channel++) {
    const first = channel * length;
    const last = first + length - 1;
    for (let site = first; site < last; site++) {
      if (open[site] === 0 || open[site + 1] === 0) continue;
      const flow = levels[site]! - levels[site + 1]!;
      out[site] = out[site]! + flow;
      out[site + 1] = out[site + 1]! - flow;
    }
    // Levels of closed sites stay 0, so that nothing leaves from them.
    out[first] = out[first]! + levels[first]!;
    out[last] = out[last]! + levels[last]!;
  }
  for (let at = 0; at < pairs.length; at += 2) {
    const a = pairs[at]! * length;
    const b = pairs[at + 1]! * length;
    for (let k = 0; k < length; k++) {
      if (open[a + k] === 0 || open[b + k] === 0) continue;
      const flow = crossing * (levels[a + k]! - levels[b + k]!);
      out[a + k] = out[a + k]! + flow;
      out[b + k] = out[b + k]! - flow;
    }
  }
}

/** Power dissipated between surfaces at 1 and 0, which for the solution is the flow; a sum without cancellation. */
function dissipated(
  { length, channels, pairs, open }: Particle,
  crossing: number,
  levels: Float64Array,
): number {
  let along = 0;
  for (let channel = 0; channel < channels; channel++) {
    const first = channel * length;
    const last = first + length - 1;
    if (open[first] === 1) along += (1 - levels[first]!) ** 2;
    if (open[last] === 1) along += levels[last]! ** 2;
    for (let site = first; site < last; site++)
      if (open[site] === 1 && open[site + 1] === 1) along += (levels[site]! - levels[site + 1]!) ** 2;
  }
  let across = 0;
  for (let at = 0; at < pairs.length; at += 2) {
    const a = pairs[at]! * length;
    const b = pairs[at + 1]! * length;
    for (let k = 0; k < length; k++)
      if (open[a + k] === 1 && open[b + k] === 1) across += (levels[a + k]! - levels[b + k]!) ** 2;
  }
  return along + crossing * across;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function addTo(target: Float64Array, factor: number, other: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i] = target[i]! + factor * other[i]!;
}
