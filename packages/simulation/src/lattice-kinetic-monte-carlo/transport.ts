import { toCartesian } from '@interphase/core';
import type { LatticeWalk } from './lattice-walk.js';

/** What one run of carriers leaves behind; sums over its windows. */
export interface WalkRecord {
  /** s. */
  readonly time: number;
  /** Squared displacement of a carrier, angstrom squared, mean over the carriers. */
  readonly tracer: number;
  /** Squared displacement of all carriers together, by the number of carriers, angstrom squared. */
  readonly charge: number;
  /** Sum over hops of their squared length, by the number of carriers, angstrom squared. */
  readonly hopped: number;
}

/** Squared displacements since the end of the equilibration, at equal numbers of events. */
export interface DisplacementSeries {
  /** s. */
  readonly time: readonly number[];
  /** Angstrom squared, as in `WalkRecord`. */
  readonly tracer: readonly number[];
  readonly charge: readonly number[];
}

/** Points of a series of displacements. */
const POINTS = 20;

/**
 * Runs a walk that is in equilibrium and watches it in windows, each from its own start.
 *
 * @param events of the whole run
 * @param windows in which displacements are taken
 * @param pace called between stretches with the finished share
 */
export function watchWalk(
  walk: LatticeWalk,
  events: number,
  windows: number,
  pace: (part: number) => void,
): { record: WalkRecord; series: DisplacementSeries } {
  const start = new Snapshot(walk);
  const total = { time: 0, tracer: 0, charge: 0, hopped: 0 };
  const series = { time: [] as number[], tracer: [] as number[], charge: [] as number[] };
  // Stretches end where a window or a point of the series does.
  const stretches = windows * Math.ceil(POINTS / windows);
  let window = start;
  let done = 0;
  let pointsDone = 0;
  for (let stretch = 1; stretch <= stretches; stretch++) {
    const until = Math.round((events * stretch) / stretches);
    runPaced(walk, until - done, (part) => pace((done + part * (until - done)) / events));
    done = until;
    if (Math.floor((stretch * POINTS) / stretches) > pointsDone) {
      pointsDone = Math.floor((stretch * POINTS) / stretches);
      const since = start.until(walk);
      series.time.push(since.time);
      series.tracer.push(since.tracer);
      series.charge.push(since.charge);
    }
    if (stretch % (stretches / windows) !== 0) continue;
    const since = window.until(walk);
    total.time += since.time;
    total.tracer += since.tracer;
    total.charge += since.charge;
    total.hopped += since.hopped;
    window = new Snapshot(walk);
  }
  return { record: total, series };
}

/** Events between two looks at the clock: some milliseconds. */
const STRETCH = 20_000;

/** The same events, with a pause for progress and cancellation now and then. */
export function runPaced(walk: LatticeWalk, events: number, pace: (part: number) => void): void {
  for (let done = 0; done < events; done += STRETCH) {
    walk.run(Math.min(STRETCH, events - done));
    pace(Math.min(1, (done + STRETCH) / events));
  }
}

/** Where all carriers were at some time. */
class Snapshot {
  private readonly time: number;
  private readonly positions: Float64Array;
  private readonly hopped: number;

  constructor(walk: LatticeWalk) {
    this.time = walk.time;
    this.positions = walk.positions();
    this.hopped = walk.hoppedSquared;
  }

  until(walk: LatticeWalk): WalkRecord {
    const { lattice } = walk.system.model;
    const positions = walk.positions();
    let squares = 0;
    const sum = [0, 0, 0];
    for (let at = 0; at < positions.length; at += 3) {
      const [x, y, z] = toCartesian(lattice, [
        positions[at]! - this.positions[at]!,
        positions[at + 1]! - this.positions[at + 1]!,
        positions[at + 2]! - this.positions[at + 2]!,
      ]);
      squares += x * x + y * y + z * z;
      sum[0]! += x;
      sum[1]! += y;
      sum[2]! += z;
    }
    const carriers = Math.max(walk.carriers, 1);
    return {
      time: walk.time - this.time,
      tracer: squares / carriers,
      charge: (sum[0]! ** 2 + sum[1]! ** 2 + sum[2]! ** 2) / carriers,
      hopped: (walk.hoppedSquared - this.hopped) / carriers,
    };
  }
}
