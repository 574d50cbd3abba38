import { formulaElements } from '@interphase/core';
import type { BackendName } from '../backend/backend.js';
import { medians } from '../explanation/background.js';
import type { SavedTensor } from '../learners/learner.js';
import type { ModelFiles, RowMemory } from '../registry/model-record.js';
import { type ModelFacts, sealModel } from '../registry/seal-model.js';
import type { Task } from '../tasks/task.js';
import { type EvaluationOptions, evaluateTask, sample } from './evaluate-task.js';
import { fit, type TrainingProgress } from './fit.js';
import { type LearningTables, rowsToLearn } from './learning-tables.js';
import { selectOptions } from './select-options.js';

/** Rows that a model remembers as possible neighbours, at most. */
const REMEMBERED = 5000;
/** Held-out rows that a record keeps for its parity plot, at most. */
const PARITY = 2000;
/** Share of the work that measuring takes; the rest is learning from all rows. */
const MEASURING = 0.95;

/** Names of the tensors in `weights.bin` that are not the predictor's own. */
export const MEMORY_TENSOR = 'memory of rows';
export const BACKGROUND_TENSOR = 'medians of inputs';

export interface TrainingSettings extends EvaluationOptions {
  readonly backend: BackendName;
  readonly version: string;
  /** Version of the code. */
  readonly code: string;
  /** The command that does the same again. */
  readonly command: string;
}

/**
 * Measures a task's learner on groups it has not seen, lets it learn from all rows, and gives what to keep: the same
 * to the last digit from the same table, seed and back end, but for the time.
 */
export async function trainTask<Subject, Input, Options>(
  task: Task<Subject, Input, Options>,
  tables: LearningTables,
  settings: TrainingSettings,
  onProgress: TrainingProgress = () => {},
): Promise<ModelFiles> {
  const { description } = tables;
  const rows = rowsToLearn(task, tables);
  const own = rows.filter(({ auxiliary }) => !auxiliary);
  const measured = await evaluateTask(task, rows, settings, (fraction, message) =>
    onProgress(MEASURING * fraction, message),
  );
  const options = await selectOptions(task, rows, task.splits[0]!.name, settings.seed);
  const predictor = await fit(task, options, rows, settings.seed, (fraction) =>
    onProgress(MEASURING + (1 - MEASURING) * fraction, 'learning from all rows'),
  );
  try {
    const saved = predictor.save();
    const remembered = sample(own, REMEMBERED, settings.seed);
    const points = predictor.represent(remembered.map(({ input }) => input));
    const width = points[0]!.length;
    const background = medians(own.map(({ input }) => input));
    const tensors: SavedTensor[] = [
      ...saved.tensors,
      {
        name: MEMORY_TENSOR,
        shape: [points.length, width],
        data: Float32Array.from(points.flatMap((point) => [...point])),
      },
      ...(background ? [{ name: BACKGROUND_TENSOR, shape: [background.length], data: background }] : []),
    ];
    const memory: RowMemory = {
      labels: remembered.map(({ label }) => label),
      formulas: remembered.map(({ formula }) => formula),
      domains: remembered.map(({ domain }) => domain),
      targets: remembered.map(({ target }) => target),
    };
    const facts: ModelFacts = {
      slug: task.slug,
      version: settings.version,
      name: task.name,
      description: task.description,
      quantity: task.quantity,
      unit: task.unit,
      level: task.level,
      command: settings.command,
      dataset: { slug: description.slug, sha256: description.sha256, rows: own.length },
      ...(tables.auxiliary && task.auxiliary
        ? {
            auxiliaryDataset: {
              slug: tables.auxiliary.description.slug,
              sha256: tables.auxiliary.description.sha256,
              rows: tables.auxiliary.description.rows,
            },
          }
        : {}),
      learner: { kind: task.learner.kind, options },
      code: settings.code,
      seed: settings.seed,
      backend: settings.backend,
      trainedAt: new Date().toISOString(),
      inputs: [...task.inputs],
      inputGroups: task.inputGroups.map(({ name, inputs }) => ({ name, inputs: [...inputs] })),
      ions: [...new Set(own.map(({ mobileIon }) => mobileIon))].sort(),
      elements: [...new Set(own.flatMap(({ formula }) => formulaElements(formula)))].sort(),
      splits: task.splits.map((split) => ({ ...split })),
      judgedUnit: task.judged?.unit ?? task.unit,
      metrics: measured.metrics.map((metric) => ({ ...metric })),
      domains: measured.domains.map((domain) => ({ ...domain })),
      calibration: {
        groups: measured.calibration.groups,
        factors: [...measured.calibration.factors],
        domains: measured.calibration.domains.map((domain) => ({ ...domain })),
      },
      coverage: measured.coverage.map((point) => ({ ...point })),
      parity: sample(measured.heldOut, PARITY, settings.seed).map(
        ({ label, domain, group, truth, predicted }) => ({ label, domain, group, truth, predicted }),
      ),
      learningCurve: measured.learningCurve.map((point) => ({ ...point })),
      remoteness: [...measured.remoteness],
      limitations: [...task.limitations],
      parameters: saved.tensors.reduce((sum, { data }) => sum + data.length, 0),
      state: { ...saved.state },
    };
    return sealModel(facts, tensors, memory);
  } finally {
    predictor.dispose();
  }
}
