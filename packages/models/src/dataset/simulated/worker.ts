import { parentPort } from 'node:worker_threads';
import { shippedPrototypes } from '../../prototypes/prototype-collection.js';
import type { Shard } from './shards.js';
import { type ShardOutcome, simulateDecorations } from './simulate-decorations.js';

/** What a thread answers: the outcome of its shard, or why there is none. */
export type Answer = { readonly outcome: ShardOutcome } | { readonly failure: string };

parentPort?.on('message', (shard: Shard) => {
  parentPort?.postMessage(answer(shard));
});

function answer({ slug, mobileIon, settings }: Shard): Answer {
  try {
    const prototype = shippedPrototypes().get(slug);
    if (!prototype) return { failure: `There is no prototype ${slug}.` };
    return { outcome: simulateDecorations(prototype, mobileIon, settings) };
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
