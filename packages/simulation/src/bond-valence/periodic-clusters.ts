import type { CellShift } from './cell-shift.js';
import { unpackShift } from './cell-shift.js';
import { extend, type Translations } from './translations.js';

const ABSENT = -1;
const NONE: Translations = [];

/** A cluster's new rank, and the translations that it had before. */
export interface Gain {
  readonly rank: number;
  readonly before: Translations;
}

/**
 * Clusters of voxels on a periodic grid: a union-find forest whose links remember how many cells they cross (after
 * Newman & Ziff's detection of wrapping clusters). A link that closes a ring whose cells do not cancel shows that the
 * cluster meets its own image; those translations span a lattice, and its rank is the number of dimensions in
 * which the cluster percolates.
 */
export class PeriodicClusters {
  private readonly parent: Int32Array;
  /** The parent's cell as seen from the voxel's own. */
  private readonly shift: Float64Array;
  private readonly count: Int32Array;
  private readonly translations = new Map<number, Translations>();
  /** Cell of the root found last, seen from the voxel asked for: the second result of `find`. */
  private foundShift: CellShift = 0;

  constructor(size: number) {
    this.parent = new Int32Array(size).fill(ABSENT);
    this.shift = new Float64Array(size);
    this.count = new Int32Array(size);
  }

  has(voxel: number): boolean {
    return this.parent[voxel] !== ABSENT;
  }

  /** Starts a cluster of one voxel. */
  add(voxel: number): void {
    this.parent[voxel] = voxel;
    this.count[voxel] = 1;
  }

  /**
   * Joins a voxel of cell 0 with a neighbour that lies in the cell `shift`. Returns what the joined cluster gained if
   * its rank is above that of either part, else null.
   */
  link(voxel: number, neighbour: number, shift: CellShift): Gain | null {
    const { parent } = this;
    // Most often both hang on one root already, as they should.
    if (parent[voxel] === parent[neighbour] && this.shift[voxel] === this.shift[neighbour]! + shift)
      return null;
    const a = this.find(voxel);
    const shiftA = this.foundShift;
    const b = this.find(neighbour);
    // Root a's cell 0 coincides with this cell of root b.
    const between = shift + this.foundShift - shiftA;
    if (a === b) return between === 0 ? null : this.gain(a, [unpackShift(between)]);
    // Roots are plain indices within the forest's arrays.
    const [child, root, cell] = this.count[a]! < this.count[b]! ? [a, b, between] : [b, a, -between];
    this.parent[child] = root;
    this.shift[child] = cell;
    this.count[root]! += this.count[child]!;
    const ofChild = this.translations.get(child);
    if (!ofChild) return null;
    this.translations.delete(child);
    const gain = this.gain(root, ofChild);
    return gain && gain.rank > ofChild.length ? gain : null;
  }

  /** Whether `link` with the same arguments would join nothing new: no two clusters, no further dimension. */
  joined(voxel: number, neighbour: number, shift: CellShift): boolean {
    const a = this.find(voxel);
    const shiftA = this.foundShift;
    const b = this.find(neighbour);
    if (a !== b) return false;
    const before = this.translations.get(a) ?? NONE;
    return extend(before, unpackShift(shift + this.foundShift - shiftA)) === before;
  }

  private gain(root: number, added: Translations): Gain | null {
    const before = this.translations.get(root) ?? NONE;
    const after = added.reduce(extend, before);
    if (after === before) return null;
    this.translations.set(root, after);
    return { rank: after.length, before };
  }

  private find(voxel: number): number {
    const { parent, shift } = this;
    let at = voxel;
    let cells = 0;
    while (parent[at] !== at) {
      const up = parent[at]!;
      // Halving the path: hang the voxel on its grandparent (a root is its own parent, at shift 0).
      shift[at]! += shift[up]!;
      parent[at] = parent[up]!;
      cells += shift[at]!;
      at = parent[at]!;
    }
    this.foundShift = cells;
    return at;
  }
}
