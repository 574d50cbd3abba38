import type { Random } from '../random/random.js';

/** Changes after which the sums of the groups are made anew, so that rounding does not add up. */
const REFRESH = 2 ** 20;
const NOWHERE = -1;

/**
 * Rates of many leaves in groups whose rates differ by less than a factor of two: one is changed or drawn in proportion
 * to its rate in a time that does not depend on their number (composition and rejection; Slepoy, Thompson & Plimpton
 * 2008, 10.1063/1.2919546).
 */
export class GroupedRates {
  private readonly rates: Float64Array;
  private readonly groupOf: Int16Array;
  private readonly place: Int32Array;
  private readonly sums: Float64Array;
  private readonly counts: Int32Array;
  private readonly bounds: Float64Array;
  private readonly members: Int32Array[];
  /** Exponent of two of the rates of the first group. */
  private readonly highest: number;
  private changes = 0;

  /**
   * @param lowest the lowest rate above 0 that a leaf will be given
   * @param highest the highest
   */
  constructor(leaves: number, lowest: number, highest: number) {
    this.highest = exponent(highest);
    const groups = this.highest - exponent(lowest) + 1;
    this.rates = new Float64Array(leaves);
    this.groupOf = new Int16Array(leaves).fill(NOWHERE);
    this.place = new Int32Array(leaves);
    this.sums = new Float64Array(groups);
    this.counts = new Int32Array(groups);
    this.bounds = Float64Array.from({ length: groups }, (_, group) => 2 ** (this.highest - group + 1));
    this.members = Array.from({ length: groups }, () => new Int32Array(4));
  }

  get total(): number {
    const { sums } = this;
    let total = 0;
    for (let group = 0; group < sums.length; group++) total += sums[group]!;
    return total;
  }

  set(leaf: number, rate: number): void {
    const { rates, sums, counts, groupOf } = this;
    const before = rates[leaf]!;
    if (before === rate) return;
    rates[leaf] = rate;
    const old = groupOf[leaf]!;
    const group = rate > 0 ? this.highest - exponent(rate) : NOWHERE;
    if (group === old) sums[group]! += rate - before;
    else {
      if (old !== NOWHERE) this.remove(leaf, old, before);
      groupOf[leaf] = group;
      if (group !== NOWHERE) {
        let list = this.members[group]!;
        const count = counts[group]!;
        if (count === list.length) {
          list = new Int32Array(2 * count);
          list.set(this.members[group]!);
          this.members[group] = list;
        }
        list[count] = leaf;
        this.place[leaf] = count;
        counts[group] = count + 1;
        sums[group]! += rate;
      }
    }
    if (++this.changes === REFRESH) this.refresh();
  }

  /** A leaf drawn in proportion to its rate; at least one rate must be positive. */
  pick(random: Random): number {
    const { sums, counts, bounds, rates } = this;
    let left = random.uniform() * this.total;
    let chosen = 0;
    for (let group = 0; group < sums.length; group++) {
      if (counts[group] === 0) continue;
      // The last group with members stands for what rounding left over.
      chosen = group;
      left -= sums[group]!;
      if (left < 0) break;
    }
    const list = this.members[chosen]!;
    const count = counts[chosen]!;
    const bound = bounds[chosen]!;
    for (;;) {
      // One number chooses the member by its whole part and accepts by the rest.
      const drawn = random.uniform() * count;
      const index = Math.trunc(drawn);
      const leaf = list[index]!;
      if ((drawn - index) * bound < rates[leaf]!) return leaf;
    }
  }

  private remove(leaf: number, group: number, rate: number): void {
    const { counts, place, sums } = this;
    const list = this.members[group]!;
    const last = --counts[group]!;
    const moved = list[last]!;
    list[place[leaf]!] = moved;
    place[moved] = place[leaf]!;
    sums[group] = last === 0 ? 0 : sums[group]! - rate;
  }

  private refresh(): void {
    this.changes = 0;
    const { sums, counts, rates } = this;
    for (let group = 0; group < sums.length; group++) {
      let sum = 0;
      const list = this.members[group]!;
      for (let index = 0; index < counts[group]!; index++) sum += rates[list[index]!]!;
      sums[group] = sum;
    }
  }
}

const bits = new DataView(new ArrayBuffer(8));

/** Exponent of two of a positive number: 2^exponent <= rate < 2^(exponent + 1). */
function exponent(rate: number): number {
  bits.setFloat64(0, rate);
  return (bits.getUint16(0) >> 4) - 1023;
}
