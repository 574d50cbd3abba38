import type { Sums } from '../percolation/sums.js';
import type { Channel } from './channel-links.js';

/** What the samples of a part say about one channel. */
export interface ChannelSums {
  readonly channel: Channel;
  /** Lithium per formula unit at which a cluster goes on in 1, 2 and 3 directions; null with short-range order. */
  readonly thresholds: Sums | null;
  /** At each content: share of the lithium that is accessible. Empty at the further sizes. */
  readonly accessible: readonly Sums[];
  /** At each content: samples in which a cluster goes on for ever. */
  readonly percolating: readonly number[];
}

/** What one part leaves behind. */
export interface RocksaltPart {
  readonly disorder: number;
  readonly cells: number;
  readonly channels: readonly ChannelSums[];
  /**
   * With short-range order, at each content: the Warren-Cowley parameters of first and second neighbours after half
   * of the sweeps and after all of them.
   */
  readonly order: readonly Sums[] | null;
}
