import type { Threshold, ThresholdsOfSize } from '../percolation/limiting-threshold.js';
import { addSums, meansOf, type Sums, standardErrors } from '../percolation/sums.js';
import type { Channel } from './channel-links.js';
import { contentsOf, disordersOf, type RocksaltParameters } from './parameters.js';
import type { ChannelSums, RocksaltPart } from './rocksalt-part.js';
import { crossing, limitOfRocksalt } from './threshold.js';

/** What all samples of one channel and one degree of disorder say. */
export interface Curve {
  readonly channel: Channel;
  readonly disorder: number;
  readonly cells: number;
  readonly lithium: readonly number[];
  readonly accessible: readonly number[];
  readonly standardError: readonly (number | null)[];
  readonly percolating: readonly number[];
  readonly sizes: readonly ThresholdsOfSize[];
  readonly threshold: Threshold | null;
}

/** The curve of a channel and a degree of disorder; null where no part says anything of it. */
export function curveOf(
  parts: readonly RocksaltPart[],
  parameters: RocksaltParameters,
  channel: Channel,
  disorder: number,
): Curve | null {
  const mine = parts.filter((part) => part.disorder === disorder);
  const sumsAt = (cells: number): ChannelSums[] =>
    mine
      .filter((part) => part.cells === cells)
      .flatMap((part) => part.channels.filter((one) => one.channel === channel));
  const sizes = [...new Set(mine.map(({ cells }) => cells))]
    .sort((a, b) => a - b)
    .flatMap((cells) => {
      const thresholds = sumsAt(cells).flatMap((one) => one.thresholds ?? []);
      return thresholds.length > 0 ? [{ cells, thresholds: addSums(thresholds) }] : [];
    });
  const reported = sumsAt(parameters.cells);
  if (reported.length === 0 && sizes.length === 0) return null;
  const lithium = reported.length > 0 ? contentsOf(parameters) : [];
  const accessible = lithium.map((_, at) => addSums(reported.map((one) => one.accessible[at]!)));
  const samples = accessible[0]?.samples ?? 0;
  const percolating = lithium.map(
    (_, at) => reported.reduce((sum, one) => sum + one.percolating[at]!, 0) / samples,
  );
  return {
    channel,
    disorder,
    cells: parameters.cells,
    lithium,
    accessible: accessible.map((sums) => meansOf(sums)[0]!),
    standardError: accessible.map((sums) => standardErrors(sums)[0]!),
    percolating,
    sizes,
    threshold: parameters.shortRangeOrder ? crossing(lithium, percolating, samples) : limitOfRocksalt(sizes),
  };
}

/** Warren-Cowley parameters of one degree of disorder and content. */
export interface OrderAt {
  readonly disorder: number;
  readonly lithium: number;
  readonly sums: Sums;
}

/** Those of every degree of disorder and content that has some; none without short-range order. */
export function ordersOf(parts: readonly RocksaltPart[], parameters: RocksaltParameters): OrderAt[] {
  return disordersOf(parameters).flatMap((disorder) => {
    const mine = parts.flatMap((part) => (part.disorder === disorder && part.order ? [part.order] : []));
    if (mine.length === 0) return [];
    return contentsOf(parameters).map((lithium, at) => ({
      disorder,
      lithium,
      sums: addSums(mine.map((order) => order[at]!)),
    }));
  });
}

/** Largest size of a curve's samples. */
export const largestOf = ({ sizes, cells }: Curve): number => sizes.at(-1)?.cells ?? cells;
