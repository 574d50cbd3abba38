import { InputError } from '@interphase/core';
import { z } from 'zod';
import { type Ruler, rulerOf } from '../applicability/ruler.js';
import type { Predictor, SavedTensor } from '../learners/learner.js';
import { findLearner, learners } from '../learners/learners.js';
import type { ModelFiles, ModelRecord, RowMemory } from '../registry/model-record.js';
import { readModelFiles } from '../registry/registry.js';
import { unpackTensors } from '../registry/tensor-bytes.js';
import { type AnyTask, findTask } from '../tasks/tasks.js';
import { BACKGROUND_TENSOR, MEMORY_TENSOR } from '../training/train-task.js';

/** A version of a model, ready to predict. */
export interface LoadedModel {
  readonly record: ModelRecord;
  readonly task: AnyTask;
  readonly predictor: Predictor<unknown>;
  /** The model's input from what its task prepares: an older version may read fewer inputs, or in another order. */
  readonly inputOf: (prepared: unknown) => unknown;
  readonly memory: RowMemory;
  /** Where the remembered rows lie. */
  readonly ruler: Ruler;
  /** The middle value of each input; null where inputs are no lists of numbers. */
  readonly background: Float64Array | null;
  /** Frees the back end's memory. */
  dispose(): void;
}

/**
 * Loads a version of a model from a folder of models (data/models), the active one where none is named. Choose a
 * back end first.
 * @throws InputError `model.unknown`, `model.missing`, `model.unreadable`, `model.changed`; `task.unknown`
 */
export const openModel = (
  models: string,
  slug: string,
  version?: string,
  among?: readonly AnyTask[],
): LoadedModel => standUp(readModelFiles(models, slug, version), among);

/** A model that predicts, from its files. */
export function standUp({ record, weights, memory }: ModelFiles, among?: readonly AnyTask[]): LoadedModel {
  const task = findTask(record.slug, among);
  const where = `weights.bin of ${record.slug} ${record.version}`;
  const tensors = unpackTensors(weights, record.predictor.tensors, where);
  const learner = findLearner(record.learner.kind, [...learners, task.learner]);
  const options = learner.options.safeParse(record.learner.options);
  if (!options.success) {
    throw new InputError(
      'model.changed',
      `The options of ${record.slug} ${record.version} are none of its learner: ${z.prettifyError(options.error)}`,
    );
  }
  const own = tensors.filter(({ name }) => name !== MEMORY_TENSOR && name !== BACKGROUND_TENSOR);
  const predictor = learner.load({ state: record.predictor.state, tensors: own }, options.data);
  return {
    record,
    task,
    predictor,
    inputOf: selection(record, task),
    memory,
    ruler: memoryRuler(tensors, where),
    background: backgroundOf(tensors),
    dispose: () => predictor.dispose(),
  };
}

/** @throws InputError `model.outdated` when the task no longer makes an input that the model reads */
function selection({ slug, version, inputs, command }: ModelRecord, task: AnyTask): LoadedModel['inputOf'] {
  if (inputs.join('\n') === task.inputs.join('\n')) return (prepared) => prepared;
  const outdated = () =>
    new InputError(
      'model.outdated',
      `${slug} ${version} reads inputs that this program no longer makes; train it again: ${command}`,
    );
  const columns = inputs.map((name) => task.inputs.indexOf(name));
  if (columns.includes(-1)) throw outdated();
  return (prepared) => {
    if (!(prepared instanceof Float64Array)) throw outdated();
    return Float64Array.from(columns, (column) => prepared[column]!);
  };
}

function memoryRuler(tensors: readonly SavedTensor[], where: string): Ruler {
  const [rows, width] = [0, 1].map((axis) => find(tensors, MEMORY_TENSOR)?.shape[axis]);
  const points = find(tensors, MEMORY_TENSOR)?.data;
  if (points === undefined || rows === undefined || width === undefined)
    throw new InputError('model.changed', `${where} holds no remembered rows; train the model again.`);
  return rulerOf(Float64Array.from(points), rows, width);
}

function backgroundOf(tensors: readonly SavedTensor[]): Float64Array | null {
  const found = find(tensors, BACKGROUND_TENSOR);
  return found ? Float64Array.from(found.data) : null;
}

const find = (tensors: readonly SavedTensor[], wanted: string) => tensors.find(({ name }) => name === wanted);
