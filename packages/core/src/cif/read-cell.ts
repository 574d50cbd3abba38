import type { Lattice } from '../crystal/crystal.js';
import { latticeFromParameters } from '../crystal/lattice.js';
import { StructureError } from '../errors/input-error.js';
import { type CifBlock, type CifValue, itemOf } from './blocks.js';
import type { Fail } from './cif-problem.js';
import { readNumber } from './number.js';

/** No cell edge is shorter than a bond or longer than any crystal's: beyond these it is a slip. */
const shortest = 0.5;
const longest = 1000;

export const hasCell = (block: CifBlock): boolean => itemOf(block, '_cell_length_a') !== undefined;

/** The lattice that a block states; angles left out are right angles only where the cell says nothing else. */
export function readCell(block: CifBlock, fail: Fail): Lattice {
  const required = (tag: string): { number: number; value: CifValue } => {
    const value = itemOf(block, tag);
    if (value === undefined) return fail('cif.no-cell', `The cell is not complete: ${tag} is not stated`);
    const number = readNumber(value, tag, fail);
    if (number === null)
      return fail('cif.no-cell', `The cell is not complete: ${tag} is unknown`, value.line);
    return { number, value };
  };
  const length = (axis: string): number => {
    const { number, value } = required(`_cell_length_${axis}`);
    if (number < shortest || number > longest) {
      fail('cif.bad-number', `A cell edge of ${number} Å is outside ${shortest} to ${longest} Å`, value.line);
    }
    return number;
  };
  const angle = (name: string): number => required(`_cell_angle_${name}`).number;
  const parameters = {
    a: length('a'),
    b: length('b'),
    c: length('c'),
    alpha: angle('alpha'),
    beta: angle('beta'),
    gamma: angle('gamma'),
  };
  try {
    return latticeFromParameters(parameters);
  } catch (error) {
    if (!(error instanceof StructureError)) throw error;
    return fail('cif.bad-number', error.message, itemOf(block, '_cell_angle_alpha')?.line);
  }
}
