import { StructureError } from '../errors/input-error.js';

/** What can be wrong with a CIF. `cif.partial-occupancy` is thrown by `requireOrdered`, not by the reader. */
export type CifProblem =
  | 'cif.empty'
  | 'cif.binary'
  | 'cif.truncated'
  | 'cif.too-large'
  | 'cif.no-block'
  | 'cif.no-cell'
  | 'cif.no-atoms'
  | 'cif.bad-number'
  | 'cif.bad-occupancy'
  | 'cif.unknown-element'
  | 'cif.bad-symmetry'
  | 'cif.coinciding-atoms';

/** Throws a StructureError of one kind, pointing to a line of the text. */
export type Fail = (code: CifProblem, message: string, line?: number) => never;

export const failIn =
  (file: string | undefined): Fail =>
  (code, message, line) => {
    throw new StructureError(code, message, { file, line });
  };
