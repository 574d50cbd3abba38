import type { z } from 'zod';

/** A curve, network or grid of a run as the API sends it. */
export interface Artifact {
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** An artifact as rows and columns: its table twin and its CSV. */
export interface ArtifactTable {
  /** Column names with units, as in a CSV. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** The data of the artifact with this name; null when the run has none or it is of another shape. */
export function readArtifact<Data>(
  artifacts: readonly Artifact[],
  name: string,
  schema: z.ZodType<Data>,
): Data | null {
  const found = schema.safeParse(artifacts.find((artifact) => artifact.name === name)?.data);
  return found.success ? found.data : null;
}
