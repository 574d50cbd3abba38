import type { Vector3 } from '../crystal/crystal.js';
import { type CifBlock, type CifLoop, type CifValue, loopWith } from './blocks.js';
import type { Fail } from './cif-problem.js';
import { readNumber } from './number.js';
import { isHeavyHydrogen, type NamedSpecies, speciesOfLabel, speciesOfSymbol } from './species-of.js';

/** One row of the atom list: what the file states before symmetry is applied. */
export interface StatedAtom {
  readonly label: string;
  readonly element: string;
  readonly oxidationState: number | null;
  readonly occupancy: number;
  readonly position: Vector3;
  readonly line: number;
}

/** Said once for a file. */
const heavyHydrogen =
  'Deuterium or tritium is read as hydrogen; neutrons tell them apart, so name the isotope for what they see: ' +
  'isotopes {"H": 2} or {"H": 3}';

/** Occupancies up to here are full ones that a refinement let run over. */
const overfull = 1.05;

/** What `_atom_site_calc_flag` says of a place without an atom, such as the centroid of a ring. */
const dummy = 'dum';

const coordinateTags = ['_atom_site_fract_x', '_atom_site_fract_y', '_atom_site_fract_z'] as const;

export const atomLoop = (block: CifBlock): CifLoop | undefined => loopWith(block, ...coordinateTags);

/** Oxidation states stated per atom type, by the type's symbol as written. */
function statedOxidationStates(block: CifBlock, fail: Fail): Map<string, number> {
  const states = new Map<string, number>();
  const loop = loopWith(block, '_atom_type_oxidation_number');
  if (loop === undefined) return states;
  const symbolAt = loop.tags.indexOf('_atom_type_symbol');
  const stateAt = loop.tags.indexOf('_atom_type_oxidation_number');
  for (const row of loop.rows) {
    const symbol = row[symbolAt]?.text;
    const state = row[stateAt];
    const number = state === undefined ? null : readNumber(state, 'An oxidation number', fail);
    if (symbol && number !== null) states.set(symbol, number);
  }
  return states;
}

/**
 * The atoms of a block, and what was passed over and why. `expected` are the elements of the stated formula.
 */
export function readAtoms(
  block: CifBlock,
  loop: CifLoop,
  expected: ReadonlySet<string>,
  fail: Fail,
): { atoms: StatedAtom[]; warnings: string[] } {
  if (loop.brokenAt !== null) {
    fail(
      'cif.truncated',
      `A row of the atom list is not complete: it needs ${loop.tags.length} values`,
      loop.brokenAt,
    );
  }
  const missing = coordinateTags.find((tag) => !loop.tags.includes(tag));
  if (missing !== undefined) fail('cif.no-atoms', `The atom list has no column ${missing}`, loop.line);
  const column = (tag: string) => {
    const at = loop.tags.indexOf(tag);
    return (row: readonly CifValue[]): CifValue | undefined => (at === -1 ? undefined : row[at]);
  };
  const [labelOf, symbolOf, occupancyOf, flagOf] = [
    column('_atom_site_label'),
    column('_atom_site_type_symbol'),
    column('_atom_site_occupancy'),
    column('_atom_site_calc_flag'),
  ];
  const coordinatesOf = coordinateTags.map(column);
  const states = statedOxidationStates(block, fail);
  const atoms: StatedAtom[] = [];
  const warnings = new Set<string>();

  const species = (symbol: CifValue | undefined, label: CifValue | undefined, line: number): NamedSpecies => {
    const written = symbol?.text ?? label?.text ?? '';
    const named = symbol?.text ? speciesOfSymbol(written) : speciesOfLabel(written, expected);
    if (named === null) return fail('cif.unknown-element', `"${written}" names no element`, line);
    if (named.element === 'H' && isHeavyHydrogen(written)) warnings.add(heavyHydrogen);
    const stated = symbol?.text ? states.get(symbol.text) : undefined;
    return {
      element: named.element,
      oxidationState: stated ?? states.get(named.element) ?? named.oxidationState,
    };
  };

  loop.rows.forEach((row, index) => {
    const line = row[0]?.line ?? loop.line;
    const symbol = symbolOf(row);
    const label = labelOf(row);
    const name = label?.text ?? `${symbol?.text ?? 'atom'}${index + 1}`;
    if (flagOf(row)?.text === dummy) {
      warnings.add(`${name} (line ${line}) is stated to be a dummy, no atom, and is left out`);
      return;
    }
    const coordinates = coordinatesOf.map((of, axis) => {
      const value = of(row);
      return value === undefined ? null : readNumber(value, `Coordinate ${'xyz'[axis]} of ${name}`, fail);
    });
    const [x, y, z] = coordinates;
    if (x == null || y == null || z == null) {
      warnings.add(`${name} (line ${line}) has no coordinates and is left out`);
      return;
    }
    const occupancyValue = occupancyOf(row);
    const stated = occupancyValue ? readNumber(occupancyValue, `Occupancy of ${name}`, fail) : null;
    const occupancy = stated ?? 1;
    if (occupancy < 0 || occupancy > overfull) {
      fail('cif.bad-occupancy', `The occupancy of ${name} is ${occupancy}, outside 0 to 1`, line);
    }
    if (occupancy > 1)
      warnings.add(`The occupancy of ${name} (line ${line}) is ${occupancy}; it is read as 1`);
    const named = species(symbol, label, line);
    if (occupancy === 0) {
      warnings.add(`${name} (line ${line}) has occupancy 0 and is left out`);
      return;
    }
    atoms.push({
      label: name,
      element: named.element,
      oxidationState: named.oxidationState,
      occupancy: Math.min(occupancy, 1),
      position: [x, y, z],
      line,
    });
  });
  return { atoms, warnings: [...warnings] };
}
