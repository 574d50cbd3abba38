import path from 'node:path';
import { HOP_DATASET, importHops } from '@interphase/models';
import { dataFolder } from '@interphase/simulation';
import { print } from '../report/output.js';
import { startProgress } from '../report/progress.js';

/** Imports the barriers of a file and writes the dataset into the repository. */
export function runHopDataset(options: { from: string; json: boolean }): void {
  const folder = path.join(dataFolder(), 'datasets', HOP_DATASET);
  const progress = startProgress('Reading hops', { silent: options.json });
  const { columns: _, ...summary } = importHops(options.from, folder, (fraction) =>
    progress.update(fraction, 'features'),
  );
  progress.done(`${summary.rows} hops`);
  print(summary, `${summary.rows} rows, sha256 ${summary.sha256}`, options);
}
