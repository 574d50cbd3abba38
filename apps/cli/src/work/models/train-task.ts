import {
  activate,
  chooseBackend,
  findTask,
  nextVersion,
  PREFERENCE,
  readLearningTables,
  trainTask,
  writeVersion,
} from '@interphase/models';
import { print } from '../../report/output.js';
import { startProgress } from '../../report/progress.js';
import { codeVersion } from './code-version.js';
import { figures } from './figures.js';
import { datasetFolder, modelsFolder } from './folders.js';

/** Trains and measures the model of a task and keeps it as the next version. */
export async function runTrainTask(
  slug: string,
  options: { seed: number; curveFolds: number; activate: boolean; json: boolean },
): Promise<void> {
  const task = findTask(slug);
  const backend = await chooseBackend(PREFERENCE.training);
  const models = modelsFolder();
  const version = nextVersion(models, slug);
  const progress = startProgress(`Training ${slug} ${version}`, { silent: options.json });
  const files = await trainTask(
    task,
    await readLearningTables(task, datasetFolder),
    {
      seed: options.seed,
      curveFolds: options.curveFolds,
      backend,
      version,
      code: codeVersion(),
      command: `npx interphase train ${slug} --seed ${options.seed}`,
    },
    progress.update,
  );
  writeVersion(models, files);
  if (options.activate) activate(models, slug, version, 'trained', files.record.trainedAt);
  progress.done(`trained ${slug} ${version} on ${backend}`);
  const { metrics, coverage, sha256 } = files.record;
  const next = options.activate
    ? `${slug} ${version} predicts from now on.`
    : `Kept as ${slug} ${version}; "interphase models activate ${slug} ${version}" lets it predict.`;
  print(
    { slug, version, active: options.activate, metrics, coverage, sha256 },
    `${figures(files.record)}\n\n${next}`,
    options,
  );
}
