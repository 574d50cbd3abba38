import { type Crystal, InputError } from '@interphase/core';
import type { EngineResult } from '../engine/engine.js';

/** A file that was handed in. */
export interface ImportedFile {
  /** With its folder where that tells something: `02/OUTCAR`. */
  readonly name: string;
  readonly text: string;
}

/** What one calculation says of itself; null is what the file does not say. */
export interface Calculation {
  readonly program: string;
  readonly version: string | null;
  readonly functional: string | null;
  readonly converged: boolean | null;
  readonly structure: Crystal | null;
  /** eV, of the whole cell. */
  readonly energy: number | null;
  /** Length of the longest force on an atom, eV/Å. */
  readonly maximumForce: number | null;
  readonly warnings: readonly string[];
}

/** Where imported figures come from. */
export interface Provenance {
  readonly program: string;
  readonly version: string | null;
  readonly functional: string | null;
  readonly converged: boolean | null;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

/** What files of a calculation give: as an engine's result, with the structure computed and where it comes from. */
export interface ImportedResult extends EngineResult {
  readonly structure: Crystal | null;
  readonly provenance: Provenance;
}

export type ImportProblem =
  | 'import.empty'
  | 'import.too-large'
  | 'import.unknown-format'
  | 'import.truncated'
  | 'import.corrupt'
  | 'import.no-results'
  | 'import.mismatch';

/** An InputError of one kind, pointing to a line of a file. */
export const importFault = (code: ImportProblem, message: string, file: string, line?: number): InputError =>
  new InputError(code, message, { file, line });

/** A property with conditions as `[name, value, unit]`; those that nobody states are left out. */
export const computedValue = (
  quantity: string,
  value: number,
  unit: string,
  conditions: readonly (readonly [name: string, value: string | null, unit?: string])[] = [],
) => ({
  quantity,
  value,
  uncertainty: null,
  unit,
  conditions: conditions.flatMap(([name, text, conditionUnit]) =>
    text === null ? [] : [{ name, value: text, unit: conditionUnit ?? null }],
  ),
});
