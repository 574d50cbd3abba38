import { InputError } from '@interphase/core';
import { openJournal } from '../../dataset/journal.js';
import { crystalOf } from '../../dataset/simulated/crystal-of.js';
import { crystalFeatures } from '../../features/crystal/crystal-features.js';
import type { Cell, Column } from '../../table/table.js';
import { readTable, type TableDescription, writeTable } from '../../table/table-files.js';
import { INPUTS, inputsOf } from './inputs.js';

/** Folder of data/datasets. */
export const FEATURES_DATASET = 'crystal-features';
/** The dataset whose crystals they describe. */
export const SIMULATED_DATASET = 'bond-valence-crystals';
/** Version of the code that makes the features: a new one makes all of them again. */
const VERSION = '2';

const FACTS: readonly Column[] = [
  { name: 'id', type: 'text', unit: '', description: `id of the row of ${SIMULATED_DATASET}` },
  { name: 'prototype', type: 'text', unit: '', description: 'slug of the structure that was decorated' },
  { name: 'family', type: 'text', unit: '', description: 'structure family of the prototype' },
  { name: 'formula', type: 'text', unit: '', description: 'reduced formula' },
  {
    name: 'composition key',
    type: 'text',
    unit: '',
    description: 'the same for crystals of one composition',
  },
  { name: 'mobile ion', type: 'text', unit: '', description: 'element of the ion that moves' },
  {
    name: 'barrier 1D',
    type: 'single',
    unit: 'eV',
    description: 'lowest energy above the lowest site at which the hop network percolates',
  },
];

/** The column of an input. */
export const featureColumn = (name: string): string => `feature: ${name}`;

export interface FeatureOptions {
  /** Folder of the simulated dataset. */
  readonly from: string;
  readonly to: string;
  /** Where finished rows are kept, so that the work goes on where it was stopped. */
  readonly workFolder: string;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Makes every crystal of the simulated dataset again and writes what the model reads of it beside its barrier. Rows
 * that do not percolate are left out: they have no barrier.
 * @throws the signal's reason when stopped; as `readTable` and `crystalOf`
 */
export async function writeCrystalFeatures(options: FeatureOptions): Promise<TableDescription> {
  const { table, description } = await readTable(options.from);
  const simulated = table.rows.filter((row) => row['barrier 1D'] !== null);
  const journal = openJournal<(number | null)[]>(options.workFolder);
  const refused: Record<string, number> = {};
  const rows: Record<string, Cell>[] = [];
  for (const [index, row] of simulated.entries()) {
    options.signal.throwIfAborted();
    try {
      const features = journalled(journal, row);
      rows.push({
        ...Object.fromEntries(FACTS.map(({ name }) => [name, row[name] ?? null])),
        ...Object.fromEntries(INPUTS.map((name, place) => [featureColumn(name), features[place] ?? null])),
      });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      refused[error.code] = (refused[error.code] ?? 0) + 1;
    }
    options.onProgress(index + 1, simulated.length);
  }
  return writeTable(
    options.to,
    {
      columns: [
        ...FACTS,
        ...INPUTS.map(
          (name): Column => ({
            name: featureColumn(name),
            type: 'single',
            unit: '',
            description: 'input of the percolation-barrier model; angstrom, eV and elementary charges',
          }),
        ),
      ],
      rows,
    },
    {
      slug: FEATURES_DATASET,
      name: 'What the percolation model reads of simulated crystals',
      description: `Coarse bond-valence landscape, ions and surroundings of the crystals of ${SIMULATED_DATASET} (sha256 ${description.sha256.slice(0, 12)}) that percolate, with their barriers.`,
      source: `Computed by Interphase from ${SIMULATED_DATASET}`,
      license: description.license,
      citations: [...description.citations],
      command: 'npx interphase dataset crystal-features',
      seed: null,
      generator: VERSION,
      refused,
    },
  );
}

/** The inputs of a row, null where not known; computed unless the journal has them. */
function journalled(
  journal: ReturnType<typeof openJournal<(number | null)[]>>,
  row: Readonly<Record<string, Cell>>,
): (number | null)[] {
  const made = ['prototype', 'replaced ion', 'mobile ion', 'substitutions', 'vacancies', 'scale'];
  const key = [VERSION, ...made.map((name) => row[name])].join(' ');
  const known = journal.get(key);
  if (known !== undefined) return known;
  const ion = row['mobile ion'];
  if (typeof ion !== 'string') {
    throw new InputError('dataset.unreadable', `The row ${row.id} names no mobile ion.`);
  }
  const fresh = [...inputsOf(crystalFeatures(crystalOf(row), ion))].map((value) =>
    Number.isFinite(value) ? value : null,
  );
  journal.add(key, fresh);
  return fresh;
}
