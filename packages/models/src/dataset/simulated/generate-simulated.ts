import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { gunzipSync, gzipSync } from 'node:zlib';
import { replaceFile } from '../../files.js';
import { shippedPrototypes } from '../../prototypes/prototype-collection.js';
import { type Shard, shardsOf } from './shards.js';
import type { ShardOutcome, ShardSettings } from './simulate-decorations.js';
import type { Answer } from './worker.js';

export interface SimulationOptions extends ShardSettings {
  readonly threads: number;
  /** Where finished shards are kept, one file each. */
  readonly workFolder: string;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Simulates decorations of all shipped prototypes on several threads. Finished shards are files, so the same options
 * go on where they were stopped and give the same outcomes, in the order of the shards, however many threads there are.
 * @throws the signal's reason when stopped
 */
export async function simulatePrototypes(options: SimulationOptions): Promise<ShardOutcome[]> {
  mkdirSync(options.workFolder, { recursive: true });
  const shards = shardsOf(shippedPrototypes().values(), options);
  const open = shards.filter((shard) => !existsSync(fileOf(shard, options)));
  let done = shards.length - open.length;
  options.onProgress(done, shards.length);
  const work = async () => {
    const thread = new Worker(workerFile());
    try {
      for (let shard = open.shift(); shard !== undefined; shard = open.shift()) {
        const outcome = await ask(thread, shard, options.signal);
        replaceFile(fileOf(shard, options), gzipSync(JSON.stringify(outcome)));
        options.onProgress(++done, shards.length);
      }
    } finally {
      await thread.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(options.threads, open.length) }, work));
  return finishedShards(options);
}

/** Outcomes of the shards that are finished, in the order of all shards. */
const finishedShards = (options: ShardSettings & { readonly workFolder: string }): ShardOutcome[] =>
  shardsOf(shippedPrototypes().values(), options).flatMap((shard): ShardOutcome[] => {
    const file = fileOf(shard, options);
    // Only `simulatePrototypes` writes these files, each at once.
    return existsSync(file) ? [JSON.parse(gunzipSync(readFileSync(file)).toString())] : [];
  });

const fileOf = ({ key }: Shard, { workFolder }: { readonly workFolder: string }) =>
  path.join(workFolder, `${key}.json.gz`);

/** Through the package's own exports, so that the built worker is found from the sources too. */
const workerFile = () => createRequire(import.meta.url).resolve('@interphase/models/simulation-worker');

function ask(thread: Worker, shard: Shard, signal: AbortSignal): Promise<ShardOutcome> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      thread.off('error', fail);
      thread.off('message', hear);
      signal.removeEventListener('abort', stop);
      end();
    };
    const fail = (error: unknown) => settle(() => reject(error));
    const stop = () => fail(signal.reason);
    const hear = (answer: Answer) => {
      if ('outcome' in answer) settle(() => resolve(answer.outcome));
      else fail(new Error(`${shard.key}: ${answer.failure}`));
    };
    if (signal.aborted) return reject(signal.reason);
    signal.addEventListener('abort', stop);
    thread.on('error', fail);
    thread.on('message', hear);
    thread.postMessage(shard);
  });
}
