import { ParameterError } from '@interphase/core';
import { builder } from '../builder.js';
import { MigrationBarrierInput } from './input.js';
import { predictMigrationBarrier } from './predict.js';
import { PredictionResult } from './type.js';

/** Most predictions in one request. */
const mostInputs = 100;

builder.queryFields((t) => ({
  predictMigrationBarrier: t.field({
    type: PredictionResult,
    args: {
      input: t.arg({ type: MigrationBarrierInput, required: true, description: 'What to predict for.' }),
    },
    description: 'The lowest barrier at which the ion percolates, with an interval and how far to trust it.',
    resolve: (_root, { input }, context) => predictMigrationBarrier(context, input, ['input']),
  }),
  predictMigrationBarriers: t.field({
    type: [PredictionResult],
    args: {
      inputs: t.arg({ type: [MigrationBarrierInput], required: true, description: 'At most 100.' }),
    },
    description: 'The same for many structures; results stand in the order of the inputs.',
    resolve: (_root, { inputs }, context) => {
      if (inputs.length > mostInputs) {
        throw new ParameterError(`${inputs.length} inputs; the maximum is ${mostInputs}.`, ['inputs']);
      }
      return Promise.all(
        inputs.map((input, index) => predictMigrationBarrier(context, input, ['inputs', String(index)])),
      );
    },
  }),
}));
