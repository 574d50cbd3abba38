import { SumTree } from './sum-tree.js';
import type { UniformBuffer } from './uniform-buffer.js';

/** Environments of a domain: eight times eight, a sum of sums. */
const SIZE = 64;
/** Of the upper half of a float64, whose lowest 20 bits are mantissa: sums of equal exponent share a bin. */
const KEY_SHIFT = 20;
/** Place of the upper half of a float64 among its two words. */
const UPPER = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;

const word = new Float64Array(1);
const wordHalves = new Uint32Array(word.buffer);

/**
 * Environments drawn in proportion to their rates at a cost that does not depend on how many there are: domains of 64
 * stand in bins by the size of their sum; a bin is drawn by the upper bounds of its domains, a domain of it at random, and it
 * is taken with its sum over the bound (composition and rejection, Slepoy, Thompson & Plimpton 2008, 10.1063/1.2919546).
 * Within a domain sums of eight lead to the environment. Of an environment itself only the row of the table that it is in is
 * kept, two bytes; sums are made anew from the rows, so they do not drift.
 */
export class EventDomains {
  /** Environment that was drawn. */
  picked = 0;
  /** Random number below the rate of that environment, per second. */
  remainder = 0;

  /** Rates of eight environments, of domains. */
  private readonly eights: Float64Array;
  private readonly sums: Float64Array;
  private readonly halves: Uint32Array;
  private readonly bins: SumTree;
  /** Of each bin its domains, how many, and the upper bound of their sums. */
  private readonly members: Int32Array[];
  private readonly counts: Int32Array;
  private readonly bounds: Float64Array;
  /** Of each domain its place in its bin. */
  private readonly places: Int32Array;
  /** Exponent of the first bin. */
  private readonly lowest: number;

  /**
   * @param rows row of the table of each environment, padded to whole domains (`paddedToDomains`)
   * @param totals rate of each row, per second
   */
  constructor(
    private readonly rows: Uint16Array | Uint32Array,
    private readonly totals: Float64Array,
  ) {
    const domains = rows.length / SIZE;
    this.eights = new Float64Array(rows.length / 8);
    this.sums = new Float64Array(domains);
    this.halves = new Uint32Array(this.sums.buffer);
    this.places = new Int32Array(domains);
    let [least, most] = [Number.POSITIVE_INFINITY, 0];
    for (const total of totals) {
      if (total > 0) least = Math.min(least, total);
      most = Math.max(most, total);
    }
    this.lowest = most > 0 ? keyOf(least) : 0;
    const count = most > 0 ? keyOf(most * SIZE) - this.lowest + 1 : 1;
    this.bins = new SumTree(count);
    this.members = Array.from({ length: count }, () => new Int32Array(8));
    this.counts = new Int32Array(count);
    this.bounds = Float64Array.from({ length: count }, (_, bin) => leastOf(this.lowest + bin + 1));
    for (let environment = 0; environment < rows.length; environment += 8) this.refresh(environment);
  }

  /** Sum of the upper bounds, per second: attempts come at this rate, those taken at that of all environments. */
  get bound(): number {
    return this.bins.total;
  }

  /** Sum of all rates, per second. */
  get total(): number {
    return this.sums.reduce((sum, rate) => sum + rate, 0);
  }

  /** To be called when the row of an environment has changed. */
  refresh(environment: number): void {
    const { eights, sums, halves, rows, totals } = this;
    const [eight, domain] = [environment >> 3, environment >> 6];
    const at = eight << 3;
    eights[eight] =
      totals[rows[at]!]! +
      totals[rows[at + 1]!]! +
      (totals[rows[at + 2]!]! + totals[rows[at + 3]!]!) +
      (totals[rows[at + 4]!]! + totals[rows[at + 5]!]! + (totals[rows[at + 6]!]! + totals[rows[at + 7]!]!));
    const sum = eightSummed(eights, domain << 3);
    const before = sums[domain]! > 0 ? halves[2 * domain + UPPER]! >>> KEY_SHIFT : 0;
    sums[domain] = sum;
    const after = sum > 0 ? halves[2 * domain + UPPER]! >>> KEY_SHIFT : 0;
    if (before === after) return;
    if (before > 0) this.leave(domain, before - this.lowest);
    if (after > 0) this.enter(domain, after - this.lowest);
  }

  /**
   * Draws an environment; the bound must be positive.
   *
   * @returns time to it in units of 1/bound: an exponential one for each attempt
   */
  pick(random: UniformBuffer): number {
    const { bins, counts, bounds, members, sums } = this;
    let survival = 1;
    for (;;) {
      survival *= 1 - random.next();
      const bin = bins.pick(random.next());
      const bound = bounds[bin]!;
      // One random number is enough: what is left of it after each choice is as random as before.
      const place = Math.min((bins.remainder / bound) | 0, counts[bin]! - 1);
      const domain = members[bin]![place]!;
      const left = bins.remainder - place * bound;
      if (left >= sums[domain]!) continue;
      this.pickOf(domain, left);
      return -Math.log(survival);
    }
  }

  private pickOf(domain: number, from: number): void {
    const { eights, rows, totals } = this;
    let left = from;
    // By halves; rounding never leads into one without rates.
    let at = domain << 3;
    const four = fourSummed(eights, at);
    if (left >= four && fourSummed(eights, at + 4) > 0) {
      left -= four;
      at += 4;
    }
    const two = eights[at]! + eights[at + 1]!;
    if (left >= two && eights[at + 2]! + eights[at + 3]! > 0) {
      left -= two;
      at += 2;
    }
    const one = eights[at]!;
    if (left >= one && eights[at + 1]! > 0) {
      left -= one;
      at++;
    }
    const end = (at + 1) << 3;
    for (let environment = at << 3; environment < end; environment++) {
      const rate = totals[rows[environment]!]!;
      if (rate === 0) continue;
      this.picked = environment;
      this.remainder = left;
      if (left < rate) return;
      left -= rate;
    }
  }

  private enter(domain: number, bin: number): void {
    const { members, counts, places, bins, bounds } = this;
    const place = counts[bin]!++;
    let list = members[bin]!;
    if (place === list.length) {
      list = new Int32Array(2 * place);
      list.set(members[bin]!);
      members[bin] = list;
    }
    list[place] = domain;
    places[domain] = place;
    bins.set(bin, (place + 1) * bounds[bin]!);
  }

  private leave(domain: number, bin: number): void {
    const { members, counts, places, bins, bounds } = this;
    const last = --counts[bin]!;
    const list = members[bin]!;
    const [place, moved] = [places[domain]!, list[last]!];
    list[place] = moved;
    places[moved] = place;
    bins.set(bin, last * bounds[bin]!);
  }
}

/** So many environments as rows in whole domains; those beyond are in row 0, in which nothing can hop. */
export function paddedToDomains(environments: number): number {
  return Math.ceil(environments / SIZE) * SIZE;
}

/** Exponent of a positive number, 0 only below 1e-307. */
function keyOf(value: number): number {
  word[0] = value;
  return wordHalves[UPPER]! >>> KEY_SHIFT;
}

/** The least number of an exponent. */
function leastOf(key: number): number {
  wordHalves[UPPER] = key << KEY_SHIFT;
  wordHalves[1 - UPPER] = 0;
  return word[0]!;
}

function eightSummed(rates: Float64Array, at: number): number {
  return fourSummed(rates, at) + fourSummed(rates, at + 4);
}

function fourSummed(rates: Float64Array, at: number): number {
  return rates[at]! + rates[at + 1]! + (rates[at + 2]! + rates[at + 3]!);
}
