import path from 'node:path';
import { simulatePrototypes, writeSimulated } from '@interphase/models';
import { dataFolder } from '@interphase/simulation';
import { print } from '../report/output.js';
import { startProgress } from '../report/progress.js';
import { repositoryPath } from '../repository.js';

export interface SimulatedDatasetOptions {
  readonly perPrototype: number;
  readonly grid: number;
  readonly seed: number;
  readonly threads: number;
  readonly json: boolean;
}

/** Simulates the decorations of all prototypes and writes both datasets into the repository. */
export async function runSimulatedDataset(options: SimulatedDatasetOptions): Promise<void> {
  const { perPrototype, seed, threads } = options;
  const settings = { perPrototype, seed, resolution: options.grid };
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort(new Error('Stopped; the same command goes on from here.')));
  const progress = startProgress('Simulating decorated prototypes', { silent: options.json });
  const outcomes = await simulatePrototypes({
    ...settings,
    threads,
    workFolder: repositoryPath('.interphase', 'datasets', 'bond-valence'),
    onProgress: (done, total) => progress.update(done / total, `${done} of ${total} prototypes`),
    signal: controller.signal,
  });
  const [crystals, hops] = writeSimulated(path.join(dataFolder(), 'datasets'), outcomes, settings);
  progress.done(`${crystals.rows} structures and ${hops.rows} hops`);
  print(
    [crystals, hops].map(({ columns: _, ...summary }) => summary),
    `${crystals.rows} structures, ${hops.rows} hops`,
    options,
  );
}
