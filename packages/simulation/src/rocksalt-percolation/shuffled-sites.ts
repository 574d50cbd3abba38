import type { Random } from '../random/random.js';

/** Members of one bucket: few enough for their shuffle to stay within a processor's own memory. */
const BUCKET = 2 ** 16;
const MOST_BUCKETS = 256;

/**
 * Sites in random order, each order as likely, drawn as far as they are asked for.
 *
 * Many sites are first dealt at random into buckets, and each bucket is shuffled when its turn comes (Rao, Sankhya A
 * 23, 305 (1961)): a plain shuffle of millions of sites waits for the main memory at every swap.
 */
export class ShuffledSites {
  readonly #source: Int32Array | null;
  readonly #sites: Int32Array;
  /** Where each bucket ends. */
  readonly #ends: Int32Array;
  #labels: Uint8Array;
  #random: Random | null = null;
  #drawn = 0;
  #bucket = 0;

  /** @param source the sites to draw from, or how many there are, numbered from 0 */
  constructor(source: Int32Array | number) {
    const count = typeof source === 'number' ? source : source.length;
    let buckets = 1;
    while (buckets < MOST_BUCKETS && count > buckets * BUCKET) buckets *= 2;
    this.#ends = new Int32Array(buckets).fill(count);
    this.#labels = new Uint8Array(buckets > 1 ? count : 0);
    this.#source = typeof source === 'number' || buckets === 1 ? null : source;
    this.#sites = new Int32Array(count);
    for (let at = 0; at < count; at++) this.#sites[at] = typeof source === 'number' ? at : source[at]!;
  }

  /** Starts a new order. */
  draw(random: Random): void {
    this.#random = random;
    this.#drawn = 0;
    this.#bucket = 0;
    if (this.#ends.length > 1) this.#deal(random);
  }

  /** The site at a place of the order; places are asked for one after the other, but may be asked for again. */
  at(place: number): number {
    const sites = this.#sites;
    if (place === this.#drawn && this.#random) {
      while (place === this.#ends[this.#bucket]) this.#bucket++;
      // The next step of a Fisher-Yates shuffle of the bucket.
      const other = place + this.#random.below(this.#ends[this.#bucket]! - place);
      const site = sites[other]!;
      sites[other] = sites[place]!;
      sites[place] = site;
      this.#drawn++;
    }
    return sites[place]!;
  }

  #deal(random: Random): void {
    const labels = this.#labels;
    const ends = this.#ends;
    const mask = ends.length - 1;
    const places = new Int32Array(ends.length);
    for (let at = 0; at < labels.length; at += 4) {
      const word = random.uint32();
      for (let byte = 0; byte < 4 && at + byte < labels.length; byte++) {
        const label = (word >>> (8 * byte)) & mask;
        labels[at + byte] = label;
        places[label]!++;
      }
    }
    let end = 0;
    for (let bucket = 0; bucket < ends.length; bucket++) {
      const start = end;
      end += places[bucket]!;
      places[bucket] = start;
      ends[bucket] = end;
    }
    for (let at = 0; at < labels.length; at++) {
      this.#sites[places[labels[at]!]!++] = this.#source ? this.#source[at]! : at;
    }
  }
}
