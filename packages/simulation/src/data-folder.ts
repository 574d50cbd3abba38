import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Absolute path of the repository's `data` folder, which holds parameters, structures, datasets and models.
 * `INTERPHASE_DATA_FOLDER` names another one. This function is the only place that knows where it lies.
 */
export function dataFolder(): string {
  const stated = process.env.INTERPHASE_DATA_FOLDER;
  if (stated) return resolve(stated);
  // Three levels up both from src/ and from dist/: packages/simulation/{src,dist} -> repository.
  return fileURLToPath(new URL('../../../data', import.meta.url));
}
