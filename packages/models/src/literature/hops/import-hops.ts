import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { InputError } from '@interphase/core';
import { type TableDescription, writeTable } from '../../table/table-files.js';
import { hopTable } from './hop-table.js';
import { readHopRows } from './read-rows.js';

/** Folder of data/datasets. */
export const HOP_DATASET = 'literature-hops';

/**
 * Reads published migration barriers (JSON, plain or gzipped) and writes them as a dataset: crystal, hop, features and
 * barrier of every row.
 * @throws InputError `literature.missing` without the file; as `readHopRows`; the errors of `hopFeatures`
 */
export function importHops(
  from: string,
  to: string,
  onProgress?: (fraction: number) => void,
): TableDescription {
  if (!existsSync(from)) {
    throw new InputError(
      'literature.missing',
      `${from} is not there. Give the training rows of github.com/sai-mat-group/predicting-migration-barriers as JSON`,
      { file: from },
    );
  }
  const bytes = readFileSync(from);
  const text = (from.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const rows = readHopRows(text, from);
  return writeTable(
    to,
    hopTable(rows, (done) => onProgress?.(done / rows.length)),
    {
      slug: HOP_DATASET,
      name: 'Migration barriers of the literature',
      description:
        'Barriers of single hops by density functional theory and nudged elastic bands, collected from the literature, with crystal and hop, and what models read from them. The published training rows; the test rows are not here.',
      source:
        'github.com/sai-mat-group/predicting-migration-barriers (arXiv 2508.06459, 2508.06436), training rows: crystals, hops and barriers as given there; features computed by Interphase',
      license: 'MIT',
      citations: ['arXiv:2508.06459', 'arXiv:2508.06436'],
      command: 'npx interphase dataset literature-hops --from FILE',
      seed: null,
      generator: '1',
      refused: {},
    },
  );
}
