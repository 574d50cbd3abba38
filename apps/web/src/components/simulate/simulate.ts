'use server';

import { redirect } from 'next/navigation';
import { graphql } from '../../generated';
import { ApiFailure } from '../../lib/api/api-failure';
import { query } from '../../lib/api/query';
import { links } from '../../lib/url/links';
import { type Excerpt, excerptOf } from '../excerpt/excerpt-of';
import { chosenFile } from '../structure-fields/chosen-file';
import { methodOf } from './methods/methods';
import { readSettings } from './methods/read-settings';

const document = graphql(`
  mutation Simulate($input: SimulationInput!) {
    runSimulation(input: $input) {
      __typename
      ... on SimulationRun { id }
      ... on UserError { message path }
      ... on InvalidStructureError { line }
    }
  }
`);

/** What the form shows when a run was refused, and what had been sent. */
export interface SimulateState {
  readonly message: string | null;
  /** The lines around the one at fault in a structure of the reader's own. */
  readonly excerpt: Excerpt | null;
  /** What stood in the fields. */
  readonly sent: Readonly<Record<string, string>>;
}

/** Starts a run of a stored or a pasted structure or of a model (or finds the stored run) and leads to its page. */
export async function simulate(_before: SimulateState, form: FormData): Promise<SimulateState> {
  const method = methodOf(String(form.get('method') ?? ''));
  const sent = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const refused = (message: string, excerpt: Excerpt | null = null) => ({ message, excerpt, sent });
  const values = readSettings(method, form);
  if (typeof values === 'string') return refused(values);
  const structure = String(form.get('structure') ?? '');
  const file = chosenFile(form.get('file'));
  if (file?.size === 0) return refused(`${file.name} is empty; choose the file again, or paste its text.`);
  const cif = file ? await file.text() : String(form.get('cif') ?? '');
  if (method.input.of === 'structure' && !structure && cif.trim() === '')
    return refused('No structure came: paste its text or choose a file.');
  let id: string;
  try {
    const { runSimulation } = await query(document, {
      input:
        method.input.of === 'model'
          ? method.input.ask(values)
          : method.input.ask(structure ? { structure } : { cif }, values),
    });
    if (runSimulation.__typename !== 'SimulationRun') {
      const line = runSimulation.__typename === 'InvalidStructureError' ? runSimulation.line : null;
      return refused(runSimulation.message, line && !structure ? excerptOf(cif, line) : null);
    }
    id = runSimulation.id;
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    console.error(`[${error.id}] simulate: ${error.message}`);
    return refused(`${error.message} Id ${error.id}.`);
  }
  redirect(links.run(id));
}
