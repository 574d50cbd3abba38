import { ParameterError } from '@interphase/core';
import { builder } from '../builder.js';
import type { ApiContext } from '../context.js';
import type { UserFailure } from '../errors/user-errors.js';
import { PredictionFilter, storedFilter } from './filter.js';
import { ConductivityInput, MigrationBarrierInput } from './input.js';
import type { Order } from './order.js';
import { predictAll } from './predict.js';
import { readBarrierRequest } from './read-barrier-request.js';
import { readConductivityRequest } from './read-conductivity-request.js';
import { Prediction, PredictionConnection } from './ref.js';
import { PredictionResult } from './type.js';

/** Most predictions in one request. */
const mostInputs = 256;

/** Reads and checks a request of one kind. */
type Read<Request> = (
  context: ApiContext,
  request: Request,
  path: readonly string[],
) => Promise<Order | UserFailure>;

/** What one request asks for, predicted. */
function predictOne<Request>(read: Read<Request>) {
  return async (_root: object, { input }: { input: Request }, context: ApiContext) => {
    const [prediction] = await predictAll(context, [await read(context, input, ['input'])]);
    if (prediction === undefined) throw new Error('Nothing was predicted.');
    return prediction;
  };
}

/** What many requests ask for, predicted together, each in its place. */
function predictMany<Request>(read: Read<Request>) {
  return async (_root: object, { inputs }: { inputs: readonly Request[] }, context: ApiContext) => {
    if (inputs.length > mostInputs) {
      throw new ParameterError(`${inputs.length} inputs; the maximum is ${mostInputs}.`, ['inputs']);
    }
    const orders = await Promise.all(
      inputs.map((input, index) => read(context, input, ['inputs', String(index)])),
    );
    return predictAll(context, orders);
  };
}

const many = `At most ${mostInputs}.`;

builder.queryFields((t) => ({
  predictMigrationBarrier: t.field({
    type: PredictionResult,
    args: {
      input: t.arg({ type: MigrationBarrierInput, required: true, description: 'What to predict for.' }),
    },
    description:
      'The barrier of a hop, or without one the lowest at which the ion percolates, with an interval and how far to trust it.',
    resolve: predictOne(readBarrierRequest),
  }),
  predictMigrationBarriers: t.field({
    type: [PredictionResult],
    args: {
      inputs: t.arg({ type: [MigrationBarrierInput], required: true, description: many }),
    },
    description: 'The same for many; results stand in the order of the inputs, each failure in its place.',
    resolve: predictMany(readBarrierRequest),
  }),
  predictConductivity: t.field({
    type: PredictionResult,
    args: {
      input: t.arg({ type: ConductivityInput, required: true, description: 'What to predict for.' }),
    },
    description:
      'The ionic conductivity of a solid as it would be measured, with an interval and how far to trust it.',
    resolve: predictOne(readConductivityRequest),
  }),
  predictConductivities: t.field({
    type: [PredictionResult],
    args: {
      inputs: t.arg({ type: [ConductivityInput], required: true, description: many }),
    },
    description: 'The same for many; results stand in the order of the inputs, each failure in its place.',
    resolve: predictMany(readConductivityRequest),
  }),
  predictions: t.connection(
    {
      type: Prediction,
      args: {
        filter: t.arg({ type: PredictionFilter, description: 'Which of them; all when left out.' }),
      },
      description:
        'What was predicted, in the order it was first asked; the latest may take a moment to show.',
      resolve: (_root, { filter, ...page }, { store }) => store.predictions.list(storedFilter(filter), page),
    },
    PredictionConnection,
  ),
}));
