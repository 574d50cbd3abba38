import { numberOf } from '../../lib/url/parameters';
import { chosenFile } from '../structure-fields/chosen-file';
import { coverageOf, ROOM_TEMPERATURE } from './choices';
import { formulaLines } from './formula-lines';
import type { AskedOfAll } from './many-csv';

/** The fields of the form, as they were sent. */
export interface ManyFields extends AskedOfAll {
  readonly formulas: string;
}

/** What one row asks about: a formula, or a structure as CIF. */
export type ManyQuestion =
  | { readonly name: string; readonly formula: string }
  | { readonly name: string; readonly cif: string };

/** What a form asks for, or the sentence that says why it cannot be asked. */
export interface ManyRequest {
  readonly fields: ManyFields;
  readonly questions: readonly ManyQuestion[];
  readonly failure: string | null;
}

/** So many at once; more belong to the command line. */
const MOST = 2000;
/** Rows and characters of one part, so that it is answered soon and its upload is taken. */
const PART = { rows: 64, characters: 3_000_000 };

/**
 * Every formula of a list or of tables and every structure file that a form holds.
 * @param formulasOf reads a table: its formulas, or why it has none
 */
export async function readMany(
  form: FormData,
  formulasOf: (name: string, text: string) => Promise<string[] | string>,
): Promise<ManyRequest> {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const fields: ManyFields = {
    what: text('what') === 'barrier' ? 'barrier' : 'conductivity',
    formulas: text('formulas'),
    ion: text('ion') || 'Li',
    temperature: text('temperature') || String(ROOM_TEMPERATURE),
    coverage: coverageOf(text('coverage')),
  };
  const refused = (failure: string): ManyRequest => ({ fields, questions: [], failure });
  const files = await Promise.all(
    form
      .getAll('files')
      .map(chosenFile)
      .filter((file) => file !== null)
      .map(async (file) => ({ name: file.name, text: await file.text() })),
  );
  const empty = files.find((file) => file.text.trim() === '');
  if (empty) return refused(`${empty.name} is empty; leave it out, or choose the file again.`);
  const formulas = formulaLines(fields.formulas);
  for (const table of files.filter(isTable)) {
    const read = await formulasOf(table.name, table.text);
    if (typeof read === 'string') return refused(read);
    formulas.push(...read);
  }
  const cifs = files.filter((file) => !isTable(file)).map((file) => ({ name: file.name, cif: file.text }));
  const failure = faultOf(fields, cifs.length, formulas.length);
  if (failure) return refused(failure);
  return {
    fields,
    questions: [...formulas.map((formula) => ({ name: formula, formula })), ...cifs],
    failure,
  };
}

/** The questions in parts to be asked one after another. */
export function partsOf(questions: readonly ManyQuestion[]): ManyQuestion[][] {
  const parts: ManyQuestion[][] = [];
  let characters = 0;
  for (const question of questions) {
    const size = 'cif' in question ? question.cif.length : question.formula.length;
    const part = parts.at(-1);
    if (part && part.length < PART.rows && characters + size <= PART.characters) {
      part.push(question);
      characters += size;
    } else {
      parts.push([question]);
      characters = size;
    }
  }
  return parts;
}

function faultOf({ what, temperature }: ManyFields, files: number, formulas: number): string | null {
  if (files + formulas === 0)
    return 'Nothing came: write formulas, one a line, or choose CIF files or a CSV of formulas.';
  if (files + formulas > MOST)
    return `${files + formulas} are more than ${MOST} at once; take npx interphase predict or screen for them.`;
  if (what === 'barrier' && formulas > 0)
    return 'A barrier needs a structure: choose CIF files and leave the formulas out.';
  if (numberOf(temperature) === undefined)
    return `Temperature: “${temperature}” is no number; give kelvin, for example 298.15.`;
  return null;
}

/** Tables of formulas; all other files are structures. */
const isTable = ({ name }: { readonly name: string }): boolean => /\.csv$/i.test(name);
