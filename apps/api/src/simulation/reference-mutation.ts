import { ParameterError } from '@interphase/core';
import { builder } from '../builder.js';
import { figureRuns } from '../published-figure/figure-runs.js';
import { SimulationMethod } from './method.js';
import { type QueuedReferences, queueReferenceRuns, type RefusedRun } from './queue-reference-runs.js';
import { SimulationRun } from './ref.js';
import { availableReferenceRuns, type ModelRun, modelRuns } from './reference-runs.js';

const RefusedReferenceRun = builder.objectRef<RefusedRun>('RefusedReferenceRun').implement({
  description: 'A reference run that could not be queued.',
  fields: (t) => ({
    subject: t.exposeString('subject', { description: 'The structure, figure or model it would be of.' }),
    method: t.field({
      type: SimulationMethod,
      description: 'How it would be computed.',
      resolve: (refused) => refused.method,
    }),
    message: t.exposeString('message', { description: 'Why it could not be queued.' }),
  }),
});

const ReferenceRuns = builder.objectRef<QueuedReferences>('ReferenceRuns').implement({
  description: 'The reference runs of every stored structure, published figure and example.',
  fields: (t) => ({
    runs: t.field({
      type: [SimulationRun],
      description: 'Those queued or found, by structure.',
      resolve: ({ runs }) => runs,
    }),
    refused: t.field({
      type: [RefusedReferenceRun],
      description: 'Those that could not be queued.',
      resolve: ({ refused }) => refused,
    }),
  }),
});

builder.mutationField('queueReferenceRuns', (t) =>
  t.field({
    type: ReferenceRuns,
    args: {
      methods: t.arg({
        type: [SimulationMethod],
        description: 'By these methods; left out, by every one that a material is shown with.',
      }),
    },
    description:
      'Queues the reference runs of every stored structure, published figure and example, behind what people asked for; what is computed already is found.',
    resolve: async (_root, { methods }, context) => {
      const models = [...modelRuns, ...(await figureRuns())];
      const chosen = methods ?? null;
      return queueReferenceRuns(
        context,
        referencesBy(chosen, models),
        models.filter(({ method }) => chosen === null || chosen.includes(method)),
        { retry: true },
      );
    },
  }),
);

function referencesBy(methods: readonly string[] | null, models: readonly ModelRun[]) {
  const available = availableReferenceRuns();
  if (methods === null) return available.filter(({ queued }) => queued !== 'when asked');
  return methods.flatMap((method) => {
    const reference = available.find((one) => one.method === method);
    if (reference) return reference;
    if (models.some((model) => model.method === method)) return [];
    throw new ParameterError(
      `There is no reference run by ${method}; there is by ${[...new Set([...available, ...models].map((one) => one.method))].join(', ')}.`,
      ['methods'],
    );
  });
}
