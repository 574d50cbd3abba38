import { unpackImage } from './image.js';

/** No site has this number. */
const ABSENT = 2 ** 31 - 1;

type Vector = readonly [number, number, number];

/**
 * Clusters of joined sites of a periodic cell, which of them wrap around it, and in how many independent directions.
 *
 * Each site keeps in which repetition of the cell it lies, seen from the site that it hangs on. Where two sites of one
 * cluster are joined again and the two ways differ by whole cells, the cluster meets its own image: it goes on for ever
 * (Newman and Ziff, Phys. Rev. E 64, 016706 (2001); doi 10.1103/PhysRevE.64.016706). Memory: 8 bytes a site.
 */
export class PercolatingClusters {
  /** The site that a site hangs on; of a root, -1 - (2 x weight + whether it wraps); ABSENT where there is no site. */
  readonly #parent: Int32Array;
  /** Repetition of the cell that a site lies in, seen from the one it hangs on; see `packImage`. */
  readonly #image: Int32Array;
  /** Independent vectors by which the wrapping clusters meet themselves, by root. */
  readonly #windings = new Map<number, Vector[]>();
  /** A root that meets itself in all dimensions, to which no winding adds; -1 when none is known. */
  #complete = -1;
  readonly #dimensions: number;
  #directions = 0;
  #wrappingWeight = 0;
  #largest = 0;
  /** Set by `#find`, next to the root that it returns. */
  #found = 0;

  /** @param dimensions in how many directions the cell is repeated */
  constructor(sites: number, dimensions = 3) {
    this.#dimensions = dimensions;
    this.#parent = new Int32Array(sites);
    this.#image = new Int32Array(sites);
  }

  /** Most independent directions, 0 to 3, in which one cluster wraps around the cell. */
  get directions(): number {
    return this.#directions;
  }

  /** Weight of the largest cluster. */
  get largest(): number {
    return this.#largest;
  }

  /** Weight of all clusters that wrap around the cell. */
  get wrappingWeight(): number {
    return this.#wrappingWeight;
  }

  /** Independent vectors, in whole cells, by which each wrapping cluster meets itself. */
  get windings(): Iterable<readonly Vector[]> {
    return this.#windings.values();
  }

  /** Forgets all sites. */
  clear(): void {
    this.#parent.fill(ABSENT);
    this.#windings.clear();
    this.#complete = -1;
    this.#directions = 0;
    this.#wrappingWeight = 0;
    this.#largest = 0;
  }

