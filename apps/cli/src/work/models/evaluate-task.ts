import path from 'node:path';
import {
  checkDataset,
  chooseBackend,
  evaluateTask,
  findTask,
  type LearningTables,
  type ModelRecord,
  PREFERENCE,
  readLearningTables,
  readRecord,
  rowsToLearn,
  versionsOf,
} from '@interphase/models';
import { print } from '../../report/output.js';
import { startProgress } from '../../report/progress.js';
import { figures } from './figures.js';
import { datasetFolder, modelsFolder } from './folders.js';

/** Figures that differ by less were repeated: back ends round differently. */
const SAME = 5e-4;

/** Measures a task's learner again on groups it has not seen, and says whether the figures of its record are repeated. */
export async function runEvaluateTask(
  slug: string,
  options: { version: string | null; seed: number | null; json: boolean },
): Promise<void> {
  const task = findTask(slug);
  const models = modelsFolder();
  const record =
    options.version === null && versionsOf(models, slug).length === 0
      ? null
      : readRecord(models, slug, options.version ?? undefined);
  const tables = await readLearningTables(task, datasetFolder);
  if (record) checkDatasets(record, tables);
  const backend = await chooseBackend(PREFERENCE.training);
  const seed = options.seed ?? record?.seed ?? 1;
  const progress = startProgress(`Measuring ${slug}`, { silent: options.json });
  const measured = await evaluateTask(
    task,
    rowsToLearn(task, tables),
    { seed, curveFolds: 0 },
    progress.update,
  );
  progress.done(`measured ${slug} with seed ${seed} on ${backend}`);
  const { metrics, domains, coverage } = measured;
  const repeated = record && seed === record.seed ? isRepeated(record, metrics) : null;
  const verdict =
    record && repeated !== null
      ? `\n\nThe figures of ${slug} ${record.version} are ${repeated ? 'repeated' : 'NOT repeated: it was trained by other code or on another back end'}.`
      : '';
  print(
    { slug, version: record?.version ?? null, seed, backend, repeated, metrics, domains, coverage },
    `${figures(measured)}${verdict}`,
    options,
  );
}

/** @throws InputError `model.dataset-changed` where either dataset is not the one that the version learned from */
function checkDatasets(record: ModelRecord, { description, auxiliary }: LearningTables): void {
  const file = (slug: string) => path.join(datasetFolder(slug), 'dataset.json');
  checkDataset(record, description, file(description.slug));
  if (record.auxiliaryDataset && auxiliary) {
    const { description: other } = auxiliary;
    checkDataset({ ...record, dataset: record.auxiliaryDataset }, other, file(other.slug));
  }
}

const isRepeated = (
  record: ModelRecord,
  metrics: readonly { split: string; name: string; value: number }[],
): boolean =>
  record.metrics.every((kept) => {
    const again = metrics.find(({ split, name }) => split === kept.split && name === kept.name);
    return again !== undefined && Math.abs(again.value - kept.value) < SAME;
  });
