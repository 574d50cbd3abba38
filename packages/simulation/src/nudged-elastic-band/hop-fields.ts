import { type Crystal, elementOf } from '@interphase/core';
import type { ForceField } from '../force-field/force-field.js';
import { pairForceField } from '../force-field/pair-force-field.js';
import { formatIon, type Ion } from '../interaction/ion.js';
import { type PairEnergy, pairEnergy } from '../interaction/pair-energy.js';
import type { PairTable } from '../interaction/pair-parameters.js';

/** Tails of pairs below this are dropped, eV, as in the landscape. */
const NEGLIGIBLE = 1e-6;
/** How much farther pairs are listed, angstrom: atoms of a band move little. */
const SKIN = 0.6;
/** Highest charge of a cation that the table may know. */
const HIGHEST_CHARGE = 8;

/** Makes the fields of all crystals of a run. */
export interface HopFields {
  readonly of: (crystal: Crystal) => ForceField;
  /** Pairs that were given the parameters of other charges, or none, as a reader would name them. */
  readonly remarks: () => string[];
}

/**
 * Bond-valence fields for crystals of the same ions. Cations of a broken charge, as mixed valence leaves them, take
 * the parameters of the nearest charge that the table has; pairs that it has for no charge do not bind, and only
 * the restraint holds them. Neither happens to the hopping ion: a landscape is not made without its parameters.
 */
export function hopFields(table: PairTable, cutoff: number): HopFields {
  const energies = new Map<string, PairEnergy>();
  const remarks = new Set<string>();
  const energyOf = (a: Ion, b: Ion): PairEnergy => {
    const name = [nameOf(a), nameOf(b)].sort().join(' and ');
    let energy = energies.get(name);
    if (!energy) {
      energy = energyOfNearest(a, b, table, (remark) => remarks.add(`${name} ${remark}`));
      energies.set(name, energy);
    }
    return energy;
  };
  return {
    of: (crystal) => {
      const ions = crystal.sites.map(
        (site): Ion => ({ element: elementOf(site), charge: site.species[0]?.oxidationState ?? 0 }),
      );
      const kinds = [...new Map(ions.map((ion) => [nameOf(ion), ion])).values()];
      const number = new Map(kinds.map((ion, index) => [nameOf(ion), index]));
      return pairForceField({
        cell: crystal.lattice.matrix,
        kinds: ions.map((ion) => number.get(nameOf(ion)) ?? 0),
        energy: (a, b) => energyOf(kinds[a]!, kinds[b]!),
        cutoff,
        skin: SKIN,
        negligible: NEGLIGIBLE,
      });
    },
    remarks: () => [...remarks],
  };
}

const nameOf = ({ element, charge }: Ion): string => formatIon(element, charge);

function energyOfNearest(a: Ion, b: Ion, table: PairTable, remark: (text: string) => void): PairEnergy {
  if (a.charge * b.charge >= 0 || table.find(a, b)) return pairEnergy(a, b, table);
  const [cation, anion] = a.charge > 0 ? [a, b] : [b, a];
  const nearest = Array.from({ length: HIGHEST_CHARGE }, (_, index) => index + 1)
    .sort((p, q) => Math.abs(p - cation.charge) - Math.abs(q - cation.charge))
    .map((charge): Ion => ({ element: cation.element, charge }))
    .find((candidate) => table.find(candidate, anion));
  if (!nearest) {
    remark('have no parameters and do not bind');
    return () => 0;
  }
  remark(`have the parameters of ${nameOf(nearest)}`);
  return pairEnergy(nearest, anion, table);
}
