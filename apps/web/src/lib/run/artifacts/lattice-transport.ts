import { z } from 'zod';
import { type Artifact, type ArtifactTable, readArtifact } from './artifact';

const error = z.number().nullish();

const transport = z.object({
  points: z.array(
    z.object({
      composition: z.number().nullish(),
      temperature: z.number(),
      conductivity: z.number(),
      conductivityError: error,
      tracerDiffusivity: z.number(),
      jumpDiffusivity: z.number(),
      havenRatio: z.number().nullish(),
      correlationFactor: z.number().nullish(),
    }),
  ),
});

/** Conductivity (S/cm), diffusivities (cm²/s), Haven ratio and correlation factor at a composition and temperature (K). */
export type TransportPoint = z.infer<typeof transport>['points'][number];

export const transportOf = (artifacts: readonly Artifact[]): TransportPoint[] =>
  readArtifact(artifacts, 'transport', transport)?.points ?? [];

export function transportTable(artifacts: readonly Artifact[]): ArtifactTable | null {
  const points = transportOf(artifacts);
  if (points.length === 0) return null;
  return {
    columns: [
      'composition',
      'temperature_kelvin',
      'conductivity_s_per_cm',
      'standard_error_s_per_cm',
      'tracer_diffusivity_cm2_per_s',
      'jump_diffusivity_cm2_per_s',
      'haven_ratio',
      'correlation_factor',
    ],
    rows: points.map((point) => [
      point.composition ?? null,
      point.temperature,
      point.conductivity,
      point.conductivityError ?? null,
      point.tracerDiffusivity,
      point.jumpDiffusivity,
      point.havenRatio ?? null,
      point.correlationFactor ?? null,
    ]),
  };
}
