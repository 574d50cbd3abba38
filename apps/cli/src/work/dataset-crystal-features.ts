import { FEATURES_DATASET, SIMULATED_DATASET, writeCrystalFeatures } from '@interphase/models';
import { print } from '../report/output.js';
import { startProgress } from '../report/progress.js';
import { repositoryPath } from '../repository.js';
import { datasetFolder } from './models/folders.js';

/** Computes the features of the simulated crystals and writes them into the repository. */
export async function runCrystalFeaturesDataset(options: { json: boolean }): Promise<void> {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort(new Error('Stopped; the same command goes on from here.')));
  const progress = startProgress('Looking at coarse landscapes', { silent: options.json });
  const { columns: _, ...summary } = await writeCrystalFeatures({
    from: datasetFolder(SIMULATED_DATASET),
    to: datasetFolder(FEATURES_DATASET),
    workFolder: repositoryPath('.interphase', 'datasets', FEATURES_DATASET),
    signal: controller.signal,
    onProgress: (done, total) => progress.update(done / total, `${done} of ${total} crystals`),
  });
  progress.done(`${summary.rows} crystals`);
  print(summary, `${summary.rows} rows, sha256 ${summary.sha256}`, options);
}
