import type { PeriodicLattice } from '../lattice/periodic-lattice.js';
import { PercolatingClusters } from '../percolation/percolating-clusters.js';
import type { Random } from '../random/random.js';

/** Sites or bonds filled between two calls of `pace`. */
const PACE = 8192;

/** What is filled at random: the sites, which join their occupied neighbours, or the bonds between all sites. */
export type Filled = 'SITE' | 'BOND';

/** What filling a lattice in one random order shows. */
export interface FilledSample {
  /** How many are filled when a cluster first wraps in 1, 2 and 3 independent directions; null where none can. */
  readonly wrapping: readonly (number | null)[];
  /** Sites of the largest cluster with 0, `spacing`, 2 x `spacing`, ... filled; none without a spacing. */
  readonly largest: Float64Array;
}

/** Fills a periodic piece of a lattice in random orders (Newman & Ziff 2001), reusing its memory. */
export class LatticeFiller {
  readonly #lattice: PeriodicLattice;
  readonly #filled: Filled;
  readonly #clusters: PercolatingClusters;
  /** Sites, or places of bonds in the arrays of neighbours, in the order they are filled. */
  readonly #order: Int32Array;
  /** The site that each bond starts from; empty where sites are filled. */
  readonly #starts: Int32Array;
  readonly #spacing: number | null;

  /**
   * @param spacing between the fillings at which the largest cluster is noted; null ends each filling once a cluster wraps
   *   in all directions of the lattice
   */
  constructor(lattice: PeriodicLattice, filled: Filled, spacing: number | null) {
    this.#lattice = lattice;
    this.#filled = filled;
    this.#spacing = spacing;
    this.#clusters = new PercolatingClusters(lattice.sites, lattice.dimensions);
    const bonds = filled === 'BOND' ? bondsOf(lattice) : null;
    this.#order = bonds?.places ?? Int32Array.from({ length: lattice.sites }, (_, site) => site);
    this.#starts = bonds?.from ?? new Int32Array(0);
  }

  /** Fills the lattice once. */
  fill(random: Random, pace: (share: number) => void): FilledSample {
    const order = this.#order;
    const clusters = this.#clusters;
    const spacing = this.#spacing;
    const starts = this.#starts;
    const { dimensions, sites, starts: firsts, neighbours, images } = this.#lattice;
    const bySite = this.#filled === 'SITE';
    random.shuffle(order);
    clusters.clear();
    if (!bySite) for (let site = 0; site < sites; site++) clusters.add(site, 1);
    const wrapping: (number | null)[] = [null, null, null];
    const largest = new Float64Array(spacing === null ? 0 : Math.floor(order.length / spacing) + 1);
    if (spacing !== null) largest[0] = clusters.largest;
    for (let filled = 1, seen = 0; filled <= order.length; filled++) {
      const next = order[filled - 1]!;
      if (bySite) {
        clusters.add(next, 1);
        clusters.joinNeighbours(next, neighbours, images, firsts[next]!, firsts[next + 1]!);
      } else clusters.joinNeighbours(starts[next]!, neighbours, images, next, next + 1);
      for (; seen < clusters.directions; seen++) wrapping[seen] = filled;
      if (spacing === null) {
        if (seen === dimensions) break;
      } else if (filled % spacing === 0) largest[filled / spacing] = clusters.largest;
      if (filled % PACE === 0) pace(filled / order.length);
    }
    return { wrapping, largest };
  }
}

/** The places of all bonds in the arrays of neighbours, each once, and by place the site that it starts from. */
function bondsOf({ sites, bonds, starts, neighbours, images }: PeriodicLattice) {
  const places = new Int32Array(bonds);
  const from = new Int32Array(neighbours.length);
  let bond = 0;
  for (let site = 0; site < sites; site++) {
    for (let place = starts[site]!; place < starts[site + 1]!; place++) {
      from[place] = site;
      const neighbour = neighbours[place]!;
      // A bond from a site to its own image is met twice there, with opposite images.
      if (neighbour > site || (neighbour === site && images[place]! > 0)) places[bond++] = place;
    }
  }
  return { places, from };
}
