import { randomStream } from '../random/random.js';
import { type Channel, channelLinks } from './channel-links.js';
import { cubicCell } from './fcc-cell.js';
import { Lithiator } from './lithiate.js';
import { type Arrangement, Lithiation } from './lithiation.js';

/** Edge of the crystals that are tried, in cells: small against what a large one takes. */
const TRIED = 12;
const TRIES = 4;
/** Times as many cells along an edge from which trying pays off. */
const LARGE = 2;

/**
 * Lithium ions up to which a large crystal probably does not percolate, from a few small ones; 0 for a small one.
 * Results do not depend on it, only how soon they are there.
 */
export function headStartOf(cells: number, arrangement: Arrangement, channel: Channel, seed: number): number {
  if (cells < LARGE * TRIED) return 0;
  const cell = cubicCell(TRIED);
  const lithiation = new Lithiation(cell, arrangement);
  const lithiator = new Lithiator(cell);
  const random = randomStream(seed);
  const task = { links: channelLinks(channel), stops: [], toTheEnd: true, headStart: 0 };
  let least = cell.sites;
  for (let tried = 0; tried < TRIES; tried++) {
    lithiation.draw(random);
    const [first] = lithiator.run(lithiation, task, () => {}).thresholds;
    least = Math.min(least, first ?? cell.sites);
  }
  return Math.floor(0.99 * least * (cells / TRIED) ** 3);
}
