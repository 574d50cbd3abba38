import {
  analyseSymmetry,
  type Composition,
  type Crystal,
  type Lattice,
  latticeFromParameters,
  StructureError,
} from '@interphase/core';
import { type CellParameters, conventionalCell } from '../cell/conventional-cell.js';
import { systemOf } from '../cell/crystal-system.js';
import { substitute } from './substitute.js';

/** A known structure that others may be built like. */
export interface Template {
  readonly name: string;
  readonly spaceGroup: number;
  readonly crystal: Crystal;
  readonly composition: Composition;
}

/** A structure made from a formula, a cell and a template's sites. */
export interface CompletedStructure {
  readonly crystal: Crystal;
  readonly template: string;
}

/** Edges by those of the template, after both have one volume, and the mean edge, differ less than this. */
const SAME_SHAPE = 0.05;
const SAME_SIZE = 0.15;
/** Degrees. */
const SAME_ANGLE = 3;
/** Templates of the same space group come first, whatever their composition: differences are 2 at most. */
const OTHER_GROUP = 2;
/** Share of the framework that may go where nothing like it stood. */
const MOST_MISFIT = 0.1;

/**
 * The structure of a formula and a cell: of the templates of the same crystal system whose cell has the same shape and
 * about the same size, the one whose composition is nearest, those of the same space group first, with its ions exchanged
 * and in the cell as stated; null where none fits.
 */
export function completeStructure(
  composition: Composition,
  cell: CellParameters,
  templates: readonly Template[],
): CompletedStructure | null {
  const settings = [cell, conventionalCell(cell)];
  const fitting = templates
    .filter(({ spaceGroup }) => systemOf(spaceGroup) === systemOf(cell.spaceGroup ?? 0))
    .map((template) => ({
      template,
      distance:
        distanceOf(composition, template.composition) +
        (template.spaceGroup === cell.spaceGroup ? 0 : OTHER_GROUP),
    }))
    .sort((x, y) => x.distance - y.distance);
  for (const { template } of fitting) {
    for (const crystal of settingsOf(template.crystal)) {
      const lattice = settings
        .map((setting) => latticeLike(crystal.lattice, setting))
        .find((each) => each !== null);
      if (!lattice) continue;
      const made = substitute({ ...crystal, lattice }, composition);
      if (made.misfit <= MOST_MISFIT) return { crystal: made.crystal, template: template.name };
    }
  }
  return null;
}

/** Difference of two compositions in shares of elements. */
function distanceOf(a: Composition, b: Composition): number {
  const total = (composition: Composition) =>
    [...composition.values()].reduce((sum, amount) => sum + amount, 0);
  const share = (composition: Composition, symbol: string) =>
    (composition.get(symbol) ?? 0) / total(composition);
  return [...new Set([...a.keys(), ...b.keys()])].reduce(
    (sum, symbol) => sum + Math.abs(share(a, symbol) - share(b, symbol)),
    0,
  );
}

/** A crystal as it is given and in its standard cell. */
function settingsOf(crystal: Crystal): Crystal[] {
  try {
    return [crystal, analyseSymmetry(crystal).standardCell];
  } catch (error) {
    if (error instanceof StructureError) return [crystal];
    throw error;
  }
}

/** A cell as a lattice, where it has the shape of another. */
function latticeLike(other: Lattice, cell: CellParameters): Lattice | null {
  const lattice = latticeFromParameters(cell);
  const factor = Math.cbrt(lattice.volume / other.volume);
  const isShaped = (['a', 'b', 'c'] as const).every(
    (edge) => Math.abs(lattice[edge] / other[edge] / factor - 1) < SAME_SHAPE,
  );
  const isAngled = (['alpha', 'beta', 'gamma'] as const).every(
    (angle) => Math.abs(lattice[angle] - other[angle]) < SAME_ANGLE,
  );
  return isShaped && isAngled && Math.abs(factor - 1) < SAME_SIZE ? lattice : null;
}
