import { z } from 'zod';
import { type Artifact, type ArtifactTable, readArtifact } from './artifact';

const numbers = z.array(z.number());
const nullable = z.array(z.number().nullable());

const accessible = z.object({
  series: z.array(
    z.object({
      channel: z.string(),
      disorder: z.number(),
      lithium: numbers,
      accessible: numbers,
      standardError: nullable,
      percolating: numbers,
    }),
  ),
});

/** Share of lithium in a percolating network over lithium content, by kind of channel and disorder. */
export type AccessibleLithium = z.infer<typeof accessible>['series'][number];

export const accessibleLithiumOf = (artifacts: readonly Artifact[]): AccessibleLithium[] =>
  readArtifact(artifacts, 'accessible-lithium', accessible)?.series ?? [];

export function accessibleLithiumTable(artifacts: readonly Artifact[]): ArtifactTable | null {
  const series = accessibleLithiumOf(artifacts);
  if (series.length === 0) return null;
  return {
    columns: ['channel', 'disorder', 'lithium', 'accessible', 'standard_error', 'percolating'],
    rows: series.flatMap((one) =>
      one.lithium.map((lithium, index) => [
        one.channel,
        one.disorder,
        lithium,
        one.accessible[index] ?? null,
        one.standardError[index] ?? null,
        one.percolating[index] ?? null,
      ]),
    ),
  };
}

const threshold = z.object({
  series: z.array(
    z.object({
      channel: z.string(),
      disorder: z.number(),
      threshold: z.number().nullable(),
      standardError: z.number().nullable(),
      cells: z.number(),
    }),
  ),
});

/** Lithium contents from which the channels percolate; null where none does. */
export type RocksaltThreshold = z.infer<typeof threshold>['series'][number];

export const rocksaltThresholdsOf = (artifacts: readonly Artifact[]): RocksaltThreshold[] =>
  readArtifact(artifacts, 'threshold', threshold)?.series ?? [];

export function rocksaltThresholdTable(artifacts: readonly Artifact[]): ArtifactTable | null {
  const series = rocksaltThresholdsOf(artifacts);
  if (series.length === 0) return null;
  return {
    columns: ['channel', 'disorder', 'lithium_threshold', 'standard_error', 'cells'],
    rows: series.map((one) => [one.channel, one.disorder, one.threshold, one.standardError, one.cells]),
  };
}

const map = z.object({
  lithium: numbers,
  disorder: numbers,
  order: z.string(),
  channel: z.string(),
  accessible: z.array(numbers),
  percolating: z.array(numbers),
});

/** Accessible lithium by disorder (rows) and lithium content (columns), and how likely it percolates there. */
export type RocksaltMap = z.infer<typeof map>;

export const rocksaltMapOf = (artifacts: readonly Artifact[]): RocksaltMap | null =>
  readArtifact(artifacts, 'map', map);

export function rocksaltMapTable(artifacts: readonly Artifact[]): ArtifactTable | null {
  const found = rocksaltMapOf(artifacts);
  if (!found) return null;
  return {
    columns: ['order', 'channel', 'disorder', 'lithium', 'accessible', 'percolating'],
    rows: found.disorder.flatMap((disorder, row) =>
      found.lithium.map((lithium, column) => [
        found.order,
        found.channel,
        disorder,
        lithium,
        found.accessible[row]?.[column] ?? null,
        found.percolating[row]?.[column] ?? null,
      ]),
    ),
  };
}
