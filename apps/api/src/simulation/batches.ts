import type { ArtifactRecord } from '@interphase/store';
import { batch } from '../batch.js';

/** Artifacts by run: all of them, or those of the given names. */
export const artifactsOfRun = batch<ArtifactRecord[], { names?: readonly string[] | null }>(
  async ({ store }, ids, { names }) => {
    const found = await store.runs.artifactsByRuns(ids, names);
    return new Map(ids.map((id) => [id, found.get(id) ?? []]));
  },
);
