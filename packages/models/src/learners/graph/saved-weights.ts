import { InputError } from '@interphase/core';
import * as tf from '@tensorflow/tfjs';
import type { SavedTensor } from '../learner.js';
import { savedTensor } from '../saved.js';
import type { GraphOptions } from './graph-options.js';
import { type Weights, weightShapes } from './message-passing.js';

/** The weights of all members as named arrays. */
export const savedWeights = (members: readonly Weights[]): SavedTensor[] =>
  members.flatMap((weights, member) =>
    Object.entries(weights).map(
      ([name, weight]): SavedTensor => ({
        name: `${member}/${name}`,
        shape: weight.shape,
        data: weight.dataSync() as Float32Array, // weights are floats
      }),
    ),
  );

/**
 * What `savedWeights` kept.
 * @throws InputError `model.changed` where an array is missing or has another shape than the options ask for
 */
export function loadedWeights(tensors: readonly SavedTensor[], options: GraphOptions): Weights[] {
  const features = savedTensor(tensors, '0/embedding').shape[0] ?? 0;
  const known = (savedTensor(tensors, '0/hidden').shape[0] ?? options.channels) - options.channels;
  const shapes = Object.entries(weightShapes(features, Math.max(0, known), options));
  // All are looked at before any takes memory of the back end.
  const found = Array.from({ length: options.members }, (_, member) =>
    shapes.map(([name, shape]) => ({ name, shape, data: matching(tensors, `${member}/${name}`, shape) })),
  );
  return found.map((member) =>
    Object.fromEntries(
      member.map(({ name, shape, data }) => [name, tf.tensor2d(Float32Array.from(data), shape)]),
    ),
  );
}

function matching(tensors: readonly SavedTensor[], name: string, expected: readonly number[]) {
  const { shape, data } = savedTensor(tensors, name);
  if (shape.join() === expected.join()) return data;
  throw new InputError(
    'model.changed',
    `The array "${name}" is ${shape.join(' by ')}; these options need ${expected.join(' by ')}.`,
  );
}
