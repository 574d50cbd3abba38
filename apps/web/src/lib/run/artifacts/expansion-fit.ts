import { z } from 'zod';
import { type Artifact, type ArtifactTable, readArtifact } from './artifact';

const fit = z.object({
  source: z.string(),
  rows: z.array(
    z.object({
      /** Of energies; barriers have none. */
      composition: z.number().optional(),
      given: z.number(),
      predicted: z.number(),
      validated: z.number().nullish(),
    }),
  ),
  rootMeanSquareError: z.number(),
});

/** What an expansion was fitted to and what it gives: energies (eV per site of the ion), or barriers of a hop (eV). */
export type ExpansionFit = z.infer<typeof fit>;

export const fitOf = (artifacts: readonly Artifact[]): ExpansionFit | null =>
  readArtifact(artifacts, 'fit', fit);

/** Whether an expansion is of the barriers of one hop. */
export const isOfBarriers = ({ rows }: ExpansionFit): boolean =>
  rows.every(({ composition }) => composition === undefined);

export function fitTable(artifacts: readonly Artifact[]): ArtifactTable | null {
  const found = fitOf(artifacts);
  if (!found) return null;
  if (isOfBarriers(found)) {
    return {
      columns: ['given_ev', 'predicted_ev', 'left_out_ev'],
      rows: found.rows.map((row) => [row.given, row.predicted, row.validated ?? null]),
    };
  }
  return {
    columns: ['composition', 'given_ev_per_site', 'predicted_ev_per_site', 'left_out_ev_per_site'],
    rows: found.rows.map((row) => [row.composition ?? null, row.given, row.predicted, row.validated ?? null]),
  };
}

const crossValidation = z.object({
  folds: z.number(),
  penalty: z.number(),
  error: z.number(),
  tried: z.array(z.object({ penalty: z.number(), error: z.number() })),
});

/** Errors of predictions of what was left out of the fit, in the unit of the fit, by the penalty that was tried. */
export type CrossValidation = z.infer<typeof crossValidation>;

export const crossValidationOf = (artifacts: readonly Artifact[]): CrossValidation | null =>
  readArtifact(artifacts, 'cross-validation', crossValidation);

/** The penalties that were tried, or the one that was asked for, with their errors. */
export function crossValidationTable(artifacts: readonly Artifact[]): ArtifactTable | null {
  const found = crossValidationOf(artifacts);
  const fitted = fitOf(artifacts);
  if (!found || !fitted) return null;
  const tried = found.tried.length > 0 ? found.tried : [found];
  return {
    columns: ['penalty', isOfBarriers(fitted) ? 'left_out_error_ev' : 'left_out_error_ev_per_site'],
    rows: tried.map(({ penalty, error }) => [penalty, error]),
  };
}
