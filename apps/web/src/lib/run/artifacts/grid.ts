import { z } from 'zod';
import type { Landscape } from '../../../components/structure-viewer/show-landscape';
import { type Artifact, readArtifact } from './artifact';

const triple = z.tuple([z.number(), z.number(), z.number()]);

const grid = z.object({
  shape: triple,
  lattice: z.tuple([triple, triple, triple]),
  values: z.string(),
  scale: z.number(),
  offset: z.number(),
});

/** A grid over the cell (`landscape`, `mismatch`, `density`) with the surface to draw at `level`; null when the run has none. */
export function gridOf(artifacts: readonly Artifact[], name: string, level: number): Landscape | null {
  const found = readArtifact(artifacts, name, grid);
  return found && { ...found, level };
}
