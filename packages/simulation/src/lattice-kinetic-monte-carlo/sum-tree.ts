/**
 * Rates of many leaves with their sums in a tree: one is changed or drawn in proportion to its rate in logarithmic time
 * (Blue, Beichl & Sullivan 1995, 10.1103/PhysRevE.51.R867). Eight to a node, which is what a cache line holds: a million
 * leaves are seven lines deep. Sums are made anew on the way up, so they do not drift.
 */
export class SumTree {
  /** Of the last draw: a random number below the rate of the leaf that was drawn. */
  remainder = 0;
  /** Level by level, the leaves first, in nodes of eight; the last number is the total. */
  private readonly rates: Float64Array;
  /** Where each level starts, and the total. */
  private readonly starts: Int32Array;

  constructor(leaves: number) {
    const starts = [0];
    let size = 0;
    for (let count = Math.max(leaves, 1); size === 0 || count > 1; ) {
      count = Math.ceil(count / 8);
      size += 8 * count;
      starts.push(size);
    }
    this.starts = Int32Array.from(starts);
    this.rates = new Float64Array(size + 1);
  }

  get total(): number {
    return this.rates[this.rates.length - 1]!;
  }

  set(leaf: number, rate: number): void {
    const { rates, starts } = this;
    if (rates[leaf] === rate) return;
    rates[leaf] = rate;
    let at = leaf;
    for (let level = 1; level < starts.length; level++) {
      at >>= 3;
      const node = starts[level - 1]! + 8 * at;
      rates[starts[level]! + at] = fourSummed(rates, node) + fourSummed(rates, node + 4);
    }
  }

  /**
   * A leaf drawn in proportion to its rate; the total must be positive.
   *
   * @param uniform random number from 0 to below 1
   */
  pick(uniform: number): number {
    const { rates, starts } = this;
    let left = uniform * this.total;
    let at = 0;
    for (let level = starts.length - 2; level >= 0; level--) {
      const start = starts[level]!;
      // By halves; rounding never leads into one without rates.
      let child = start + 8 * at;
      const four = fourSummed(rates, child);
      if (left >= four && fourSummed(rates, child + 4) > 0) {
        left -= four;
        child += 4;
      }
      const two = rates[child]! + rates[child + 1]!;
      if (left >= two && rates[child + 2]! + rates[child + 3]! > 0) {
        left -= two;
        child += 2;
      }
      const one = rates[child]!;
      if (left >= one && rates[child + 1]! > 0) {
        left -= one;
        child++;
      }
      at = child - start;
    }
    this.remainder = left;
    return at;
  }
}

function fourSummed(rates: Float64Array, at: number): number {
  return rates[at]! + rates[at + 1]! + (rates[at + 2]! + rates[at + 3]!);
}