  /** Adds a site, joined with none; its weight is 0 or a small integer. */
  add(site: number, weight: number): void {
    this.#parent[site] = -1 - 2 * weight;
    this.#image[site] = 0;
    if (weight > this.#largest) this.#largest = weight;
  }

  /**
   * Joins a site that has been added with those of its neighbours that have been, too: what `join` does, with the root
   * of the site kept from one neighbour to the next.
   *
   * @param from first place of the site's neighbours in the two arrays
   * @param to the place after the last
   * @param images repetition of the cell that each neighbour lies in, seen from the site
   */
  joinNeighbours(site: number, neighbours: Int32Array, images: Int32Array, from: number, to: number): void {
    const parent = this.#parent;
    const image = this.#image;
    const complete = this.#complete;
    let root = this.#find(site);
    let imageOfSite = this.#found;
    let value = parent[root]!;
    let largest = this.#largest;
    let wrappingWeight = this.#wrappingWeight;
    let place = from;
    // No call in here: calls would make the engine load the arrays anew at each use.
    for (; place < to; place++) {
      const neighbour = neighbours[place]!;
      let up = parent[neighbour]!;
      if (up === ABSENT) continue;
      // A cluster that wraps in all directions has nothing more to tell: most pairs, once there is one.
      if (up === root && root === complete) continue;
      let other = neighbour;
      let found = 0;
      while (up >= 0) {
        const above = parent[up]!;
        if (above < 0) {
          found = (found + image[other]!) | 0;
          other = up;
          up = above;
        } else {
          // Path halving.
          const step = (image[other]! + image[up]!) | 0;
          parent[other] = above;
          image[other] = step;
          found = (found + step) | 0;
          other = above;
          up = parent[above]!;
        }
      }
      if (other === root && root === complete) continue;
      const between = (imageOfSite + images[place]! - found) | 0;
      if (other === root) {
        if (between === 0) continue;
        break;
      }
      // The windings of one that hangs on another go along.
      if (((value <= up ? up : value) & 1) === 0) break;
      // What they hold is odd where nothing wraps.
      const both = (value + up + 2 - ((value | up) & 1)) | 0;
      if (value <= up) {
        if ((value & 1) === 0) wrappingWeight += (-1 - up) >> 1;
        parent[other] = root;
        image[other] = between;
      } else {
        if ((up & 1) === 0) wrappingWeight += (-1 - value) >> 1;
        parent[root] = other;
        image[root] = -between | 0;
        imageOfSite = (imageOfSite - between) | 0;
        root = other;
      }
      parent[root] = both;
      value = both;
      const weight = (-1 - both) >> 1;
      if (weight > largest) largest = weight;
    }
    this.#largest = largest;
    this.#wrappingWeight = wrappingWeight;
    if (place === to) return;
    // Clusters that wrap are joined, or one wraps anew: rare.
    this.join(site, neighbours[place]!, images[place]!);
    this.joinNeighbours(site, neighbours, images, place + 1, to);
  }

  /** Joins two sites that have been added; `image` is the repetition of the cell that `b` lies in, seen from `a`. */
  join(a: number, b: number, image: number): void {
    const rootOfA = this.#find(a);
    const imageOfA = this.#found;
    const rootOfB = this.#find(b);
    // Where the root of b lies, seen from the root of a.
    const between = imageOfA + image - this.#found;
    if (rootOfA === rootOfB) {
      if (between !== 0) this.#wind(rootOfA, unpackImage(between));
      return;
    }
    const valueOfA = this.#parent[rootOfA]!;
    const valueOfB = this.#parent[rootOfB]!;
    if (valueOfA <= valueOfB) this.#hang(rootOfB, valueOfB, rootOfA, valueOfA, between);
    else this.#hang(rootOfA, valueOfA, rootOfB, valueOfB, -between);
  }

  /** Hangs a root on another; each value is what `#parent` holds of it. */
  #hang(root: number, value: number, on: number, valueOfOn: number, image: number): void {
    this.#parent[root] = on;
    this.#image[root] = image;
    // What each holds is odd where nothing wraps; both together wrap where one does.
    const both = value + valueOfOn + 2 - ((value | valueOfOn) & 1);
    this.#parent[on] = both;
    const weight = (-1 - both) >> 1;
    if (weight > this.#largest) this.#largest = weight;
    if ((value & 1) === 1) {
      if ((valueOfOn & 1) === 0) this.#wrappingWeight += (-1 - value) >> 1;
    } else this.#hangWindings(root, on, valueOfOn);
  }

  /** Leads the windings of a root over to the one that it hangs on. */
  #hangWindings(root: number, on: number, valueOfOn: number): void {
    if ((valueOfOn & 1) === 1) this.#wrappingWeight += (-1 - valueOfOn) >> 1;
    if (root === this.#complete) this.#complete = -1;
    const windings = this.#windings.get(root) ?? [];
    this.#windings.delete(root);
    for (const winding of windings) this.#wind(on, winding);
  }

  #wind(root: number, winding: Vector): void {
    const windings = this.#windings.get(root);
    if (!windings) {
      this.#windings.set(root, [winding]);
      const value = this.#parent[root]!;
      if ((value & 1) === 1) {
        this.#parent[root] = value - 1;
        this.#wrappingWeight += (-1 - value) >> 1;
      }
    } else if (isIndependent(windings, winding)) windings.push(winding);
    const directions = windings?.length ?? 1;
    if (directions > this.#directions) this.#directions = directions;
    if (directions === this.#dimensions) this.#complete = root;
  }

  /** The root of a site's cluster; `#found` is then the repetition that the site lies in, seen from its root. */
  #find(site: number): number {
    const parent = this.#parent;
    const image = this.#image;
    let at = site;
    let found = 0;
    for (;;) {
      const up = parent[at]!;
      if (up < 0) break;
      const above = parent[up]!;
      if (above >= 0) {
        // Path halving.
        parent[at] = above;
        image[at] = image[at]! + image[up]!;
        found += image[at]!;
        at = above;
      } else {
        found += image[at]!;
        at = up;
      }
    }
    this.#found = found;
    return at;
  }
}

/** Whether a vector lies outside what up to three independent ones span. */
function isIndependent(vectors: readonly Vector[], [x, y, z]: Vector): boolean {
  const [first, second] = vectors;
  if (!first || vectors.length === 3) return vectors.length < 3;
  const [a, b, c] = first;
  if (!second) return b * z - c * y !== 0 || c * x - a * z !== 0 || a * y - b * x !== 0;
  const [d, e, f] = second;
  return (b * f - c * e) * x + (c * d - a * f) * y + (a * e - b * d) * z !== 0;
}
