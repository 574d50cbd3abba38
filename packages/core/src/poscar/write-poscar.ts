import type { Crystal, Site } from '../crystal/crystal.js';
import { elementOf, requireOrdered } from '../crystal/ordered.js';
import { compositionOf } from '../formula/composition.js';
import { formatFormula } from '../formula/format-formula.js';

/**
 * An ordered crystal as a POSCAR of VASP 5 with direct positions. Atoms are grouped by element, in the order in
 * which the elements first occur; oxidation states and labels have no place in the format.
 * @throws StructureError `cif.partial-occupancy` when a site is shared or partly empty
 */
export function writePoscar(crystal: Crystal, options: { name?: string } = {}): string {
  const { lattice, sites } = requireOrdered(crystal);
  const groups = new Map<string, Site[]>();
  for (const site of sites) {
    const group = groups.get(elementOf(site));
    if (group === undefined) groups.set(elementOf(site), [site]);
    else group.push(site);
  }
  const name = (options.name ?? formatFormula(compositionOf(crystal))).replaceAll(/\s+/g, ' ').trim();
  return [
    name,
    '1.0',
    ...lattice.matrix.map((row) => row.join(' ')),
    [...groups.keys()].join(' '),
    [...groups.values()].map((group) => group.length).join(' '),
    'Direct',
    ...[...groups].flatMap(([element, group]) =>
      group.map(({ position }) => `${position.join(' ')} ${element}`),
    ),
    '',
  ].join('\n');
}
