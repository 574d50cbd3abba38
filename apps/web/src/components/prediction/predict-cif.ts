'use server';

import type { PredictionAnswerFragment } from '../../generated/graphql';
import { ApiFailure } from '../../lib/api/api-failure';
import { numberOf } from '../../lib/url/parameters';
import { type Excerpt, excerptOf } from '../excerpt/excerpt-of';
import { chosenFile } from '../structure-fields/chosen-file';
import { askBarrier, askConductivity } from './ask';
import { askHops, type HopsOfStructure } from './ask-hops';
import { coverageOf, ROOM_TEMPERATURE } from './choices';
import { endsOf, hopOf } from './hop-of';

/** What a form asks for: its fields as they were sent. */
export interface CifFields {
  readonly about: 'barrier' | 'conductivity';
  readonly cif: string;
  readonly ion: string;
  readonly coverage: number;
  /** Of a barrier: the ends of the hop, empty for the whole crystal. */
  readonly from: string;
  readonly to: string;
  /** Of a conductivity: kelvin, and the true composition of a disordered crystal. */
  readonly temperature: string;
  readonly formula: string;
}

/** What the form shows after it was sent: the answer, or why there is none; and what was sent. */
export interface PredictState {
  readonly answer: PredictionAnswerFragment | null;
  readonly failure: string | null;
  /** The hops of the structure, when they were asked for. */
  readonly hops: HopsOfStructure | null;
  /** The lines around the one at fault. */
  readonly excerpt: Excerpt | null;
  readonly fields: CifFields;
}

/** Predicts from a pasted or uploaded CIF; a file wins over the text. */
export async function predictCif(_before: PredictState, form: FormData): Promise<PredictState> {
  const fields = await fieldsOf(form);
  const file = chosenFile(form.get('file'));
  const sent = { fields, answer: null, failure: null, hops: null, excerpt: null };
  if (file?.size === 0)
    return { ...sent, failure: `${file.name} is empty; choose the file again, or paste its text.` };
  if (fields.cif.trim() === '') return { ...sent, failure: 'No CIF came: paste its text or choose a file.' };
  if (fields.ion === '') return { ...sent, failure: 'Name the mobile ion, for example Li.' };
  try {
    const hops = form.has('find') || form.has('hop') ? await hopsOf(fields) : null;
    if (typeof hops === 'string') return { ...sent, failure: hops };
    if (form.has('find')) return { ...sent, hops };
    const answer = await ask(fields);
    if (typeof answer === 'string') return { ...sent, hops, failure: answer };
    const line = answer.__typename === 'InvalidStructureError' ? answer.line : null;
    return { ...sent, answer, hops, excerpt: line ? excerptOf(fields.cif, line) : null };
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    console.error(`[${error.id}] predict: ${error.message}`);
    return { ...sent, failure: `${error.message} Try again in a moment. Id ${error.id}.` };
  }
}

async function fieldsOf(form: FormData): Promise<CifFields> {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const file = chosenFile(form.get('file'));
  // A hop that was chosen among those offered counts before one that was typed.
  const { from, to } = text('hop') ? endsOf(text('hop')) : { from: text('from'), to: text('to') };
  return {
    about: text('about') === 'conductivity' ? 'conductivity' : 'barrier',
    cif: file ? await file.text() : text('cif'),
    ion: text('ion'),
    coverage: coverageOf(text('coverage')),
    from,
    to,
    temperature: text('temperature'),
    formula: text('formula'),
  };
}

const hopsOf = ({ cif, ion: mobileIon, coverage }: CifFields) =>
  askHops({ structure: { cif }, mobileIon, coverage });

/** The answer, or what in the fields cannot be asked. */
async function ask(fields: CifFields): Promise<PredictionAnswerFragment | string> {
  const { cif, ion: mobileIon, coverage, formula } = fields;
  const structure = { cif };
  if (fields.about === 'barrier') {
    const hop = hopOf(fields.from, fields.to);
    if (typeof hop === 'string') return hop;
    return askBarrier({ structure, mobileIon, coverage, ...(hop && { hop }) });
  }
  const temperature = numberOf(fields.temperature || String(ROOM_TEMPERATURE));
  if (temperature === undefined)
    return `Temperature: “${fields.temperature}” is no number; give kelvin, for example 298.15.`;
  return askConductivity({ structure, mobileIon, coverage, temperature, ...(formula && { formula }) });
}
