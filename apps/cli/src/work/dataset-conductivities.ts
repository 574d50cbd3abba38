import path from 'node:path';
import { CONDUCTIVITY_DATASET, importConductivities } from '@interphase/models';
import { dataFolder } from '@interphase/simulation';
import { print } from '../report/output.js';

/** Imports the conductivities of a folder and writes the dataset into the repository. */
export async function runConductivityDataset(options: { from: string; json: boolean }): Promise<void> {
  const folder = path.join(dataFolder(), 'datasets', CONDUCTIVITY_DATASET);
  const { columns: _, ...summary } = await importConductivities(options.from, folder);
  print(summary, `${summary.rows} rows, sha256 ${summary.sha256}`, options);
}
