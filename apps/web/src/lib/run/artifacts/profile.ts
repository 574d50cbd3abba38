import { z } from 'zod';
import { type Artifact, type ArtifactTable, readArtifact } from './artifact';

const path = z.object({
  dimensions: z.number(),
  points: z.array(z.object({ distance: z.number(), energy: z.number() })),
});

const profile = z.object({ paths: z.array(path) });

/** Energy (eV) over distance (Å) along the easiest path in so many dimensions. */
export type ProfilePath = z.infer<typeof path>;

/** The paths of a run's `profile`; none when it has no such artifact. */
export const profilePaths = (artifacts: readonly Artifact[]): ProfilePath[] =>
  readArtifact(artifacts, 'profile', profile)?.paths.filter((each) => each.points.length > 1) ?? [];

export function profileTable(artifacts: readonly Artifact[]): ArtifactTable | null {
  const paths = profilePaths(artifacts);
  if (paths.length === 0) return null;
  return {
    columns: ['dimensions', 'distance_angstrom', 'energy_ev'],
    rows: paths.flatMap(({ dimensions, points }) =>
      points.map(({ distance, energy }) => [dimensions, distance, energy]),
    ),
  };
}
