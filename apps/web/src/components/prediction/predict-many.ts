'use server';

import { ApiFailure } from '../../lib/api/api-failure';
import { numberOf } from '../../lib/url/parameters';
import { chosenFile } from '../structure-fields/chosen-file';
import { askBarriers, askConductivities } from './ask';
import { coverageOf, ROOM_TEMPERATURE } from './choices';
import { type ManyRow, manyCsv } from './many-csv';
import { formulaLines, formulasOfTable } from './read-formulas';

export interface ManyState {
  readonly failure: string | null;
  readonly rows: readonly ManyRow[];
  /** The rows as a table for other programs. */
  readonly csv: string;
  readonly fields: {
    readonly what: 'conductivity' | 'barrier';
    readonly formulas: string;
    readonly ion: string;
    readonly temperature: string;
    readonly coverage: number;
  };
}

/** So many at once; more belong to the command line. */
const MOST = 2000;

/** Predicts for every formula of a list or of tables, and for every structure file that was chosen. */
export async function predictMany(_before: ManyState, form: FormData): Promise<ManyState> {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const what = text('what') === 'barrier' ? 'barrier' : 'conductivity';
  const fields = {
    what,
    formulas: text('formulas'),
    ion: text('ion') || 'Li',
    temperature: text('temperature') || String(ROOM_TEMPERATURE),
    coverage: coverageOf(text('coverage')),
  } as const;
  const sent: ManyState = { failure: null, rows: [], csv: '', fields };
  const files = await Promise.all(
    form
      .getAll('files')
      .map(chosenFile)
      .filter((file) => file !== null)
      .map(async (file) => ({ name: file.name, text: await file.text() })),
  );
  const empty = files.find((file) => file.text.trim() === '');
  if (empty) return { ...sent, failure: `${empty.name} is empty; leave it out, or choose the file again.` };
  const formulas = formulaLines(fields.formulas);
  for (const table of files.filter(isTable)) {
    const read = formulasOfTable(table.name, table.text);
    if (typeof read === 'string') return { ...sent, failure: read };
    formulas.push(...read);
  }
  const cifs = files.filter((file) => !isTable(file)).map(({ name, text: cif }) => ({ name, cif }));
  const fault = faultOf(fields, cifs.length, formulas.length);
  if (fault) return { ...sent, failure: fault };
  try {
    const rows = await ask(fields, formulas, cifs);
    return { ...sent, rows, csv: manyCsv(rows, fields) };
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    console.error(`[${error.id}] predict many: ${error.message}`);
    return { ...sent, failure: `${error.message} Try again in a moment. Id ${error.id}.` };
  }
}

function faultOf({ what, temperature }: ManyState['fields'], files: number, formulas: number): string | null {
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

async function ask(
  { what, ion: mobileIon, coverage, temperature: kelvin }: ManyState['fields'],
  formulas: readonly string[],
  cifs: readonly { name: string; cif: string }[],
): Promise<ManyRow[]> {
  const names = [...formulas, ...cifs.map(({ name }) => name)];
  const structures = cifs.map(({ cif }) => ({ structure: { cif }, mobileIon, coverage }));
  const temperature = Number(kelvin);
  const answers =
    what === 'barrier'
      ? await askBarriers(structures)
      : await askConductivities([
          ...formulas.map((formula) => ({ formula, mobileIon, coverage, temperature })),
          ...structures.map((input) => ({ ...input, temperature })),
        ]);
  return names.flatMap((name, index) => {
    const answer = answers[index];
    return answer ? [{ name, answer }] : [];
  });
}

/** Tables of formulas; all other files are structures. */
const isTable = ({ name }: { readonly name: string }): boolean => /\.csv$/i.test(name);
