import type { Matrix3 } from '@interphase/core';
import { createNeighbourList } from '../force-field/neighbour-list.js';
import { periodicBox } from '../force-field/periodic-box.js';
import type { IonFrames } from './mean-squared-displacement.js';

/** Van Hove correlation of the mobile ions at one lag. */
export interface VanHove {
  /** Probability per angstrom that an ion has gone so far: its integral over r is 1. */
  readonly self: Float64Array;
  /** Density of other ions around where an ion was, over the mean: 1 where they lie at random. */
  readonly distinct: Float64Array;
}

/** At most so many time origins are averaged over. */
const MOST_ORIGINS = 40;

/**
 * Self and distinct van Hove correlation (van Hove 1954, 10.1103/PhysRev.95.249) after `lag` frames, in bins up to
 * `farthest` (angstrom).
 */
export function vanHove(
  frames: IonFrames,
  cell: Matrix3,
  lag: number,
  farthest: number,
  binWidth: number,
): VanHove {
  const ions = (frames[0]?.length ?? 0) / 3;
  const bins = Math.round(farthest / binWidth);
  const self = new Float64Array(bins);
  const distinct = new Float64Array(bins);
  const box = periodicBox(cell);
  const kinds = Int32Array.from({ length: 2 * ions }, (_, row) => (row < ions ? 0 : 1));
  const range = bins * binWidth;
  const list = createNeighbourList(box, kinds, Float64Array.from([0, range, range, 0]), 0);
  const positions = new Float64Array(6 * ions);
  const origins = Math.min(MOST_ORIGINS, frames.length - lag);
  const binOf = (x: number, y: number, z: number): number => Math.floor(Math.hypot(x, y, z) / binWidth);
  for (let origin = 0; origin < origins; origin++) {
    const from = Math.floor((origin * (frames.length - lag)) / origins);
    positions.set(frames[from]!);
    positions.set(frames[from + lag]!, 3 * ions);
    list.follow(positions);
    const [at, kindOf, others] = [list.positions(), list.kinds(), list.neighbours()];
    for (let slot = 0; slot < list.centres.length; slot++) {
      const i = list.centres[slot]!;
      for (let n = list.starts[slot]!; n < list.starts[slot + 1]!; n++) {
        const j = others[n]!;
        if (kindOf[i] === kindOf[j]) continue;
        const bin = binOf(
          at[3 * j]! - at[3 * i]!,
          at[3 * j + 1]! - at[3 * i + 1]!,
          at[3 * j + 2]! - at[3 * i + 2]!,
        );
        if (bin < bins) distinct[bin]!++;
      }
    }
    for (let ion = 0; ion < ions; ion++) {
      const [x, y, z] = [0, 1, 2].map(
        (axis) => positions[3 * (ion + ions) + axis]! - positions[3 * ion + axis]!,
      );
      const bin = binOf(x!, y!, z!);
      if (bin >= bins) continue;
      self[bin]!++;
      // The ion itself was counted among all ions there; its images stay.
      distinct[bin]!--;
    }
  }
  return {
    self: self.map((count) => count / (origins * ions * binWidth)),
    distinct: distinct.map((count, bin) => {
      const shell = (4 / 3) * Math.PI * binWidth ** 3 * ((bin + 1) ** 3 - bin ** 3);
      return (count * box.volume) / (origins * ions * ions * shell);
    }),
  };
}
