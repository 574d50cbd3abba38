import { batch } from '../batch.js';

export const artifactsOfRun = batch(async ({ store }, ids) => {
  const found = await store.runs.artifactsByRuns(ids);
  return new Map(ids.map((id) => [id, found.get(id) ?? []]));
});
