import { latticeFromMatrix, type Matrix3, ParameterError, type Vector3 } from '@interphase/core';
import { z } from 'zod';
import { checkLocalExpansion } from '../cluster-expansion/local-cluster-expansion.js';
import { within } from '../engine/parameter-kinds.js';
import type { HopNetwork } from '../network/hop-network.js';
import type { CellSite, EnvironmentKind, HopModel } from './hop-model.js';

const vector = z.tuple([z.number(), z.number(), z.number()]);
const cell = z.tuple([z.int(), z.int(), z.int()]);
const energy = within(-20, 20, 'eV');

/** A lattice with its hops as a run takes it: what a bond-valence run finds, or what was made elsewhere. */
export const customModel = z.strictObject({
  /** Cell vectors as rows, angstrom. */
  vectors: z.tuple([vector, vector, vector]),
  /** Sites of the primitive cell: fractional position, energy in eV. */
  sites: z
    .array(z.looseObject({ position: vector, energy: energy.default(0) }))
    .min(1)
    .max(500),
  /**
   * Hops, once for both directions: `energy` of the saddle in eV on the scale of the sites, with the end in the cell
   * `translation` away. So a hop network of the bond-valence engine fits as it is. With `surroundings` (sites and their
   * cells) the saddle and the difference of the ends change with their occupation: by `kinetic` and `difference` (eV)
   * times the product of -1 (carrier) or 1 (vacancy) over the `cluster` of indices into them.
   */
  hops: z
    .array(
      z.looseObject({
        from: z.int(),
        to: z.int(),
        translation: cell,
        energy,
        surroundings: z
          .array(z.strictObject({ site: z.int(), translation: cell }))
          .max(14)
          .default([]),
        clusters: z
          .array(
            z.strictObject({
              cluster: z.array(z.int()).min(1).max(14),
              kinetic: energy.default(0),
              difference: energy.default(0),
            }),
          )
          .max(2000)
          .default([]),
      }),
    )
    .min(1)
    .max(5000),
  /** Charge of a carrier, elementary charges. */
  charge: within(-4, 4, 'elementary charges').default(1),
});

export type CustomModel = z.infer<typeof customModel>;

/** A hop network of the bond-valence engine in a cell (rows, angstrom) as a model that a run takes. */
export function modelOfNetwork(network: HopNetwork, vectors: Matrix3, charge: number): CustomModel {
  return customModel.parse({
    vectors,
    charge,
    sites: network.sites.map(({ position, energy }) => ({ position, energy })),
    hops: network.hops.map(({ from, to, translation, energy }) => ({ from, to, translation, energy })),
  });
}

/**
 * The hop model of a lattice of one's own: a hop costs the saddle at the mean energy of its ends plus half the change
 * of energy, so that rates obey detailed balance.
 *
 * @param path of the parameter it came from
 * @throws ParameterError when a hop or its surroundings leave the lattice or a cluster names a site that is not there
 */
export function customHopModel(model: CustomModel, path: readonly string[]): HopModel {
  const kinds: EnvironmentKind[] = [];
  const environments = model.hops.map((hop, index) => {
    const [from, to] = [model.sites[hop.from], model.sites[hop.to]];
    if (!from || !to) {
      throw new ParameterError(
        `Hop ${index} leaves the lattice: from site ${hop.from} to ${hop.to} of ${model.sites.length}.`,
        [...path, 'hops', String(index)],
      );
    }
    const slots: CellSite[] = [
      { site: hop.from, cell: [0, 0, 0] },
      { site: hop.to, cell: hop.translation },
    ];
    const slotOf = hop.surroundings.map(({ site, translation }) => {
      const known = slots.findIndex((slot) => slot.site === site && same(slot.cell, translation));
      if (known >= 0) return known;
      slots.push({ site, cell: translation });
      return slots.length - 1;
    });
    checkLocalExpansion({
      empty: 0,
      sites: hop.surroundings.map(() => ({
        element: '',
        label: '',
        position: [0, 0, 0],
        functions: [[-1], [1]],
      })),
      orbits: hop.clusters.map(({ cluster, kinetic }) => ({
        clusters: [cluster],
        functions: [cluster.map(() => 0)],
        coefficient: kinetic,
      })),
    });
    const kinetic = hop.energy - (from.energy + to.energy) / 2;
    const difference = to.energy - from.energy;
    kinds.push({
      slots: slots.length,
      hops: [
        { from: 0, to: 1 },
        { from: 1, to: 0 },
      ],
      barrier(_, pattern, direction) {
        // Where the hopping ion itself is among the surroundings, it is read at the start of the hop as listed.
        const read = (pattern & ~0b11) | 0b01;
        let [barrier, change] = [kinetic, difference];
        for (const term of hop.clusters) {
          let product = 1;
          for (const member of term.cluster) product *= (read >> slotOf[member]!) & 1 ? -1 : 1;
          barrier += term.kinetic * product;
          change += term.difference * product;
        }
        return barrier + (direction === 0 ? change : -change) / 2;
      },
    });
    return { kind: index, slots, frozen: [] };
  });
  return {
    lattice: latticeFromMatrix(model.vectors),
    sites: model.sites.map(({ position }) => position),
    frozenSites: 0,
    kinds,
    environments,
    charge: model.charge,
  };
}

const same = (a: Vector3, b: Vector3): boolean => a.every((value, axis) => value === b[axis]);
