import type { Random } from '../random/random.js';

/**
 * Rates of many leaves with their sums in a binary tree: one is changed or drawn in proportion to its rate in
 * logarithmic time (Blue, Beichl & Sullivan 1995, 10.1103/PhysRevE.51.R867). Sums are made anew on the way up, so they do not
 * drift.
 */
export class SumTree {
  private readonly nodes: Float64Array;
  private readonly first: number;

  constructor(leaves: number) {
    this.first = 2 ** Math.ceil(Math.log2(Math.max(leaves, 2)));
    this.nodes = new Float64Array(2 * this.first);
  }

  get total(): number {
    return this.nodes[1]!;
  }

  set(leaf: number, rate: number): void {
    const { nodes } = this;
    let node = this.first + leaf;
    if (nodes[node] === rate) return;
    nodes[node] = rate;
    for (node >>= 1; node > 0; node >>= 1) nodes[node] = nodes[2 * node]! + nodes[2 * node + 1]!;
  }

  /** A leaf drawn in proportion to its rate; the total must be positive. */
  pick(random: Random): number {
    const { nodes, first } = this;
    let left = random.uniform() * nodes[1]!;
    let node = 1;
    while (node < first) {
      node *= 2;
      const here = nodes[node]!;
      // Rounding never leads into a branch without rates.
      if (left >= here && nodes[node + 1]! > 0) {
        left -= here;
        node++;
      }
    }
    return node - first;
  }
}
