import { contextCacheSymbol } from '@pothos/core';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.js';
import { keyOf } from '../global-id.js';
import { SimulationRun } from './ref.js';

builder.subscriptionFields((t) => ({
  simulationProgress: t.field({
    type: SimulationRun,
    args: { id: t.arg.id({ required: true, description: 'Id of the run.' }) },
    description: 'The run now, whenever it moves on, and a last time when it ends.',
    subscribe: async (_root, { id }, { store, simulations }) => {
      const key = keyOf('SimulationRun', id);
      if (key === null || !(await store.runs.byIds([key])).has(key)) {
        throw new GraphQLError('There is no run with this id.', {
          extensions: { code: 'BAD_USER_INPUT', argument: ['simulationProgress', 'id'] },
        });
      }
      return simulations.follow(key);
    },
    resolve: (run, _args, context) => {
      // All events of a subscription share a context; each must see the stores afresh.
      context[contextCacheSymbol] = {};
      return run;
    },
  }),
}));
