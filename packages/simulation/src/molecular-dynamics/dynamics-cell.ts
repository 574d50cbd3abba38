import {
  type Crystal,
  element,
  elementOf,
  type Lattice,
  ParameterError,
  repeatsFor,
  StructureError,
  supercell,
} from '@interphase/core';
import { cartesianPositions } from '../force-field/bond-valence-force-field.js';
import { MOST_ATOMS } from '../force-field/pair-force-field.js';
import type { Ion, StatedIon } from '../interaction/ion.js';

/** The atoms of a run: the framework's first, then the mobile ions. */
export interface DynamicsCell {
  readonly crystal: Crystal;
  readonly elements: readonly string[];
  /** Framework atoms. */
  readonly held: number;
  readonly masses: Float64Array;
  /** Cartesian, angstrom. */
  readonly positions: Float64Array;
  /** The crystal's own cell and how many of them there are. */
  readonly unit: Lattice;
  readonly cells: number;
  readonly ion: Ion;
}

/**
 * The crystal (ordered, with charges) repeated until it holds `minimumAtoms`.
 *
 * @throws ParameterError when it would hold more atoms than a run takes
 * @throws StructureError `structure.no-mobile-ion` when the ion is not there
 */
export function dynamicsCell(crystal: Crystal, stated: StatedIon, minimumAtoms: number): DynamicsCell {
  const mobile = crystal.sites.filter((site) => elementOf(site) === stated.element);
  const charge = stated.charge ?? mobile[0]?.species[0]?.oxidationState ?? 0;
  if (mobile.length === 0) {
    throw new StructureError(
      'structure.no-mobile-ion',
      `The structure holds no ${stated.element}, so nothing would move; name one of ${[...new Set(crystal.sites.map(elementOf))].join(', ')}.`,
    );
  }
  if (charge === 0) {
    throw new ParameterError(`${stated.element} is neutral here; name the ion with its charge.`, [
      'mobileIon',
    ]);
  }
  const ion = { element: stated.element, charge };
  const repeats = repeatsFor(crystal, { atoms: minimumAtoms });
  const atoms = crystal.sites.length * repeats[0] * repeats[1] * repeats[2];
  if (atoms > MOST_ATOMS) {
    throw new ParameterError(
      `The run would hold ${atoms.toLocaleString('en')} atoms and may hold ${MOST_ATOMS.toLocaleString('en')}; ask for fewer atoms or give a smaller cell.`,
      ['minimumAtoms'],
    );
  }
  const large = supercell(crystal, repeats);
  const isMobile = (site: Crystal['sites'][number]) => elementOf(site) === ion.element;
  const framework = large.sites.filter((site) => !isMobile(site));
  const sites = [...framework, ...large.sites.filter(isMobile)];
  const ordered = { lattice: large.lattice, sites };
  const elements = sites.map(elementOf);
  return {
    crystal: ordered,
    elements,
    held: framework.length,
    masses: Float64Array.from(elements, (name) => element(name).mass),
    positions: cartesianPositions(ordered),
    unit: crystal.lattice,
    cells: repeats[0] * repeats[1] * repeats[2],
    ion,
  };
}
