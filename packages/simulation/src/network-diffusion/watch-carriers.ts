import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Pace } from '../engine/pace.js';
import { CarrierWalk, type WalkSettings } from './carrier-walk.js';
import type { RepeatedNetwork } from './repeated-network.js';

/** Metropolis tries for each carrier before the first window and between two. */
const [BEFORE, BETWEEN] = [200, 10];
/** Steps between two reports of progress. */
const REPORT = 1024;

/**
 * What carriers did over one stretch of time. A mean square displacement grows with a slope, after hops that are soon
 * undone; that slope is the mean over the stretch less the mean over its halves, by half the duration.
 */
export interface Window {
  /** Duration, in the walk's unit of time. */
  readonly time: number;
  /** Growth over half of it of the sum over carriers of r r^T, angstrom squared: xx, yy, zz, yz, xz, xy. */
  readonly tracer: readonly number[];
  /** Growth over half of it of the squared sum of all displacements, angstrom squared. */
  readonly charge: number;
  /** Sum of the squared distances of all hops, angstrom squared. */
  readonly hopped: number;
  /** Sum over carriers of the squared displacement, angstrom squared. */
  readonly moved: number;
}

/**
 * Lets carriers walk for so many windows of so many jumps in all, each from a fresh equilibrium arrangement. Fewer
 * windows come back when no jump is possible.
 */
export function watchCarriers(
  network: RepeatedNetwork,
  settings: WalkSettings,
  random: RandomGenerator,
  windows: number,
  jumps: number,
  pace: Pace,
): Window[] {
  const walk = new CarrierWalk(network, settings, random);
  walk.equilibrate(BEFORE);
  const half = Math.max(1, Math.ceil(jumps / 2));
  const watched: Window[] = [];
  for (let window = 0; window < windows; window++) {
    if (window > 0) walk.equilibrate(BETWEEN);
    const [time, hopped] = [walk.time, walk.hoppedSquared];
    const marks = [Float64Array.from(walk.displacement)];
    for (const _half of [0, 1]) {
      for (let jump = 0; jump < half; jump++) {
        if (!walk.step()) return watched;
        if (jump % REPORT === 0) pace(window / windows);
      }
      marks.push(Float64Array.from(walk.displacement));
    }
    watched.push({ time: walk.time - time, hopped: walk.hoppedSquared - hopped, ...growth(marks) });
  }
  return watched;
}

/** From the displacements at the start, half-way and at the end. */
function growth(marks: readonly Float64Array[]): Pick<Window, 'tracer' | 'charge' | 'moved'> {
  // Three marks, each of three numbers a carrier.
  const [start, middle, end] = [marks[0]!, marks[1]!, marks[2]!];
  const tracer = [0, 0, 0, 0, 0, 0];
  const first = [0, 0, 0];
  const second = [0, 0, 0];
  let moved = 0;
  for (let at = 0; at < start.length; at += 3) {
    const a = [0, 1, 2].map((axis) => middle[at + axis]! - start[at + axis]!);
    const b = [0, 1, 2].map((axis) => end[at + axis]! - middle[at + axis]!);
    PAIRS.forEach(([i, j], entry) => {
      // The whole less the mean of its halves: (a + b)(a + b) - (a a + b b) / 2.
      tracer[entry]! += (a[i]! * a[j]! + b[i]! * b[j]!) / 2 + a[i]! * b[j]! + b[i]! * a[j]!;
    });
    for (const axis of [0, 1, 2]) {
      first[axis]! += a[axis]!;
      second[axis]! += b[axis]!;
      moved += (a[axis]! + b[axis]!) ** 2;
    }
  }
  const charge = [0, 1, 2].reduce(
    (sum, axis) => sum + (first[axis]! ** 2 + second[axis]! ** 2) / 2 + 2 * first[axis]! * second[axis]!,
    0,
  );
  return { tracer, charge, moved };
}

const PAIRS = [
  [0, 0],
  [1, 1],
  [2, 2],
  [1, 2],
  [0, 2],
  [0, 1],
] as const;
