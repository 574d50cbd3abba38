import path from 'node:path';
import { CONDUCTIVITY_DATASET, importConductivities } from '@interphase/models';
import { dataFolder } from '@interphase/simulation';
import { print } from '../report/output.js';
import { startProgress } from '../report/progress.js';
import { repositoryPath } from '../repository.js';

/** Imports the conductivities of a folder and writes the dataset into the repository. */
export async function runConductivityDataset(options: { from: string; json: boolean }): Promise<void> {
  const folder = path.join(dataFolder(), 'datasets', CONDUCTIVITY_DATASET);
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort(new Error('Stopped; the same command goes on from here.')));
  const progress = startProgress('Simulating structures', { silent: options.json });
  const { columns: _, ...summary } = await importConductivities(options.from, folder, {
    workFolder: repositoryPath('.interphase', 'datasets', CONDUCTIVITY_DATASET),
    signal: controller.signal,
    onProgress: (done, total) => progress.update(done / total, `${done} of ${total} rows`),
  });
  progress.done(`${summary.rows} rows`);
  print(summary, `${summary.rows} rows, sha256 ${summary.sha256}`, options);
}
