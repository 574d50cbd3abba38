import { type Lattice, ParameterError, type Vector3 } from '@interphase/core';

/** A site of the crystal: its index in the primitive cell and the cell it lies in, seen from that of the environment. */
export interface CellSite {
  readonly site: number;
  readonly cell: Vector3;
}

/** A jump of a carrier between two slots of an environment, in one direction. */
export interface DirectedHop {
  /** Slot that must hold a carrier. */
  readonly from: number;
  /** Slot that must be empty. */
  readonly to: number;
}

/**
 * A kind of local environment: slots whose occupation, with the species of frozen sites around, decides the rates of the
 * hops between them.
 */
export interface EnvironmentKind {
  readonly slots: number;
  readonly hops: readonly DirectedHop[];
  /**
   * Barrier in eV of one of the hops.
   *
   * @param frozen species of the frozen sites, in the order of the environment
   * @param pattern occupied slots as bits, the lowest for the first; the hop's start is occupied and its end empty
   */
  readonly barrier: (frozen: readonly number[], pattern: number, hop: number) => number;
}

/** Where a kind of environment lies in the primitive cell. */
export interface LocalEnvironment {
  readonly kind: number;
  readonly slots: readonly CellSite[];
  readonly frozen: readonly CellSite[];
}

/** Carriers that hop on a periodic lattice, one to a site: what every system of this engine is turned into. */
export interface HopModel {
  /** The primitive cell. */
  readonly lattice: Lattice;
  /** Fractional coordinates of the sites of the primitive cell that may hold a carrier. */
  readonly sites: readonly Vector3[];
  /** Number of sites of the primitive cell that hold species which do not move. */
  readonly frozenSites: number;
  readonly kinds: readonly EnvironmentKind[];
  readonly environments: readonly LocalEnvironment[];
  /** Of one carrier, elementary charges. */
  readonly charge: number;
}

/** Slots of one environment beyond which its table of rates is refused: 2^16 rows. */
const MOST_SLOTS = 16;

/**
 * Refuses a model whose parts do not fit together.
 *
 * @param path of the parameter that described it
 * @throws ParameterError naming environment and hop
 */
export function checkHopModel(model: HopModel, path: readonly string[]): void {
  const refuse: (reason: string) => never = (reason) => {
    throw new ParameterError(reason, path);
  };
  if (model.sites.length === 0) refuse('The lattice has no sites.');
  if (model.environments.length === 0) refuse('The lattice has no hops, so nothing moves on it.');
  model.environments.forEach((environment, index) => {
    const kind = model.kinds[environment.kind];
    if (!kind) refuse(`Environment ${index} is of kind ${environment.kind}, which there is not.`);
    if (kind.slots > MOST_SLOTS) {
      refuse(
        `Environment ${index} has ${kind.slots} sites whose occupation counts; at most ${MOST_SLOTS} can be tabulated. Leave out the farthest.`,
      );
    }
    if (environment.slots.length !== kind.slots) {
      refuse(
        `Environment ${index} lists ${environment.slots.length} sites and its clusters are made for ${kind.slots}.`,
      );
    }
    for (const { site } of environment.slots) {
      if (!model.sites[site])
        refuse(`Environment ${index} leaves the lattice: site ${site} of ${model.sites.length}.`);
    }
    for (const { site } of environment.frozen) {
      if (!(site >= 0 && site < model.frozenSites)) {
        refuse(`Environment ${index} leaves the lattice: frozen site ${site} of ${model.frozenSites}.`);
      }
    }
    for (const { from, to } of kind.hops) {
      if (!(environment.slots[from] && environment.slots[to])) {
        refuse(`A hop of environment ${index} leaves it: from ${from} to ${to} of ${kind.slots} sites.`);
      }
    }
  });
}
