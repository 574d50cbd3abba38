import type { Matrix3 } from '@interphase/core';
import { createNeighbourList } from '../force-field/neighbour-list.js';
import { periodicBox } from '../force-field/periodic-box.js';

/** Pair distribution g(r) of one pair of elements; 1 where atoms lie at random. */
export interface RadialDistribution {
  /** `Li-O`. */
  readonly pair: string;
  readonly g: Float64Array;
}

/** Counts distances of atoms, frame by frame. */
export interface RadialCounter {
  /** `positions` cartesian, angstrom, wrapped or not. */
  add(cell: Matrix3, positions: Float64Array): void;
  /** Middles of the bins, angstrom. */
  readonly distances: Float64Array;
  /** Mean over all frames so far. */
  finish(): RadialDistribution[];
}

/**
 * Radial distributions of every pair of elements up to `farthest` (angstrom), all periodic images counted, so that it
 * may exceed half the cell: g = (pairs in a shell) V / (Na Nb 4πr² dr), Na Nb / 2 for an element with itself.
 */
export function radialCounter(
  elements: readonly string[],
  farthest: number,
  binWidth: number,
): RadialCounter {
  const names = [...new Set(elements)];
  const kinds = Int32Array.from(elements, (element) => names.indexOf(element));
  const numbers = names.map((_, kind) => kinds.filter((own) => own === kind).length);
  const bins = Math.round(farthest / binWidth);
  const reach = new Float64Array(names.length ** 2).fill(bins * binWidth);
  const sums = names.flatMap((_, a) => names.map((__, b) => (b < a ? null : new Float64Array(bins))));
  const counted = new Float64Array(bins);
  let frames = 0;
  return {
    distances: Float64Array.from({ length: bins }, (_, bin) => (bin + 0.5) * binWidth),
    add(cell, positions) {
      const box = periodicBox(cell);
      const list = createNeighbourList(box, kinds, reach, 0);
      list.follow(positions);
      const [at, kindOf, others, { starts, centres }] = [
        list.positions(),
        list.kinds(),
        list.neighbours(),
        list,
      ];
      const counts = sums.map((sum) => (sum ? counted.slice().fill(0) : null));
      for (let slot = 0; slot < centres.length; slot++) {
        const i = centres[slot]!;
        for (let n = starts[slot]!; n < starts[slot + 1]!; n++) {
          const j = others[n]!;
          const distance = Math.hypot(
            at[3 * j]! - at[3 * i]!,
            at[3 * j + 1]! - at[3 * i + 1]!,
            at[3 * j + 2]! - at[3 * i + 2]!,
          );
          const bin = Math.floor(distance / binWidth);
          const [a, b] = [kindOf[i]!, kindOf[j]!];
          if (bin < bins) counts[Math.min(a, b) * names.length + Math.max(a, b)]![bin]!++;
        }
      }
      // By frame, since the volume may change.
      counts.forEach((count, pair) => {
        count?.forEach((value, bin) => {
          sums[pair]![bin]! += value * box.volume;
        });
      });
      frames++;
    },
    finish() {
      return names.flatMap((first, a) =>
        names.slice(a).map((second, rest): RadialDistribution => {
          const b = a + rest;
          const pairs = (numbers[a]! * numbers[b]!) / (a === b ? 2 : 1);
          const g = sums[a * names.length + b]!.map((value, bin) => {
            const shell = (4 / 3) * Math.PI * binWidth ** 3 * ((bin + 1) ** 3 - bin ** 3);
            return frames === 0 ? 0 : value / (frames * pairs * shell);
          });
          return { pair: `${first}-${second}`, g };
        }),
      );
    },
  };
}
