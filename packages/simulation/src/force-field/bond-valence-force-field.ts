import { type Crystal, elementOf, toCartesian, UnsupportedChemistryError } from '@interphase/core';
import { formatIon, type Ion } from '../interaction/ion.js';
import { pairEnergy } from '../interaction/pair-energy.js';
import { type PairTable, softBondValenceTable } from '../interaction/pair-parameters.js';
import { type PairForceField, pairForceField } from './pair-force-field.js';

/** Tails of pairs below this are dropped, eV, as in the landscape. */
const NEGLIGIBLE = 1e-6;

export interface BondValenceFieldOptions {
  /** Angstrom. */
  readonly cutoff: number;
  /** How much farther pairs are listed, angstrom. */
  readonly skin?: number;
  readonly table?: PairTable;
}

/**
 * All ions of an ordered crystal with oxidation states under softBV pair energies: half the bond's Morse energy
 * between opposite charges, screened repulsion between like ones (`pairEnergy`). Atoms are in the order of the sites.
 * An ion that moves alone in the others feels exactly the energies of the bond-valence landscape.
 *
 * @throws UnsupportedChemistryError naming the pairs of opposite ions without parameters
 * @throws ParameterError when there are too many atoms or the cut-off is out of range
 */
export function bondValenceForceField(
  crystal: Crystal,
  { cutoff, skin = 1, table = softBondValenceTable() }: BondValenceFieldOptions,
): PairForceField {
  const names = crystal.sites.map((site) => formatIon(elementOf(site), site.species[0]?.oxidationState ?? 0));
  const kinds = [...new Set(names)];
  const ions = kinds.map((name): Ion => {
    const site = crystal.sites[names.indexOf(name)]!;
    return { element: elementOf(site), charge: site.species[0]?.oxidationState ?? 0 };
  });
  requireParameters(ions, table);
  const number = new Map(kinds.map((name, index) => [name, index]));
  return pairForceField({
    cell: crystal.lattice.matrix,
    kinds: names.map((name) => number.get(name) ?? 0),
    energy: (a, b) => pairEnergy(ions[a]!, ions[b]!, table),
    cutoff,
    skin,
    negligible: NEGLIGIBLE,
  });
}

/** Cartesian positions of a crystal's sites, x, y, z of each in turn, angstrom. */
export function cartesianPositions({ lattice, sites }: Crystal): Float64Array {
  return Float64Array.from(sites.flatMap((site) => toCartesian(lattice, site.position)));
}

function requireParameters(ions: readonly Ion[], table: PairTable): void {
  const unbound = ions.flatMap((a, index) =>
    ions
      .slice(index + 1)
      .flatMap((b) => (a.charge * b.charge < 0 && !table.find(a, b) ? [[a, b] as const] : [])),
  );
  if (unbound.length === 0) return;
  const pairs = unbound.map(
    ([a, b]) => `${formatIon(a.element, a.charge)} and ${formatIon(b.element, b.charge)}`,
  );
  throw new UnsupportedChemistryError(`There are no bond-valence parameters for ${pairs.join(', ')}.`, [
    ...new Set(unbound.flat().map((ion) => ion.element)),
  ]);
}
