import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '@interphase/core';
import { type TableDescription, writeTable } from '../../table/table-files.js';
import { conductivityTable } from './conductivity-table.js';
import { readConductivityRows } from './read-rows.js';
import { readRowStructures } from './read-structures.js';
import type { SimulateOptions } from './simulate-rows.js';

/** Folder of data/datasets. */
export const CONDUCTIVITY_DATASET = 'literature-conductivities';

const ROWS = 'train.csv';

/**
 * Reads OBELiX's training rows (`train.csv`, and the CIFs of those that have one) from a folder and writes them as a
 * dataset: facts, features, results of simulation, source of every row.
 * @throws InputError `literature.missing` without the table; as `readConductivityRows`, `readRowStructures` and
 * `simulateRows`
 */
export async function importConductivities(
  from: string,
  to: string,
  options: SimulateOptions,
): Promise<TableDescription> {
  const file = path.join(from, ROWS);
  if (!existsSync(file)) {
    throw new InputError(
      'literature.missing',
      `${file} is not there. Put the training rows of OBELiX (github.com/NRC-Mila/OBELiX) into the folder as ${ROWS}, and its CIFs beside them`,
      { file },
    );
  }
  const rows = readConductivityRows(readFileSync(file, 'utf8'), file);
  const table = conductivityTable(rows, await readRowStructures(from), options);
  return writeTable(to, table, {
    slug: CONDUCTIVITY_DATASET,
    name: 'Measured ionic conductivities of lithium conductors',
    description:
      'Ionic conductivity at room temperature of solid lithium electrolytes, with composition, cell and source as published, what models read from formula, cell and structure, and what the bond-valence landscape of the structure shows. The training rows of OBELiX; its test rows are not here.',
    source:
      'OBELiX (Therrien et al. 2025, arXiv 2502.14234), training rows: facts as given there; formulas reduced, families and features computed, structures completed and simulated by Interphase',
    license: 'CC-BY-4.0',
    citations: ['arXiv:2502.14234', ...new Set(rows.flatMap(({ doi }) => doi.split(' ')))],
    command: 'npx interphase dataset literature-conductivities --from FOLDER',
    seed: null,
    generator: '2',
    refused: {},
  });
}
