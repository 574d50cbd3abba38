import type { Random } from '../random/random.js';
import { type CationOrder, siteShares, sublattices } from './cation-order.js';
import type { FccCell } from './fcc-cell.js';
import { ShuffledSites } from './shuffled-sites.js';

/** How the cations of a sample are arranged. */
export interface Arrangement {
  readonly order: CationOrder;
  /** From 0, ordered, to 1, random; see `siteShares`. */
  readonly disorder: number;
  /** Vacancies in a formula unit of two cations. */
  readonly vacancies: number;
}

/**
 * The sites of a crystal of metal in the order in which vacancies and then lithium take its place, drawn at random.
 *
 * After any number of steps each sublattice holds what `siteShares` says, to a site, and any choice of its sites is as
 * likely: a crystal of that content. As no site is given back, channels only ever open, and the content at which a
 * sample percolates is known exactly (the idea of Newman and Ziff, Phys. Rev. Lett. 85, 4104 (2000);
 * doi 10.1103/PhysRevLett.85.4104).
 */
export class Lithiation {
  /** Vacancies of the sample, which are the first steps. */
  readonly vacancies: number;
  readonly #units: number;
  readonly #disorder: number;
  readonly #lithium: ShuffledSites;
  readonly #metal: ShuffledSites;
  /** How many sites of each sublattice have been handed out. */
  #takenOfLithium = 0;
  #takenOfMetal = 0;

  constructor(cell: FccCell, { order, disorder, vacancies }: Arrangement) {
    this.#units = cell.sites / 2;
    this.#disorder = disorder;
    this.vacancies = Math.round(vacancies * this.#units);
    // Random, both sublattices are the same: one pool of all sites.
    const ordered = disorder < 1 ? sublattices(cell, order) : null;
    this.#lithium = new ShuffledSites(ordered?.lithium ?? 0);
    this.#metal = new ShuffledSites(ordered?.metal ?? cell.sites);
  }

  /** Starts a new sample with the numbers of a generator. */
  draw(random: Random): void {
    this.#lithium.draw(random);
    this.#metal.draw(random);
    this.rewind();
  }

  /** Goes back to the first step of the same sample. */
  rewind(): void {
    this.#takenOfLithium = 0;
    this.#takenOfMetal = 0;
  }

  /** The site of the next step. */
  next(): number {
    if (this.#disorder < 1) {
      const content = (this.#takenOfLithium + this.#takenOfMetal + 1) / this.#units;
      const due = Math.round(siteShares(content, this.#disorder).lithium * this.#units);
      if (this.#takenOfLithium < due) return this.#lithium.at(this.#takenOfLithium++);
    }
    return this.#metal.at(this.#takenOfMetal++);
  }
}
