import { z } from 'zod';
import { type Artifact, type ArtifactTable, readArtifact } from './artifact';

const numbers = z.array(z.number());
const sampled = z.array(z.number().nullable()).nullish();

const unblocked = z.object({
  series: z.array(
    z.object({
      defectFraction: z.number(),
      length: numbers,
      sites: numbers,
      fraction: numbers,
      sampled,
      standardError: sampled,
    }),
  ),
});

/** Share of the ions of a channel that defects leave free, over its length (nm): closed form and sampled. */
export type UnblockedFraction = z.infer<typeof unblocked>['series'][number];

export const unblockedFractionsOf = (artifacts: readonly Artifact[]): UnblockedFraction[] =>
  readArtifact(artifacts, 'unblocked-fraction', unblocked)?.series ?? [];

export function unblockedFractionTable(artifacts: readonly Artifact[]): ArtifactTable | null {
  const series = unblockedFractionsOf(artifacts);
  if (series.length === 0) return null;
  return {
    columns: ['defect_fraction', 'length_nm', 'sites', 'unblocked', 'unblocked_sampled', 'standard_error'],
    rows: series.flatMap((one) =>
      one.length.map((length, index) => [
        one.defectFraction,
        length,
        one.sites[index] ?? null,
        one.fraction[index] ?? null,
        one.sampled?.[index] ?? null,
        one.standardError?.[index] ?? null,
      ]),
    ),
  };
}

const effective = z.object({
  series: z.array(
    z.object({
      defectFraction: z.number(),
      crossover: z.number(),
      size: numbers,
      relative: numbers,
      standardError: sampled,
    }),
  ),
});

/** Diffusivity of a particle relative to one without defects, over its size (nm), by barrier between channels (eV). */
export type EffectiveDiffusivity = z.infer<typeof effective>['series'][number];

export const effectiveDiffusivitiesOf = (artifacts: readonly Artifact[]): EffectiveDiffusivity[] =>
  readArtifact(artifacts, 'effective-diffusivity', effective)?.series ?? [];

export function effectiveDiffusivityTable(artifacts: readonly Artifact[]): ArtifactTable | null {
  const series = effectiveDiffusivitiesOf(artifacts);
  if (series.length === 0) return null;
  return {
    columns: ['defect_fraction', 'crossover_barrier_ev', 'size_nm', 'relative_diffusivity', 'standard_error'],
    rows: series.flatMap((one) =>
      one.size.map((size, index) => [
        one.defectFraction,
        one.crossover,
        size,
        one.relative[index] ?? null,
        one.standardError?.[index] ?? null,
      ]),
    ),
  };
}
