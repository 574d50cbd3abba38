import path from 'node:path';
import { chooseBackend, PREFERENCE, readDataset, trainBarrierModel, writeModel } from '@interphase/models';
import { dataFolder } from '@interphase/simulation';
import { print, table } from '../report/output.js';
import { startProgress } from '../report/progress.js';

/** Trains the barrier model, measures it and writes it into the repository. */
export async function runTrain(options: { dataset: string; seed: number; json: boolean }): Promise<void> {
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
        `It was trained on decorations of ${dataset.description.prototypes.length} prototypes in ${dataset.description.families.length} structure families; for other frameworks look at the percentile before the value.`,
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
  print(summary, table(['on structure families never seen', 'model', 'mean of training'], rows), options);
}
