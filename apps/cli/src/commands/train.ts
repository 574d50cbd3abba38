import path from 'node:path';
import { chooseBackend, PREFERENCE, readDataset, trainBarrierModel, writeModel } from '@interphase/models';
import { dataFolder } from '@interphase/simulation';
import type { Command } from 'commander';
import { z } from 'zod';
import { print, table } from '../report/output.js';
import { startProgress } from '../report/progress.js';

const optionsSchema = z.object({
  dataset: z.string().min(1),
  seed: z.coerce.number().int(),
  json: z.boolean().default(false),
});

/** `interphase train`: trains the barrier model and measures it on prototypes never seen. */
export function addTrainCommand(program: Command): void {
  program
    .command('train')
    .description(
      'train the barrier model on a dataset, measure it on prototypes never seen, write data/models',
    )
    .option('--dataset <slug>', 'dataset in data/datasets', 'bond-valence-barriers')
    .option('--seed <n>', 'seed of all random choices', '1')
    .option('--json', 'print one JSON document')
    .action(async (raw: unknown) => {
      const options = optionsSchema.parse(raw);
      const backend = await chooseBackend(PREFERENCE.training);
      const dataset = readDataset(path.join(dataFolder(), 'datasets', options.dataset));
      const progress = startProgress('Training', { silent: options.json });
      const { description, weights } = trainBarrierModel(
        dataset,
        {
          slug: 'percolation-barrier',
          name: 'Percolation barrier from structure',
          version: '1.0.0',
          description:
            'Deep ensemble of descriptor networks that predicts the lowest barrier at which an ion percolates through a crystal, from composition and local geometry, trained on bond-valence site energy landscapes.',
          command: `npx interphase train --dataset ${options.dataset} --seed ${options.seed}`,
          limitations: [
            'It predicts what a bond-valence landscape would give, not a first-principles or measured barrier.',
            'It knows ordered structures only, and only those in which the ion percolates below 5 eV.',
            `It was trained on decorations of ${dataset.description.prototypes.length} prototypes; for other frameworks trust the percentile before the value.`,
          ],
        },
        { seed: options.seed, backend },
        progress.update,
      );
      writeModel(path.join(dataFolder(), 'models', description.slug), description, weights);
      progress.done(`trained ${description.parameters} weights on ${backend}`);
      const { scoreQuantiles: _, heldOutRemoteness: __, scaling: ___, ...summary } = description;
      const rows = description.metrics.map((metric) => [
        metric.name,
        metric.value.toFixed(3),
        metric.baseline?.toFixed(3) ?? '',
      ]);
      print(summary, table(['on prototypes never seen', 'model', 'mean of training'], rows), options);
    });
}
