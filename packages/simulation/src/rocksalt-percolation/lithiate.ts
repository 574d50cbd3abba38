import type { Pace } from '../engine/pace.js';
import { PercolatingClusters } from '../percolation/percolating-clusters.js';
import type { FccCell } from './fcc-cell.js';
import { Neighbours } from './fcc-cell.js';

/** Sites between two reports of progress. */
const PACE = 4096;
/** Neighbours in one direction of each line, so that all sites together meet each pair once. */
const HALF = 0b111111;

/** What percolates at one content of lithium. */
export interface Connectivity {
  /** Lithium in clusters that go on for ever. */
  readonly accessible: number;
  /** Most independent directions, 0 to 3, in which one of them does. */
  readonly directions: number;
}

/** What the lithiation of one sample shows. */
export interface LithiatedSample {
  /** Lithium ions in the cell when a cluster first goes on for ever in 1, 2 and 3 directions; null where none did. */
  readonly thresholds: readonly [number | null, number | null, number | null];
  /** At each number of lithium ions asked for. */
  readonly at: readonly Connectivity[];
}

/** Sites without metal one after the other: first vacancies, then lithium. */
export interface SiteSequence {
  readonly vacancies: number;
  /** Goes back to the first. */
  rewind(): void;
  next(): number;
}

/** What to watch for. */
export interface LithiationTask {
  /** From `channelLinks`. */
  readonly links: Uint16Array;
  /** Numbers of lithium ions, rising. */
  readonly stops: readonly number[];
  /** Whether to go on until a cluster goes on for ever in all three directions, or all sites are lithium. */
  readonly toTheEnd: boolean;
  /**
   * Lithium ions up to which nothing is expected to percolate. They are put in all at once, in the order of memory,
   * which is many times as fast in large cells; the results are the same whatever the number.
   */
  readonly headStart: number;
}

/** Fills cells of one size with lithium and watches what percolates, reusing its memory: 8.1 bytes a site. */
export class Lithiator {
  readonly #cell: FccCell;
  readonly #neighbours: Neighbours;
  readonly #clusters: PercolatingClusters;
  /** A bit for each site: whether it is without metal. */
  readonly #free: Int32Array;

  constructor(cell: FccCell) {
    this.#cell = cell;
    this.#neighbours = new Neighbours(cell);
    this.#clusters = new PercolatingClusters(cell.sites);
    this.#free = new Int32Array(Math.ceil(cell.sites / 32));
  }

  /** Goes through a sequence of sites, from its first to where all that is asked for is known. */
  run(
    sequence: SiteSequence,
    { links, stops, toTheEnd, headStart }: LithiationTask,
    pace: Pace,
  ): LithiatedSample {
    const clusters = this.#clusters;
    const steps = this.#cell.sites - sequence.vacancies;
    const thresholds: [number | null, number | null, number | null] = [null, null, null];
    const at: Connectivity[] = [];
    const last = stops.at(-1) ?? 0;
    let lithium = Math.min(steps, toTheEnd ? headStart : Math.min(headStart, last));
    for (;;) {
      this.#start(sequence, lithium, links, pace);
      if (clusters.directions === 0 || lithium === 0) break;
      // Something percolates already: where it began to is still to be found.
      lithium = Math.floor(0.9 * lithium);
    }
    while (at.length < stops.length && stops[at.length]! < lithium) at.push({ accessible: 0, directions: 0 });
    for (; ; this.#release(sequence.next(), 1, links), lithium++) {
      for (let direction = 0; direction < clusters.directions; direction++) thresholds[direction] ??= lithium;
      while (stops[at.length] === lithium)
        at.push({ accessible: clusters.wrappingWeight, directions: clusters.directions });
      const complete = at.length >= stops.length && (!toTheEnd || clusters.directions === 3);
      if (complete || lithium === steps) return { thresholds, at };
      if (lithium % PACE === 0) pace(lithium / steps);
    }
  }

  /** What percolates in the cell when so many lithium ions of a sequence are there. */
  connectivity(sequence: SiteSequence, links: Uint16Array, lithium: number, pace: Pace): Connectivity {
    this.#start(sequence, lithium, links, pace);
    return { accessible: this.#clusters.wrappingWeight, directions: this.#clusters.directions };
  }

  /** A cell with its vacancies and so many lithium ions. */
  #start(sequence: SiteSequence, lithium: number, links: Uint16Array, pace: Pace): void {
    const clusters = this.#clusters;
    const free = this.#free;
    const { sites, images } = this.#neighbours;
    sequence.rewind();
    clusters.clear();
    free.fill(0);
    const { vacancies } = sequence;
    const empty = new Int32Array(vacancies);
    for (let step = 0; step < vacancies + lithium; step++) {
      const site = sequence.next();
      free[site >> 5] = free[site >> 5]! | (1 << (site & 31));
      if (step < vacancies) empty[step] = site;
    }
    const isFree = (site: number) => (free[site >> 5]! >>> (site & 31)) & 1;
    for (let site = 0; site < this.#cell.sites; site++) if (isFree(site)) clusters.add(site, 1);
    for (const site of empty) clusters.add(site, 0);
    for (let site = 0; site < this.#cell.sites; site++) {
      if (!isFree(site)) continue;
      if (site % PACE === 0) pace(0);
      let joined = links[this.#around(site)]! & HALF;
      while (joined !== 0) {
        const step = 31 - Math.clz32(joined);
        joined ^= 1 << step;
        clusters.join(site, sites[step]!, images[step]!);
      }
    }
  }

  /** Takes the metal from a site and joins the site with those that channels now lead to. */
  #release(site: number, weight: number, links: Uint16Array): void {
    const { sites, images } = this.#neighbours;
    let joined = links[this.#around(site)]!;
    this.#free[site >> 5] = this.#free[site >> 5]! | (1 << (site & 31));
    this.#clusters.add(site, weight);
    while (joined !== 0) {
      const step = 31 - Math.clz32(joined);
      joined ^= 1 << step;
      this.#clusters.join(site, sites[step]!, images[step]!);
    }
  }

  /** Which neighbours of a site are without metal, a bit each; sets `#neighbours` to the site. */
  #around(site: number): number {
    const free = this.#free;
    const { sites } = this.#neighbours;
    this.#neighbours.find(site);
    let around = 0;
    for (let step = 0; step < 12; step++) {
      const neighbour = sites[step]!;
      around |= ((free[neighbour >> 5]! >>> (neighbour & 31)) & 1) << step;
    }
    return around;
  }
}
