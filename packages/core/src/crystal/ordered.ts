import { StructureError } from '../errors/input-error.js';
import type { Crystal, Site, Species } from './crystal.js';

/** Occupancies this close to 1 count as full: refinements round. */
const fullWithin = 1e-3;

const isFull = (site: Site): boolean => {
  const [only, ...others] = site.species;
  return only !== undefined && others.length === 0 && only.occupancy >= 1 - fullWithin;
};

/** Whether every site holds exactly one kind of atom, all of the time. */
export const isOrdered = (crystal: Crystal): boolean => crystal.sites.every(isFull);

const describe = (species: readonly Species[]): string =>
  species.map(({ element, occupancy }) => `${element} ${Number(occupancy.toFixed(4))}`).join(' + ');

/**
 * The crystal itself, when it is ordered.
 * @throws StructureError `cif.partial-occupancy` naming the first site that is shared or partly empty
 */
export function requireOrdered(crystal: Crystal): Crystal {
  const shared = crystal.sites.find((site) => !isFull(site));
  if (shared === undefined) return crystal;
  throw new StructureError(
    'cif.partial-occupancy',
    `Site ${shared.label} is partly occupied or shared (${describe(shared.species)}). ` +
      'This calculation takes ordered structures only: choose one arrangement of the atoms first',
    { path: ['sites', shared.label] },
  );
}

/** The element of a site of an ordered crystal: of its first species otherwise. */
export function elementOf(site: Site): string {
  const [first] = site.species;
  if (first === undefined)
    throw new StructureError('structure.empty-site', `Site ${site.label} holds no atom`);
  return first.element;
}
