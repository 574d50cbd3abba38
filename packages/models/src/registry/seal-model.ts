import { sha256 } from '../files.js';
import type { SavedTensor } from '../learners/learner.js';
import type { ModelFiles, ModelRecord, RowMemory } from './model-record.js';
import { packTensors } from './tensor-bytes.js';

/** What a record tells of a model besides what follows from its tensors and rows. */
export type ModelFacts = Omit<ModelRecord, 'predictor' | 'sha256'> & {
  readonly state: ModelRecord['predictor']['state'];
};

/** The files of a version: its tensors as bytes, and its record with where each lies and the hashes of everything. */
export function sealModel(
  { state, ...facts }: ModelFacts,
  tensors: readonly SavedTensor[],
  memory: RowMemory,
): ModelFiles {
  const { bytes, layout } = packTensors(tensors);
  return {
    record: {
      ...facts,
      predictor: { state, tensors: layout },
      sha256: { weights: sha256(bytes), rows: sha256(textOfRows(memory)) },
    },
    weights: bytes,
    memory,
  };
}

/** The rows as they are written and hashed. */
export const textOfRows = (memory: RowMemory): string => JSON.stringify(memory);
