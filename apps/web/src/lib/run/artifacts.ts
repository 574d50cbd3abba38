import { z } from 'zod';
import type { Landscape } from '../../components/structure-viewer/show-landscape';

const triple = z.tuple([z.number(), z.number(), z.number()]);

const path = z.object({
  dimensions: z.number(),
  points: z.array(z.object({ distance: z.number(), energy: z.number() })),
});

const profile = z.object({ paths: z.array(path) });

const landscape = z.object({
  shape: triple,
  lattice: z.tuple([triple, triple, triple]),
  values: z.string(),
  scale: z.number(),
  offset: z.number(),
});

/** Energy (eV) over distance (Å) along the easiest path in so many dimensions. */
export type ProfilePath = z.infer<typeof path>;

interface Artifact {
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The paths of a run's `profile`; none when it has no such artifact or it is of another shape. */
export function profilePaths(artifacts: readonly Artifact[]): ProfilePath[] {
  const found = profile.safeParse(artifacts.find((artifact) => artifact.name === 'profile')?.data);
  return found.success ? found.data.paths.filter((each) => each.points.length > 1) : [];
}

/** The run's energy landscape with the surface to draw at `level` eV; null when it has none. */
export function landscapeOf(artifacts: readonly Artifact[], level: number): Landscape | null {
  const found = landscape.safeParse(artifacts.find((artifact) => artifact.name === 'landscape')?.data);
  return found.success ? { ...found.data, level } : null;
}
