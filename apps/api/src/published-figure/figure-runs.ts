import type { RunRecord } from '@interphase/store';
import { z } from 'zod';
import { batch } from '../batch.js';
import { methodOfField, type SimulationField } from '../simulation/input/simulation-input.js';
import type { ModelRun } from '../simulation/reference-runs.js';
import { completeParameters, hashOf } from '../simulation/submit-run.js';
import { publishedFigures } from './figures.js';

/** The run that reproduces a published figure. */
export interface FigureRun extends ModelRun {
  readonly slug: string;
}

const parameters = z.record(z.string(), z.unknown());

/**
 * The runs beside all figures that have one.
 * @throws Error for a figure whose file names no field of `SimulationInput`
 */
export async function figureRuns(): Promise<FigureRun[]> {
  const figures = await publishedFigures();
  return figures.flatMap(({ slug, title, simulation }) =>
    Object.entries(simulation ?? {}).map(([field, given]) => {
      if (!isField(field)) throw new Error(`The figure ${slug} asks for ${field}, which is no simulation.`);
      return { slug, title, method: methodOfField[field], given: parameters.parse(given) };
    }),
  );
}

/** The stored run beside each figure, by the figure's slug. */
export const runOfFigure = batch<RunRecord | null>(async ({ store }, slugs) => {
  const hashes = new Map(
    (await figureRuns()).map(({ slug, method, given }) => [
      slug,
      hashOf({ method, parameters: completeParameters(method, given), crystal: null }),
    ]),
  );
  const runs = await store.runs.byHashes([...hashes.values()]);
  return new Map(slugs.map((slug) => [slug, runs.get(hashes.get(slug) ?? '') ?? null]));
});

const isField = (field: string): field is SimulationField => Object.hasOwn(methodOfField, field);
