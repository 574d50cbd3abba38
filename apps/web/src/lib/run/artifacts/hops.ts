import { z } from 'zod';
import { type Artifact, type ArtifactTable, readArtifact } from './artifact';

const triple = z.tuple([z.number(), z.number(), z.number()]);

const hops = z.object({
  hops: z.array(
    z.object({
      label: z.string(),
      from: triple.nullish(),
      to: triple.nullish(),
      multiplicity: z.number().nullish(),
      rigidBarrier: z.number().nullish(),
      barrier: z.number(),
      reverseBarrier: z.number(),
      images: z.array(z.object({ distance: z.number(), energy: z.number(), position: triple.nullish() })),
      converged: z.boolean().nullish(),
      steps: z.number().nullish(),
      maximumForce: z.number().nullish(),
    }),
  ),
});

/**
 * One relaxed hop of a nudged elastic band: barriers in eV, distances in Å (a share of the path where imported results
 * have no positions), forces in eV/Å. What imported results do not say is null.
 */
export type Hop = z.infer<typeof hops>['hops'][number];

export const hopsOf = (artifacts: readonly Artifact[]): Hop[] =>
  readArtifact(artifacts, 'hops', hops)?.hops ?? [];

export function hopsTable(artifacts: readonly Artifact[]): ArtifactTable | null {
  const found = hopsOf(artifacts);
  if (found.length === 0) return null;
  return {
    columns: ['hop', 'image', 'distance_angstrom', 'energy_ev', 'x', 'y', 'z'],
    rows: found.flatMap(({ label, images }) =>
      images.map(({ distance, energy, position }, image) => [
        label,
        image,
        distance,
        energy,
        ...(position ?? [null, null, null]),
      ]),
    ),
  };
}
