import { type Composition, InputError, parseFormula } from '@interphase/core';
import Papa from 'papaparse';
import { z } from 'zod';
import type { CellParameters } from '../../features/cell/conventional-cell.js';

/** One measured conductivity as the public table gives it. */
export interface ConductivityRow {
  readonly id: string;
  readonly formula: string;
  readonly composition: Composition;
  readonly cell: CellParameters;
  /** S/cm; of a censored row the limit it lies below. */
  readonly conductivity: number;
  readonly isBelow: boolean;
  readonly family: string;
  /** Publications, in small letters, joined by " ". */
  readonly doi: string;
}

const FORMULA = 'True Composition';
const CONDUCTIVITY = 'Ionic conductivity (S cm-1)';
const GROUP = 'Space group #';

const length = z.coerce.number().gt(1).lt(500);
const angle = z.coerce.number().gt(10).lt(170);
const rowSchema = z.object({
  ID: z.string().min(1),
  [FORMULA]: z.string().min(1),
  [CONDUCTIVITY]: z
    .string()
    .regex(/^<?\s*\d+(\.\d*)?([eE][-+]?\d+)?$/, 'must be a number of S/cm, or < and a limit'),
  [GROUP]: z.coerce.number().int().min(1).max(230),
  a: length,
  b: length,
  c: length,
  alpha: angle,
  beta: angle,
  gamma: angle,
  Family: z.string(),
  DOI: z.string().min(1),
});
const COLUMNS = Object.keys(rowSchema.shape);

/**
 * The rows of OBELiX's table (CSV with the columns ID, True Composition, Ionic conductivity (S cm-1), a to gamma, ...).
 * @throws InputError `literature.columns` where a column is missing, `literature.row` with file and line where a row
 * cannot be read
 */
export function readConductivityRows(text: string, file: string): ConductivityRow[] {
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), { header: true });
  const missing = COLUMNS.filter((column) => !meta.fields?.includes(column));
  if (missing.length > 0) {
    throw new InputError('literature.columns', `${file} lacks the columns ${missing.join(', ')}`, {
      file,
      line: 1,
    });
  }
  const rows: ConductivityRow[] = [];
  let line = 2;
  for (const entry of data) {
    const values = Object.values(entry);
    if (values.some((value) => value !== '')) rows.push(readRow(entry, file, line));
    // A quoted field may run over several lines.
    line += 1 + values.join('').split('\n').length - 1;
  }
  return rows;
}

function readRow(entry: Record<string, string>, file: string, line: number): ConductivityRow {
  const fail = (reason: string): never => {
    throw new InputError('literature.row', `${file}:${line}: ${reason}`, { file, line });
  };
  const parsed = rowSchema.safeParse(entry);
  if (!parsed.success) return fail(z.prettifyError(parsed.error));
  const { a, b, c, alpha, beta, gamma, ...row } = parsed.data;
  const isBelow = row[CONDUCTIVITY].startsWith('<');
  const conductivity = Number(row[CONDUCTIVITY].replace('<', ''));
  if (!(conductivity > 0)) fail('a conductivity must be above 0 S/cm');
  return {
    id: row.ID,
    formula: row[FORMULA],
    composition: compositionOf(row[FORMULA], fail),
    cell: { a, b, c, alpha, beta, gamma, spaceGroup: row[GROUP] },
    conductivity,
    isBelow,
    family: row.Family.trim(),
    doi: row.DOI.toLowerCase()
      .split(/[|\s]+/)
      .filter((part) => part !== '')
      .join(' '),
  };
}

function compositionOf(formula: string, fail: (reason: string) => never): Composition {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof InputError) return fail(error.message);
    throw error;
  }
}
