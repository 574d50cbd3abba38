import { BOLTZMANN } from '@interphase/core';
import type { Pace } from '../engine/pace.js';
import type { Random } from '../random/random.js';
import { type FccCell, Neighbours, SECOND_NEIGHBOUR_STEPS } from './fcc-cell.js';

/** What may stand on a site. */
export const METAL = 0;
export const LITHIUM = 1;
export const VACANCY = 2;

/** Neighbours in the first shell, and in the first two. */
const NEAREST = 12;
const AROUND = 18;
/** Exchanges between two reports of progress. */
const PACE = 1024;

/** Energies of pairs of lithium and metal, and how long they act. */
export interface ShortRangeOrder {
  /**
   * Energy of a neighbouring pair of lithium and metal over that of a pair of like cations (the mean of both kinds),
   * meV. Below 0, unlike cations attract each other.
   */
  readonly nearest: number;
  /** The same for second neighbours, meV. */
  readonly second: number;
  /** K */
  readonly temperature: number;
  /** Attempted exchanges per site. */
  readonly sweeps: number;
}

/**
 * Exchanges cations by the rule of Metropolis (J. Chem. Phys. 21, 1087 (1953); doi 10.1063/1.1699114) at a fixed number
 * of each kind: after enough sweeps arrangements are as frequent as Boltzmann's factor of their energy says.
 */
export class CationExchange {
  readonly #order: ShortRangeOrder;
  /** The 12 nearest and the 6 second neighbours of each site. */
  readonly #around: Int32Array;
  /** Energies, meV, of what `#look` saw: as metal, as lithium and as a vacancy. */
  readonly #energies = new Float64Array(3);

  constructor(cell: FccCell, order: ShortRangeOrder) {
    this.#order = order;
    const [first, second] = [new Neighbours(cell), new Neighbours(cell, SECOND_NEIGHBOUR_STEPS)];
    this.#around = new Int32Array(AROUND * cell.sites);
    for (let site = 0; site < cell.sites; site++) {
      first.find(site);
      second.find(site);
      this.#around.set(first.sites, AROUND * site);
      this.#around.set(second.sites, AROUND * site + NEAREST);
    }
  }

  /**
   * Goes through some sweeps.
   *
   * @param species what stands on each site; changed in place
   * @param pools sites among which cations are exchanged: all, or each sublattice for itself, which keeps what they hold
   */
  exchange(
    species: Uint8Array,
    pools: readonly Int32Array[],
    sweeps: number,
    random: Random,
    pace: Pace,
  ): void {
    const perKelvin = 1 / (1000 * BOLTZMANN * this.#order.temperature);
    const [first, second] = pools;
    if (!first) return;
    const sites = first.length + (second?.length ?? 0);
    const attempts = sweeps * sites;
    const energies = this.#energies;
    for (let attempt = 0; attempt < attempts; attempt++) {
      if (attempt % PACE === 0) pace(attempt / attempts);
      const drawn = random.below(sites);
      const pool = drawn < first.length || !second ? first : second;
      const a = pool[drawn < first.length ? drawn : drawn - first.length]!;
      const b = pool[random.below(pool.length)]!;
      const [onA, onB] = [species[a]!, species[b]!];
      if (onA === onB) continue;
      // What a and b have with each other stays the same.
      this.#look(species, a, b);
      let more = energies[onB]! - energies[onA]!;
      this.#look(species, b, a);
      more += energies[onA]! - energies[onB]!;
      if (more > 0 && random.uniform() >= Math.exp(-more * perKelvin)) continue;
      species[a] = onB;
      species[b] = onA;
    }
  }

  /** Numbers of pairs of lithium and metal among nearest and among second neighbours. */
  unlikePairs(species: Uint8Array): [number, number] {
    let [nearest, second] = [0, 0];
    for (let site = 0; site < species.length; site++) {
      if (species[site] !== LITHIUM) continue;
      for (let step = 0; step < AROUND; step++) {
        if (species[this.#around[AROUND * site + step]!] !== METAL) continue;
        if (step < NEAREST) nearest++;
        else second++;
      }
    }
    return [nearest, second];
  }

  /** Energy of an arrangement, meV. */
  energy(species: Uint8Array): number {
    const [nearest, second] = this.unlikePairs(species);
    return nearest * this.#order.nearest + second * this.#order.second;
  }

  /** Sets `#energies` to what each kind would have with the neighbours of a site, but one. */
  #look(species: Uint8Array, site: number, but: number): void {
    const around = this.#around;
    const { nearest, second } = this.#order;
    let [lithium, metal] = [0, 0];
    const start = AROUND * site;
    const end = start + (second === 0 ? NEAREST : AROUND);
    for (let at = start; at < end; at++) {
      const neighbour = around[at]!;
      if (neighbour === but) continue;
      const energy = at < start + NEAREST ? nearest : second;
      const kind = species[neighbour]!;
      if (kind === LITHIUM) lithium += energy;
      else if (kind === METAL) metal += energy;
    }
    this.#energies[METAL] = lithium;
    this.#energies[LITHIUM] = metal;
  }
}

/** Number of neighbours in the first and in the second shell. */
export const SHELLS = [NEAREST, AROUND - NEAREST] as const;

/**
 * Warren-Cowley parameter of a shell (Cowley, Phys. Rev. 77, 669 (1950); doi 10.1103/PhysRev.77.669): 1 - P / c, where
 * P is the share of metal among the neighbours of lithium and c that among all sites. 0 is random, below 0 means unlike
 * neighbours.
 *
 * @param pairs of lithium and metal in the shell
 */
export const warrenCowley = (
  pairs: number,
  neighbours: number,
  sites: number,
  lithium: number,
  metal: number,
) => (lithium === 0 || metal === 0 ? 0 : 1 - pairs / ((lithium * neighbours * metal) / sites));
