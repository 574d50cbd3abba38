import { linePreconditioner } from './line-preconditioner.js';
import type { Particle } from './particle.js';
import { planePreconditioner } from './plane-preconditioner.js';

/** Share of the mean exit time that the last `WINDOW` steps of the solver may still have added. */
const TOLERANCE = 1e-7;
const WINDOW = 20;
/** Share of the first residual's square that rounding leaves. */
const EXACT = 1e-30;
/** Crossing rate, in rates along the channel, below which the exit time is that of two higher rates, extrapolated. */
const SLOWEST = 1e-9;

/**
 * Mean time until an ion leaves the particle through an end of a channel, in times of one hop along the channel, for
 * ions that start on any of its open sites. An ion hops to every open neighbour, along the channel at rate 1 and across
 * at `crossing`; its mean exit times T obey sum over neighbours of rate * (T(site) - T(neighbour)) = 1, with T = 0
 * outside (Redner, A Guide to First-Passage Processes, 2001, eq. 1.6.2-1.6.3).
 *
 * Infinite when nothing crosses and some ions are enclosed, 0 where no site is open.
 *
 * @param step called after every step of the solver
 */
export function meanExitTime(particle: Particle, crossing: number, step: () => void): number {
  if (crossing >= SLOWEST || !hasEnclosed(particle)) return solve(particle, crossing, step);
  // Waiting for a slow crossing takes a time that is inversely proportional to its rate, the rest none that depends on it.
  const fast = solve(particle, 10 * SLOWEST, step);
  const slow = solve(particle, SLOWEST, step);
  const waiting = (slow - fast) / (1 / SLOWEST - 1 / (10 * SLOWEST));
  return slow + waiting * (1 / crossing - 1 / SLOWEST);
}

/** Mean exit time of a channel of so many sites without defects. */
export const exitTimeOfChannel = (length: number): number => ((length + 1) * (length + 2)) / 12;

/** Whether any open site lies between two defects of its channel. */
function hasEnclosed({ length, channels, open }: Particle): boolean {
  for (let channel = 0; channel < channels; channel++) {
    const sites = open.subarray(channel * length, (channel + 1) * length);
    const first = sites.indexOf(0);
    const last = sites.lastIndexOf(0);
    if (first !== -1 && sites.subarray(first, last).includes(1)) return true;
  }
  return false;
}

/** Conjugate gradients, preconditioned channel by channel and plane by plane. */
function solve(particle: Particle, crossing: number, step: () => void): number {
  const { open } = particle;
  const sites = open.reduce((sum, one) => sum + one, 0);
  if (sites === 0) return 0;
  const lines = linePreconditioner(particle, crossing);
  const planes = planePreconditioner(particle);
  const precondition = (right: Float64Array, solution: Float64Array) => {
    lines(right, solution);
    planes(right, solution);
  };
  const residual = Float64Array.from(open);
  const preconditioned = new Float64Array(open.length);
  const applied = new Float64Array(open.length);
  precondition(residual, preconditioned);
  const direction = preconditioned.slice();
  let square = dot(residual, preconditioned);
  // The sum of the times is the square of the solution's energy norm, to which every step adds a known share (Hestenes &
  // Stiefel, J. Res. Natl. Bur. Stand. 49, 409 (1952), eq. 6:1): no residual says as much about the mean.
  let total = 0;
  const exact = EXACT * square;
  const added: number[] = [];
  // In exact arithmetic there are no more steps than sites.
  for (let iteration = 0; iteration < open.length && square > exact; iteration++) {
    applyRates(particle, crossing, direction, applied);
    const alpha = square / dot(direction, applied);
    const share = alpha * square;
    total += share;
    added.push(share);
    if (added.length > WINDOW) added.shift();
    if (added.length === WINDOW && added.reduce((sum, one) => sum + one, 0) < TOLERANCE * total) break;
    addTo(residual, -alpha, applied);
    precondition(residual, preconditioned);
    const before = square;
    square = dot(residual, preconditioned);
    const beta = square / before;
    for (let site = 0; site < direction.length; site++)
      direction[site] = preconditioned[site]! + beta * direction[site]!;
    step();
  }
  return total / sites;
}

/** Net rate at which times flow out of every open site. */
function applyRates(
  { length, channels, pairs, open }: Particle,
  crossing: number,
  times: Float64Array,
  out: Float64Array,
): void {
  out.fill(0);
  for (let channel = 0; channel < channels; channel++) {
    const first = channel * length;
    const last = first + length - 1;
    for (let site = first; site < last; site++) {
      if (open[site] === 0 || open[site + 1] === 0) continue;
      const flow = times[site]! - times[site + 1]!;
      out[site] = out[site]! + flow;
      out[site + 1] = out[site + 1]! - flow;
    }
    // Times of closed sites stay 0, so that the surface takes nothing from them.
    out[first] = out[first]! + times[first]!;
    out[last] = out[last]! + times[last]!;
  }
  for (let at = 0; at < pairs.length; at += 2) {
    const a = pairs[at]! * length;
    const b = pairs[at + 1]! * length;
    for (let k = 0; k < length; k++) {
      if (open[a + k] === 0 || open[b + k] === 0) continue;
      const flow = crossing * (times[a + k]! - times[b + k]!);
      out[a + k] = out[a + k]! + flow;
      out[b + k] = out[b + k]! - flow;
    }
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function addTo(target: Float64Array, factor: number, other: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i] = target[i]! + factor * other[i]!;
}
