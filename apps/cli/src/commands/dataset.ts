import path from 'node:path';
import { generateDataset, writeDataset } from '@interphase/models';
import { bondValenceEngine, createSimulationPool, dataFolder } from '@interphase/simulation';
import type { Command } from 'commander';
import { z } from 'zod';
import { readPrototypes } from '../prototypes.js';
import { print } from '../report/output.js';
import { startProgress } from '../report/progress.js';
import { repositoryPath } from '../repository.js';

const SLUG = 'bond-valence-barriers';

const optionsSchema = z.object({
  perFamily: z.coerce.number().int().min(1).max(10_000),
  seed: z.coerce.number().int(),
  resolution: z.coerce.number().min(0.1).max(0.5),
  threads: z.coerce.number().int().min(1).max(256),
  json: z.boolean().default(false),
});

/** `interphase dataset`: decorates and simulates the structures that the barrier model learns from. */
export function addDatasetCommand(program: Command): void {
  program
    .command('dataset')
    .description(
      'decorate every structure, simulate the decorations, write data/datasets; goes on where it was stopped',
    )
    .option('--per-family <n>', 'decorations of each structure family, at most', '200')
    .option('--seed <n>', 'seed of all random choices', '1')
    .option('--resolution <angstrom>', 'grid spacing of the landscapes', '0.2')
    .option('--threads <n>', 'simulations at the same time', '2')
    .option('--json', 'print one JSON document')
    .action(async (raw: unknown, command: Command) => {
      const options = optionsSchema.parse(raw);
      const signal = abortOnInterrupt();
      const pool = createSimulationPool({ threads: options.threads });
      const progress = startProgress('Simulating decorated structures', { silent: options.json });
      try {
        const maximumEnergy = 5;
        const { rows, refused } = await generateDataset({
          prototypes: await readPrototypes(dataFolder()),
          perFamily: options.perFamily,
          seed: options.seed,
          resolution: options.resolution,
          maximumEnergy,
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
          command: `npx interphase ${command.name()} --per-family ${options.perFamily} --seed ${options.seed} --resolution ${options.resolution}`,
          seed: options.seed,
          engine: {
            method: bondValenceEngine.method,
            version: bondValenceEngine.version,
            resolution: options.resolution,
            maximumEnergy,
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
    });
}

function abortOnInterrupt(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort(new Error('Stopped; the same command goes on from here.')));
  return controller.signal;
}
