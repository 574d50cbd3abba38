import { InputError } from '@interphase/core';
import { z } from 'zod';
import { type Ruler, rulerOf } from '../applicability/ruler.js';
import type { Predictor, SavedTensor } from '../learners/learner.js';
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
  if (task.learner.kind !== record.learner.kind || task.inputs.join('\n') !== record.inputs.join('\n')) {
    throw new InputError(
      'model.outdated',
      `${record.slug} ${record.version} reads other inputs or another learner than this program makes; train it again: ${record.command}`,
    );
  }
  const tensors = unpackTensors(weights, record.predictor.tensors, where);
  const options = task.learner.options.safeParse(record.learner.options);
  if (!options.success) {
    throw new InputError(
      'model.changed',
      `The options of ${record.slug} ${record.version} are none of its learner: ${z.prettifyError(options.error)}`,
    );
  }
  const own = tensors.filter(({ name }) => name !== MEMORY_TENSOR && name !== BACKGROUND_TENSOR);
  const predictor = task.learner.load({ state: record.predictor.state, tensors: own }, options.data);
  return {
    record,
    task,
    predictor,
    memory,
    ruler: memoryRuler(tensors, where),
    background: backgroundOf(tensors),
    dispose: () => predictor.dispose(),
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
