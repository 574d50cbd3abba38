import path from 'node:path';
import { generateDataset, writeDataset } from '@interphase/models';
import { bondValenceEngine, createSimulationPool, dataFolder } from '@interphase/simulation';
import { readPrototypes } from '../prototypes.js';
import { print } from '../report/output.js';
import { startProgress } from '../report/progress.js';
import { repositoryPath } from '../repository.js';

const SLUG = 'bond-valence-barriers';
/** Barriers above this, in eV, count as no percolation. */
const MAXIMUM_ENERGY = 5;

export interface DatasetCommandOptions {
  readonly perFamily: number;
  readonly seed: number;
  readonly resolution: number;
  readonly threads: number;
  readonly json: boolean;
}

/** Decorates and simulates every structure, and writes the dataset into the repository. */
export async function runDataset(options: DatasetCommandOptions): Promise<void> {
  const signal = abortOnInterrupt();
  const pool = createSimulationPool({ threads: options.threads });
  const progress = startProgress('Simulating decorated structures', { silent: options.json });
  try {
    const { rows, refused } = await generateDataset({
      prototypes: await readPrototypes(dataFolder()),
      perFamily: options.perFamily,
      seed: options.seed,
      resolution: options.resolution,
      maximumEnergy: MAXIMUM_ENERGY,
      pool,
      concurrency: options.threads,
      workFolder: repositoryPath('.interphase', 'datasets', SLUG),
      onProgress: (done, total) => progress.update(done / total, `${done} of ${total}`),
      signal,
    });
    const description = writeDataset(path.join(dataFolder(), 'datasets', SLUG), rows, {
      slug: SLUG,
      name: 'Bond-valence percolation barriers of decorated crystals',
      description:
        'Crystals of battery materials, decorated by isovalent substitution at the volume of their ionic radii, with the percolation barriers of their bond-valence site energy landscapes.',
      source: 'Simulated by Interphase from the structures in data/structures',
      license: 'CC0-1.0',
      command: `npx interphase dataset --per-family ${options.perFamily} --seed ${options.seed} --resolution ${options.resolution}`,
      seed: options.seed,
      engine: {
        method: bondValenceEngine.method,
        version: bondValenceEngine.version,
        resolution: options.resolution,
        maximumEnergy: MAXIMUM_ENERGY,
      },
      refused,
    });
    const refusals = Object.values(refused).reduce((sum, count) => sum + count, 0);
    progress.done(`${description.rows} structures simulated, ${refusals} refused`);
    const { columns: _, ...summary } = description;
    print(
      summary,
      `${description.rows} rows of ${description.prototypes.length} prototypes in ${description.families.length} families, sha256 ${description.sha256}`,
      options,
    );
  } finally {
    await pool.close();
  }
}

function abortOnInterrupt(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort(new Error('Stopped; the same command goes on from here.')));
  return controller.signal;
}
