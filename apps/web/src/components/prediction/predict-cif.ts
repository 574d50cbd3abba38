'use server';

import type { PredictionAnswerFragment } from '../../generated/graphql';
import { ApiFailure } from '../../lib/api/api-failure';
import { type Excerpt, excerptOf } from '../excerpt/excerpt-of';
import { askPrediction } from './ask';
import { coverageOf } from './choices';

/** What the form shows after it was sent: the answer, or why there is none; and what was sent. */
export interface PredictState {
  readonly answer: PredictionAnswerFragment | null;
  readonly failure: string | null;
  /** The lines around the one at fault. */
  readonly excerpt: Excerpt | null;
  readonly cif: string;
  readonly ion: string;
  readonly coverage: number;
}

/** Predicts from a pasted or uploaded CIF; a file wins over the text. */
export async function predictCif(_before: PredictState, form: FormData): Promise<PredictState> {
  const file = form.get('file');
  const pasted = form.get('cif');
  const cif =
    file instanceof File && file.size > 0 ? await file.text() : typeof pasted === 'string' ? pasted : '';
  const ion = String(form.get('ion') ?? '').trim();
  const coverage = coverageOf(String(form.get('coverage') ?? ''));
  const sent = { cif, ion, coverage, answer: null, failure: null, excerpt: null };
  if (cif.trim() === '') return { ...sent, failure: 'No CIF came: paste its text or choose a file.' };
  if (ion === '') return { ...sent, failure: 'Name the mobile ion, for example Li.' };
  try {
    const answer = await askPrediction({ cif }, ion, coverage);
    const line = answer.__typename === 'InvalidStructureError' ? answer.line : null;
    return { ...sent, answer, excerpt: line ? excerptOf(cif, line) : null };
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    console.error(`[${error.id}] predict: ${error.message}`);
    return { ...sent, failure: `${error.message} Try again in a moment. Id ${error.id}.` };
  }
}
