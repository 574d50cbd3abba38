import {
  type Crystal,
  element,
  elementOf,
  ParameterError,
  StructureError,
  UnsupportedChemistryError,
} from '@interphase/core';
import { formatIon, type Ion, type StatedIon } from '../interaction/ion.js';
import { pairEnergy } from '../interaction/pair-energy.js';
import type { PairTable } from '../interaction/pair-parameters.js';
import { tabulate } from '../interaction/pair-table.js';
import { remembered } from '../interaction/remembered.js';
import type { Source } from './source.js';

/** What the mobile ion moves in: every site of the crystal but those of its own element. */
export interface Framework {
  readonly mobileIon: Ion;
  readonly sources: readonly Source[];
  readonly warnings: readonly string[];
}

/**
 * Removes every site of the mobile element from a crystal with oxidation states and tells how the others act on the
 * mobile ion: opposite charges attract, like charges repel, neutral atoms do nothing.
 *
 * @throws ParameterError when the mobile ion's charge is not known
 * @throws StructureError `structure.no-framework` when no other atom is left
 * @throws UnsupportedChemistryError naming the elements for which the table has no parameters
 */
export function createFramework(
  crystal: Crystal,
  stated: StatedIon,
  cutoff: number,
  table: PairTable,
): Framework {
  const { ion, warnings } = settleMobileIon(crystal, stated);
  const others = crystal.sites.filter((site) => elementOf(site) !== ion.element);
  if (others.length === 0) {
    throw new StructureError(
      'structure.no-framework',
      `The structure holds nothing but ${ion.element}: there is no framework to move in.`,
    );
  }
  const ions = others.map((site): Ion => ({ element: elementOf(site), charge: chargeOf(site) }));
  const kinds = new Map(ions.map((other) => [formatIon(other.element, other.charge), other]));
  requireParameters(ion, [...kinds.values()], table);
  const energies = new Map(
    [...kinds].map(([name, other]) => [name, tablesOf(table)({ ion, other, cutoff })]),
  );
  const sources = others.flatMap((site, index): Source[] => {
    const other = ions[index];
    const energy = other && energies.get(formatIon(other.element, other.charge));
    return energy ? [{ position: site.position, energy }] : [];
  });
  for (const other of kinds.values()) {
    if (other.charge === 0) warnings.push(`${other.element} is neutral and does not act on the mobile ion.`);
  }
  return { mobileIon: ion, sources, warnings };
}

/** The tabulated energies of the pairs of a table of parameters. */
const tablesOf = remembered(
  (table: PairTable) =>
    remembered(
      ({ ion, other, cutoff }: { ion: Ion; other: Ion; cutoff: number }) =>
        tabulate(pairEnergy(ion, other, table), cutoff),
      ({ ion, other, cutoff }) =>
        `${formatIon(ion.element, ion.charge)} ${formatIon(other.element, other.charge)} ${cutoff}`,
      64,
    ),
  (table) => table,
  2,
);

type Site = Crystal['sites'][number];

function chargeOf(site: Site): number {
  const charge = site.species[0]?.oxidationState;
  if (charge === null || charge === undefined) {
    throw new StructureError('oxidation.missing', `Site ${site.label} has no oxidation state.`);
  }
  return charge;
}

function settleMobileIon(crystal: Crystal, stated: StatedIon): { ion: Ion; warnings: string[] } {
  const warnings: string[] = [];
  const usual = element(stated.element).commonOxidationStates;
  const present = crystal.sites.filter((site) => elementOf(site) === stated.element).map(chargeOf);
  if (present.length === 0) {
    warnings.push(`The structure holds no ${stated.element}: its empty host is scanned as it stands.`);
  }
  const charge = stated.charge ?? present[0] ?? (usual.length === 1 ? usual[0] : undefined);
  if (charge === undefined) {
    throw new ParameterError(
      `The charge of ${stated.element} is not known; name the ion with its charge, for example ${formatIon(stated.element, usual[0] ?? 1)}.`,
      ['mobileIon'],
    );
  }
  if (charge === 0) {
    throw new ParameterError(`${stated.element} is neutral here; only an ion has a bond-valence energy.`, [
      'mobileIon',
    ]);
  }
  const ion = { element: stated.element, charge };
  const differing = present.find((other) => other !== charge);
  if (differing !== undefined) {
    warnings.push(
      `${formatIon(ion.element, charge)} moves, though the structure also has ${formatIon(ion.element, differing)}.`,
    );
  } else if (usual.length > 0 && !usual.includes(charge)) {
    warnings.push(`${formatIon(ion.element, charge)} is an unusual charge for ${ion.element}.`);
  }
  return { ion, warnings };
}

function requireParameters(ion: Ion, others: readonly Ion[], table: PairTable): void {
  const opposite = others.filter((other) => other.charge * ion.charge < 0);
  if (opposite.length === 0) {
    throw new StructureError(
      'structure.no-counter-ions',
      `No ion of the framework attracts ${formatIon(ion.element, ion.charge)}; check the oxidation states.`,
    );
  }
  const unbound = opposite.filter((other) => !table.find(ion, other));
  if (unbound.length > 0) {
    const pairs = unbound.map(
      (other) => `${formatIon(ion.element, ion.charge)} and ${formatIon(other.element, other.charge)}`,
    );
    throw new UnsupportedChemistryError(
      `There are no bond-valence parameters for ${pairs.join(', ')}.`,
      elementsOf([ion, ...unbound]),
    );
  }
  const like = others.filter((other) => other.charge * ion.charge > 0);
  const sizeless = [ion, ...like].filter((one) => element(one.element).covalentRadius === null);
  if (like.length > 0 && sizeless.length > 0) {
    throw new UnsupportedChemistryError(
      `The repulsion needs covalent radii, and there is none for ${elementsOf(sizeless).join(', ')}.`,
      elementsOf(sizeless),
    );
  }
}

const elementsOf = (ions: readonly Ion[]): string[] => [...new Set(ions.map((ion) => ion.element))];
