import type { Crystal, Site } from '../crystal/crystal.js';
import { type Repeats, supercell } from '../crystal/supercell.js';
import { ewaldEnergy } from '../electrostatics/ewald.js';
import { ParameterError, StructureError } from '../errors/input-error.js';
import { type Composition, compositionOf } from '../formula/composition.js';
import { assignOxidationStates } from '../oxidation/assign-oxidation-states.js';
import { anneal } from './anneal.js';
import { chooseCells } from './choose-cells.js';
import { type Disorder, describeDisorder } from './disorder.js';
import { enumerate } from './enumerate.js';
import { type OpenCell, openSitesOf } from './open-sites.js';
import { orderingWarnings } from './ordering-warnings.js';

/** More sites than this in one cell are refused: every pair of them is summed. */
const mostSites = 1500;

/** How to order a crystal. */
export interface OrderingOptions {
  /** Of the search; the same seed gives the same arrangements. */
  readonly seed: number;
  /** Atoms of the supercell at most (200); a single cell may hold more. */
  readonly mostAtoms?: number;
  /** How many arrangements to return at most (3). */
  readonly candidates?: number;
}

/** An ordered crystal and its electrostatic energy, eV per supercell. */
export interface OrderedArrangement {
  readonly crystal: Crystal;
  readonly energy: number;
}

/** What ordering a crystal gave. */
export interface Ordering {
  /** The lowest in energy first; never empty. */
  readonly arrangements: readonly [OrderedArrangement, ...OrderedArrangement[]];
  /** Cells along a, b and c. */
  readonly repeats: Repeats;
  /** Whether every arrangement was looked at or the best ones were searched for; `none` when there was no choice. */
  readonly method: 'none' | 'enumerated' | 'annealed';
  /** Atoms of each element in the supercell: on average, as stated, and as arranged. */
  readonly composition: { readonly stated: Composition; readonly arranged: Composition };
  /** Net charge of the supercell, elementary charges; 0 where whole numbers allow it. */
  readonly charge: number;
  readonly warnings: readonly string[];
}

/**
 * Ordered cells that stand for a crystal with shared or partly filled sites: a supercell in which the
 * occupancies become whole numbers (within a change of 1% of the atoms) and the charges balance, filled so that
 * no two atoms are nearer than 0.6 of the sum of their covalent radii and the electrostatic energy of the formal
 * charges is lowest. Oxidation states that the crystal lacks are guessed; an average one becomes whole ones on
 * whole sites. An ordered crystal comes back as it is.
 * @throws StructureError `oxidation.unbalanced` when no oxidation states are found, `structure.too-large` above
 * 1,500 sites in the supercell, `structure.empty` without atoms
 * @throws ParameterError when an option is out of range
 */
export function orderCrystal(
  crystal: Crystal,
  { seed, mostAtoms = 200, candidates = 3 }: OrderingOptions,
): Ordering {
  requireWhole('seed', seed, 0, 2 ** 31 - 1);
  requireWhole('mostAtoms', mostAtoms, 1, mostSites);
  requireWhole('candidates', candidates, 1, 100);
  if (crystal.sites.length === 0) throw new StructureError('structure.empty', 'The crystal holds no atom');
  if (crystal.sites.length > mostSites) {
    throw new StructureError(
      'structure.too-large',
      `The cell has ${crystal.sites.length} sites; ordering takes at most ${mostSites}. Use the primitive cell`,
    );
  }
  const charged = assignOxidationStates(crystal);
  const disorder = describeDisorder(charged.crystal);
  const { repeats, counts } = chooseCells(crystal, disorder, mostAtoms);
  const block = supercell(charged.crystal, repeats);
  const cell = openSitesOf(block, crystal.sites.length, disorder, counts);
  const listed = enumerate(cell.open, candidates);
  const ranked = listed ?? anneal(cell.open, cell.filling, { seed, candidates });
  const [first, ...others] = ranked.map(({ kinds }) => arrange(block, disorder, cell, kinds));
  if (first === undefined) throw new Error('The search for an arrangement returned none');
  const stated = compositionOf(block);
  const arranged = compositionOf(first.crystal);
  return {
    arrangements: [first, ...others],
    repeats,
    method: cell.sites.length === 0 ? 'none' : listed ? 'enumerated' : 'annealed',
    composition: { stated, arranged },
    charge: counts.charge,
    warnings: [
      ...charged.warnings,
      ...orderingWarnings({
        repeats,
        stated,
        arranged,
        charge: counts.charge,
        crowded: hasContact(cell, ranked[0]?.kinds),
      }),
    ],
  };
}

function requireWhole(name: string, value: number, low: number, high: number): void {
  if (!Number.isInteger(value) || value < low || value > high) {
    throw new ParameterError(`${name} must be a whole number from ${low} to ${high}, not ${value}`, [name]);
  }
}

function arrange(
  block: Crystal,
  { kinds }: Disorder,
  { sites, settled }: OpenCell,
  filling: ArrayLike<number>,
): OrderedArrangement {
  const held = new Map(settled.map(({ site, kind }) => [site, kind]));
  for (const [index, site] of sites.entries()) held.set(site, filling[index] ?? 0);
  const filled = block.sites.flatMap((site, index): Site[] => {
    const kind = kinds[held.get(index) ?? 0];
    if (!kind || kind.element === null) return [];
    return [{ ...site, species: [{ element: kind.element, oxidationState: kind.charge, occupancy: 1 }] }];
  });
  const energy = ewaldEnergy(
    block.lattice,
    filled.map(({ position }) => position),
    filled.map(({ species }) => species[0]?.oxidationState ?? 0),
  );
  return { crystal: { lattice: block.lattice, sites: filled }, energy };
}

/** Whether atoms of an arrangement come nearer to each other than any would. */
function hasContact({ open }: OpenCell, kinds: Int16Array | undefined): boolean {
  if (kinds === undefined) return false;
  return [...kinds].some(
    (kind, site) =>
      open.crowding[site * open.charges.length + kind]! > 0 ||
      open.contacts[site]!.some((other) => other.tooNear(kind, kinds[other.site]!)),
  );
}
