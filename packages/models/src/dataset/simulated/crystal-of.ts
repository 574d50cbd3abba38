import { type Crystal, InputError } from '@interphase/core';
import { decorate, parseExchanges } from '../../decoration/recipe.js';
import { type CollectedPrototype, shippedPrototypes } from '../../prototypes/prototype-collection.js';
import type { Cell } from '../../table/table.js';

/**
 * The crystal of a row of `bond-valence-crystals`, with oxidation states, just as it was simulated: the prototype's
 * primitive cell with the row's exchanges, vacancies and scale.
 * @throws InputError `dataset.unreadable` for a row without them or of a prototype that is not there
 */
export function crystalOf(
  row: Readonly<Record<string, Cell>>,
  prototypes: ReadonlyMap<string, CollectedPrototype> = shippedPrototypes(),
): Crystal {
  const { prototype: slug, substitutions, vacancies, scale, 'replaced ion': replaced } = row;
  const prototype = typeof slug === 'string' ? prototypes.get(slug) : undefined;
  if (
    prototype === undefined ||
    typeof substitutions !== 'string' ||
    typeof replaced !== 'string' ||
    typeof vacancies !== 'number' ||
    typeof scale !== 'number'
  ) {
    throw new InputError(
      'dataset.unreadable',
      `The row ${row.id} needs a prototype of data/prototypes, substitutions, replaced ion, vacancies and scale to make its crystal.`,
    );
  }
  return decorate(prototype.crystal, replaced, {
    exchanges: parseExchanges(substitutions),
    vacancies,
    scale,
  });
}
