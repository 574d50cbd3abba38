import { StructureError } from '../errors/input-error.js';

/** What can be wrong with a structure file that is no CIF; see `CifProblem` for those. */
export type StructureProblem =
  | 'structure.empty'
  | 'structure.unknown-format'
  | 'structure.truncated'
  | 'structure.too-large'
  | 'structure.bad-number'
  | 'structure.bad-header'
  | 'structure.bad-json'
  | 'structure.no-cell'
  | 'structure.no-atoms'
  | 'structure.unknown-element'
  | 'structure.bad-occupancy';

/** Most atoms that are read of one structure. */
const mostAtoms = 100_000;

/** Throws a StructureError of one kind, pointing to a line of the text. */
export type Refuse = (code: StructureProblem, message: string, line?: number) => never;

export const refuseIn =
  (file: string | undefined): Refuse =>
  (code, message, line) => {
    throw new StructureError(code, message, { file, line });
  };

/** Refuses a count of atoms that is none, or more than are read. */
export function checkCount(count: number, refuse: Refuse, line?: number): void {
  if (!Number.isInteger(count) || count < 0) {
    refuse('structure.bad-number', `The number of atoms reads ${count}; it must be a whole number`, line);
  }
  if (count === 0) refuse('structure.no-atoms', 'The structure holds no atoms', line);
  if (count > mostAtoms) {
    refuse('structure.too-large', `The structure holds ${count} atoms; at most ${mostAtoms} are read`, line);
  }
}
