import { z } from 'zod';
import { type Artifact, type ArtifactTable, readArtifact } from './artifact';

const triple = z.tuple([z.number(), z.number(), z.number()]);

const network = z.object({
  sites: z.array(z.object({ position: triple, energy: z.number(), orbit: z.number() })),
  hops: z.array(
    z.object({
      from: z.number(),
      to: z.number(),
      translation: triple,
      saddle: triple,
      energy: z.number(),
      distance: z.number(),
      orbit: z.number(),
    }),
  ),
});

/** Resting sites and the hops between them; energies in eV above the lowest site. */
export type Network = z.infer<typeof network>;

export const networkOf = (artifacts: readonly Artifact[]): Network | null =>
  readArtifact(artifacts, 'network', network);

export function networkTable(artifacts: readonly Artifact[]): ArtifactTable | null {
  const found = networkOf(artifacts);
  if (!found) return null;
  return {
    columns: [
      'from',
      'to',
      'translation_a',
      'translation_b',
      'translation_c',
      'distance_angstrom',
      'from_energy_ev',
      'to_energy_ev',
      'saddle_energy_ev',
      'saddle_x',
      'saddle_y',
      'saddle_z',
      'orbit',
    ],
    rows: found.hops.map((hop) => [
      hop.from,
      hop.to,
      ...hop.translation,
      hop.distance,
      found.sites[hop.from]?.energy ?? null,
      found.sites[hop.to]?.energy ?? null,
      hop.energy,
      ...hop.saddle,
      hop.orbit,
    ]),
  };
}
