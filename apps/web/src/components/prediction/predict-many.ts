'use server';

import { z } from 'zod';
import { ApiFailure } from '../../lib/api/api-failure';
import { askBarriers, askConductivities } from './ask';
import { type AskedOfAll, type ManyRow, manyCsv } from './many-csv';
import { type ManyFields, type ManyQuestion, readMany } from './many-request';
import { formulasOfTable } from './read-formulas';

/** What came of many questions, or of those that were asked before something failed. */
export interface ManyState {
  readonly failure: string | null;
  readonly rows: readonly ManyRow[];
  /** How many rows were asked for. */
  readonly asked: number;
  /** The rows as a table for other programs. */
  readonly csv: string;
  readonly fields: ManyFields;
}

/** The answers to some of many questions, with their lines of the table. */
export type ManyPart = Pick<ManyState, 'failure' | 'rows' | 'csv'>;

/** Predicts for all that a form holds in one go: what happens without a script. */
export async function predictMany(_before: ManyState, form: FormData): Promise<ManyState> {
  const { fields, questions, failure } = await readMany(form, formulasOf);
  const part = failure ? { failure, rows: [], csv: '' } : await answer(questions, fields, true);
  return { ...part, asked: questions.length, fields };
}

const text = z.string();
const askedSchema = z.object({
  what: z.enum(['conductivity', 'barrier']),
  ion: text,
  temperature: text,
  coverage: z.number(),
});
const questionSchema = z.union([
  z.object({ name: text, formula: text }),
  z.object({ name: text, cif: text }),
]);
const partSchema = z.array(questionSchema).max(256);

/** Predicts for some of many questions; the first part's table has a head. */
export async function predictPart(
  questions: readonly ManyQuestion[],
  asked: AskedOfAll,
  isFirst: boolean,
): Promise<ManyPart> {
  return answer(partSchema.parse(questions), askedSchema.parse(asked), isFirst === true);
}

/** The formulas of a table, or the sentence that says why it holds none. */
export async function formulasOf(name: string, table: string): Promise<string[] | string> {
  return formulasOfTable(text.parse(name), text.parse(table));
}

async function answer(
  questions: readonly ManyQuestion[],
  asked: AskedOfAll,
  header: boolean,
): Promise<ManyPart> {
  try {
    const answers = await ask(questions, asked);
    const rows = questions.flatMap(({ name }, index) => {
      const given = answers[index];
      return given ? [{ name, answer: given }] : [];
    });
    return { failure: null, rows, csv: manyCsv(rows, asked, header) };
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    console.error(`[${error.id}] predict many: ${error.message}`);
    return { failure: `${error.message} Try again in a moment. Id ${error.id}.`, rows: [], csv: '' };
  }
}

function ask(
  questions: readonly ManyQuestion[],
  { what, ion: mobileIon, coverage, temperature }: AskedOfAll,
): Promise<ManyRow['answer'][]> {
  const inputs = questions.map((question): { structure: { cif: string } } | { formula: string } =>
    'cif' in question ? { structure: { cif: question.cif } } : { formula: question.formula },
  );
  if (what === 'conductivity')
    return askConductivities(
      inputs.map((input) => ({ ...input, mobileIon, coverage, temperature: Number(temperature) })),
    );
  // What reads the form lets no formula through to a barrier.
  const structures = inputs.flatMap((input) => ('structure' in input ? [input] : []));
  return askBarriers(structures.map((input) => ({ ...input, mobileIon, coverage })));
}
