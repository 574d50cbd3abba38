import { z } from 'zod';
import { type Artifact, type ArtifactTable, readArtifact } from './artifact';

const numbers = z.array(z.number());

const wrapping = z.object({
  occupation: numbers,
  probability: z.record(z.string(), numbers),
  largestCluster: numbers,
});

/** Probabilities of wrapping by the number of directions, and the largest cluster's share, over occupation. */
export type Wrapping = z.infer<typeof wrapping>;

export const wrappingOf = (artifacts: readonly Artifact[]): Wrapping | null =>
  readArtifact(artifacts, 'wrapping', wrapping);

export function wrappingTable(artifacts: readonly Artifact[]): ArtifactTable | null {
  const found = wrappingOf(artifacts);
  if (!found) return null;
  const events = Object.entries(found.probability);
  return {
    columns: ['occupation', ...events.map(([event]) => `wraps_${event}`), 'largest_cluster'],
    rows: found.occupation.map((occupation, index) => [
      occupation,
      ...events.map(([, probability]) => probability[index] ?? null),
      found.largestCluster[index] ?? null,
    ]),
  };
}

const finiteSize = z.object({
  sizes: numbers,
  thresholds: numbers,
  errors: numbers,
  extrapolated: z.number().nullish(),
  error: z.number().nullish(),
});

/** Thresholds by the lattice's length in cells, and what they tend to. */
export type FiniteSize = z.infer<typeof finiteSize>;

export const finiteSizeOf = (artifacts: readonly Artifact[]): FiniteSize | null =>
  readArtifact(artifacts, 'finite-size', finiteSize);

export function finiteSizeTable(artifacts: readonly Artifact[]): ArtifactTable | null {
  const found = finiteSizeOf(artifacts);
  if (!found) return null;
  return {
    columns: ['cells', 'threshold', 'standard_error'],
    rows: found.sizes.map((size, index) => [
      size,
      found.thresholds[index] ?? null,
      found.errors[index] ?? null,
    ]),
  };
}
