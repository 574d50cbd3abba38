import { CRYSTALS, HOP_FEATURES_DATASET, HOPS, writeHopFeatures } from '@interphase/models';
import { print } from '../report/output.js';
import { startProgress } from '../report/progress.js';
import { datasetFolder } from './models/folders.js';

/** Computes the features of simulated hops and writes them into the repository. */
export async function runHopFeaturesDataset(options: {
  hops: number;
  seed: number;
  json: boolean;
}): Promise<void> {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort(new Error('Stopped; nothing was written.')));
  const progress = startProgress('Looking at simulated hops', { silent: options.json });
  const { columns: _, ...summary } = await writeHopFeatures({
    crystals: datasetFolder(CRYSTALS),
    hops: datasetFolder(HOPS),
    to: datasetFolder(HOP_FEATURES_DATASET),
    count: options.hops,
    seed: options.seed,
    signal: controller.signal,
    onProgress: (done, total) => progress.update(done / total, `${done} of ${total} hops`),
  });
  progress.done(`${summary.rows} hops`);
  print(summary, `${summary.rows} rows, sha256 ${summary.sha256}`, options);
}
