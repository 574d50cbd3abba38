import { type Lattice, ParameterError, toCartesian, type Vector3 } from '@interphase/core';
import { type LocalClusterExpansion, localEvaluator } from '../cluster-expansion/local-cluster-expansion.js';
import type { CellSite, EnvironmentKind, HopModel, LocalEnvironment } from './hop-model.js';
import { matchSites, type PlacedSite } from './match-sites.js';

/** A site of a primitive cell: what sits on it and its fractional coordinates. */
export interface BasisSite {
  readonly element: string;
  readonly position: Vector3;
}

/** A lattice whose carriers hop between centres and the sites around them, with barriers by cluster expansion. */
export interface CentredLattice {
  readonly lattice: Lattice;
  /** Sites of carriers. */
  readonly sites: readonly BasisSite[];
  /** Indices of those that are centres. */
  readonly centres: readonly number[];
  /** Sites whose species do not move. */
  readonly frozen: readonly BasisSite[];
  readonly charge: number;
}

/** Energies of the hops from a centre outwards. Of carriers state 0 is the ion and 1 the vacancy. */
export interface CentredBarriers {
  /** Barrier averaged over both directions (kinetically resolved). */
  readonly kinetic: LocalClusterExpansion;
  /** Energy after a hop outwards minus before, null where all sites have the same. */
  readonly difference: LocalClusterExpansion | null;
  /**
   * Where the hopping ion is while the surroundings are read: `left-out` always at the centre, so that both directions
   * pass the same saddle; `counted` where it is, as kMCpy does, so that hops back pass another one.
   */
  readonly hoppingIon: 'left-out' | 'counted';
  /** Whether barriers below zero, or below the difference of energies, are raised to it (else they are refused). */
  readonly raised: boolean;
}

/**
 * The hop model of a lattice with centres: E = E_KRA + difference / 2 outwards and E_KRA - difference / 2 back
 * (Van der Ven, Ceder, Asta & Tepesch 2001, 10.1103/PhysRevB.64.184307).
 *
 * @param path of the parameter that gave the barriers
 * @throws ParameterError when the clusters are not made for the surroundings of the centres
 */
export function centredHopModel(
  lattice: CentredLattice,
  barriers: CentredBarriers,
  path: readonly string[],
): HopModel {
  const pattern = barriers.kinetic.sites;
  const carriers = pattern.filter(({ element }) =>
    lattice.sites.some((site) => site.element === element),
  ).length;
  if (
    pattern.slice(0, carriers).some(({ element }) => !lattice.sites.some((site) => site.element === element))
  ) {
    throw new ParameterError('The sites of carriers must come first in the list of the expansion.', path);
  }
  const surroundings = lattice.centres.map((centre) => surroundingsOf(lattice, centre, pattern, path));
  const environments = surroundings.map(
    (sites, index): LocalEnvironment => ({
      kind: 0,
      slots: [{ site: lattice.centres[index]!, cell: [0, 0, 0] }, ...sites.slice(0, carriers)],
      frozen: sites.slice(carriers),
    }),
  );
  return {
    lattice: lattice.lattice,
    sites: lattice.sites.map(({ position }) => position),
    frozenSites: lattice.frozen.length,
    kinds: [kindOf(barriers, carriers, path)],
    environments,
    charge: lattice.charge,
  };
}

function kindOf(barriers: CentredBarriers, carriers: number, path: readonly string[]): EnvironmentKind {
  const outwards = Array.from({ length: carriers }, (_, slot) => ({ from: 0, to: slot + 1 }));
  const hops = [...outwards, ...outwards.map(({ from, to }) => ({ from: to, to: from }))];
  const kinetic = localEvaluator(barriers.kinetic);
  const difference =
    barriers.difference && localEvaluator(inOrderOf(barriers.kinetic, barriers.difference, path));
  const states = new Uint8Array(barriers.kinetic.sites.length);
  return {
    slots: carriers + 1,
    hops,
    barrier(frozen, pattern, hop) {
      for (let slot = 0; slot < carriers; slot++) states[slot] = (pattern >> (slot + 1)) & 1 ? 0 : 1;
      states.set(frozen, carriers);
      const direction = hop < carriers ? 1 : -1;
      if (barriers.hoppingIon === 'left-out') states[hop % carriers] = 1;
      const change = direction * (difference?.evaluate(states) ?? 0);
      const barrier = kinetic.evaluate(states) + change / 2;
      return barriers.raised ? Math.max(barrier, change, 0) : barrier;
    },
  };
}

/** Sites around a centre in the order of the expansion's. */
function surroundingsOf(
  lattice: CentredLattice,
  centre: number,
  pattern: readonly PlacedSite[],
  path: readonly string[],
): CellSite[] {
  const reach = Math.max(...pattern.map(({ position }) => Math.hypot(...position))) + 0.02;
  const from = lattice.sites[centre]!.position;
  const around = [...new Set(pattern.map(({ element }) => element))].flatMap((element) => {
    const mobile = lattice.sites.some((site) => site.element === element);
    return neighboursOf(lattice.lattice, mobile ? lattice.sites : lattice.frozen, element, from, reach);
  });
  const [order] = matchSites(pattern, around);
  if (!order) {
    throw new ParameterError(
      `The clusters do not match the structure: they are made for ${pattern.length} sites within ${reach.toFixed(2)} angstrom, and around site ${centre} there are ${around.length}, or others.`,
      path,
    );
  }
  return order.map((index) => around[index]!.place);
}

/** Sites of an element within reach (angstrom) of a fractional point of the home cell, itself left out. */
function neighboursOf(
  lattice: Lattice,
  basis: readonly BasisSite[],
  element: string,
  from: Vector3,
  reach: number,
): (PlacedSite & { place: CellSite })[] {
  const found: (PlacedSite & { place: CellSite })[] = [];
  basis.forEach((site, index) => {
    if (site.element !== element) return;
    for (let x = -2; x <= 2; x++) {
      for (let y = -2; y <= 2; y++) {
        for (let z = -2; z <= 2; z++) {
          const cell: Vector3 = [x, y, z];
          const position = toCartesian(lattice, [
            site.position[0] + x - from[0],
            site.position[1] + y - from[1],
            site.position[2] + z - from[2],
          ]);
          const length = Math.hypot(...position);
          if (length > 1e-3 && length <= reach)
            found.push({ element, position, place: { site: index, cell } });
        }
      }
    }
  });
  return found;
}

/** The second expansion with its sites in the order of the first: files list them as they please. */
function inOrderOf(
  first: LocalClusterExpansion,
  second: LocalClusterExpansion,
  path: readonly string[],
): LocalClusterExpansion {
  const [order] = matchSites(first.sites, second.sites);
  if (!order) {
    throw new ParameterError(
      'The expansions of barriers and of site energies are made for different surroundings.',
      path,
    );
  }
  const placeOf = new Map(order.map((site, index) => [site, index]));
  return {
    empty: second.empty,
    sites: order.map((site) => second.sites[site]!),
    orbits: second.orbits.map((orbit) => ({
      ...orbit,
      clusters: orbit.clusters.map((cluster) => cluster.map((site) => placeOf.get(site)!)),
    })),
  };
}
