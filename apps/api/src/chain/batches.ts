import type { ChainStepRecord } from '@interphase/store';
import { batch } from '../batch.js';

/** The steps that chain runs have reached, in their order. */
export const stepsOfChainRun = batch<ChainStepRecord[]>(async ({ store }, ids) => {
  const found = await store.chains.stepsByIds(ids);
  return new Map(ids.map((id) => [id, found.get(id) ?? []]));
});
