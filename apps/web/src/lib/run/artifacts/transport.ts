import { z } from 'zod';
import { type Artifact, type ArtifactTable, readArtifact } from './artifact';

const arrhenius = z.object({
  points: z.array(
    z.object({
      temperature: z.number(),
      diffusivity: z.number(),
      standardError: z.number().nullish(),
      conductivity: z.number().nullish(),
    }),
  ),
  activationEnergy: z.number().nullish(),
  activationEnergyError: z.number().nullish(),
  prefactor: z.number().nullish(),
});

/** Diffusivity (cm²/s) over temperature (K) and its Arrhenius fit (eV, cm²/s), when there are temperatures enough. */
export type Arrhenius = z.infer<typeof arrhenius>;

export const arrheniusOf = (artifacts: readonly Artifact[]): Arrhenius | null =>
  readArtifact(artifacts, 'arrhenius', arrhenius);

export function arrheniusTable(artifacts: readonly Artifact[]): ArtifactTable | null {
  const found = arrheniusOf(artifacts);
  if (!found) return null;
  return {
    columns: [
      'temperature_kelvin',
      'diffusivity_cm2_per_s',
      'standard_error_cm2_per_s',
      'conductivity_s_per_cm',
    ],
    rows: found.points.map((point) => [
      point.temperature,
      point.diffusivity,
      point.standardError ?? null,
      point.conductivity ?? null,
    ]),
  };
}

const row = z.tuple([z.number(), z.number(), z.number()]);
const tensors = z.object({
  temperatures: z.array(z.number()),
  tensors: z.array(z.tuple([row, row, row])),
  principal: z.array(z.object({ values: row, axes: z.tuple([row, row, row]) })),
});

/** Diffusivity tensors (cm²/s, cartesian axes) by temperature (K). */
export type DiffusivityTensors = z.infer<typeof tensors>;

export const tensorsOf = (artifacts: readonly Artifact[]): DiffusivityTensors | null =>
  readArtifact(artifacts, 'diffusivity-tensor', tensors);

export function tensorsTable(artifacts: readonly Artifact[]): ArtifactTable | null {
  const found = tensorsOf(artifacts);
  if (!found) return null;
  return {
    columns: [
      'temperature_kelvin',
      ...['xx', 'xy', 'xz', 'yx', 'yy', 'yz', 'zx', 'zy', 'zz'].map((entry) => `d_${entry}_cm2_per_s`),
    ],
    rows: found.temperatures.map((temperature, index) => [
      temperature,
      ...(found.tensors[index]?.flat() ?? []),
    ]),
  };
}
