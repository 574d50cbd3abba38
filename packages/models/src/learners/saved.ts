import { InputError } from '@interphase/core';
import { z } from 'zod';
import type { SavedTensor } from './learner.js';

/**
 * The array of that name.
 * @throws InputError `model.changed` where there is none
 */
export function savedTensor(tensors: readonly SavedTensor[], name: string): SavedTensor {
  const found = tensors.find((candidate) => candidate.name === name);
  if (found === undefined) throw new InputError('model.changed', `The model has no array "${name}".`);
  return found;
}

/**
 * A saved state that fits its schema.
 * @throws InputError `model.changed` where it does not
 */
export function savedState<T>(schema: z.ZodType<T>, state: unknown): T {
  const parsed = schema.safeParse(state);
  if (parsed.success) return parsed.data;
  throw new InputError('model.changed', `The model's state does not fit: ${z.prettifyError(parsed.error)}`);
}
