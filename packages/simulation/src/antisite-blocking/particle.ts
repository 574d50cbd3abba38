import type { Random } from '../random/random.js';

/**
 * A piece of a plate-like particle: channels on a square grid that repeats sideways, each open at both ends. Site k of
 * channel c is number c * length + k.
 */
export interface Particle {
  /** Sites along a channel. */
  readonly length: number;
  readonly channels: number;
  /** Pairs of neighbouring channels, two for every channel, one after the other. */
  readonly pairs: Int32Array;
  /** 1 where an ion may be and from where it gets out, 0 for defects and for sites that they enclose altogether. */
  readonly open: Uint8Array;
}

/**
 * A particle in which each site is a defect with the same probability, independent of all others.
 *
 * @param across channels along either side, at least 2
 * @param length sites along a channel
 */
export function drawParticle(
  across: number,
  length: number,
  defectFraction: number,
  random: Random,
): Particle {
  const open = new Uint8Array(across * across * length);
  for (let site = 0; site < open.length; site++) open[site] = random.uniform() < defectFraction ? 0 : 1;
  return particleOf(across, length, open);
}

/** The particle whose sites without a defect are given as 1. */
export function particleOf(across: number, length: number, free: Uint8Array): Particle {
  const channels = across * across;
  const pairs = new Int32Array(4 * channels);
  for (let row = 0, at = 0; row < across; row++)
    for (let column = 0; column < across; column++) {
      const channel = row * across + column;
      pairs[at++] = channel;
      pairs[at++] = row * across + ((column + 1) % across);
      pairs[at++] = channel;
      pairs[at++] = ((row + 1) % across) * across + column;
    }
  return { length, channels, pairs, open: reachable(channels, length, pairs, free) };
}

/** Of the free sites those that are connected with a surface, along channels or across. */
function reachable(channels: number, length: number, pairs: Int32Array, free: Uint8Array): Uint8Array {
  const beside = neighboursOf(channels, pairs);
  const reached = new Uint8Array(free.length);
  const stack: number[] = [];
  const visit = (site: number) => {
    if (free[site] === 0 || reached[site] === 1) return;
    reached[site] = 1;
    stack.push(site);
  };
  for (let channel = 0; channel < channels; channel++) {
    visit(channel * length);
    visit(channel * length + length - 1);
  }
  for (let site = stack.pop(); site !== undefined; site = stack.pop()) {
    const channel = Math.floor(site / length);
    const k = site - channel * length;
    if (k > 0) visit(site - 1);
    if (k < length - 1) visit(site + 1);
    for (let n = 4 * channel; n < 4 * channel + 4; n++) visit(beside[n]! * length + k);
  }
  return reached;
}

/** The four neighbours of every channel. */
function neighboursOf(channels: number, pairs: Int32Array): Int32Array {
  const beside = new Int32Array(4 * channels);
  const filled = new Int32Array(channels);
  for (let at = 0; at < pairs.length; at += 2) {
    const a = pairs[at]!;
    const b = pairs[at + 1]!;
    beside[4 * a + filled[a]!++] = b;
    beside[4 * b + filled[b]!++] = a;
  }
  return beside;
}
