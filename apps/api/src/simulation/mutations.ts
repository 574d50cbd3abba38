import { ParameterError, StructureError } from '@interphase/core';
import { builder } from '../builder.js';
import {
  InvalidParameterError,
  InvalidParameterFailure,
  InvalidStructureError,
  InvalidStructureFailure,
  RunNotFoundError,
  RunNotFoundFailure,
} from '../errors/user-errors.js';
import { keyOf } from '../global-id.js';
import { keepStructure, readStructureInput, structureFailure } from '../structure/given-structure.js';
import { readSimulationInput } from './input/read-simulation-input.js';
import { SimulationInput } from './input/simulation-input.js';
import { SimulationRun } from './ref.js';
import { completeParameters } from './submit-run.js';

export const SimulationSubmission = builder.unionType('SimulationSubmission', {
  description: 'The run, or what is wrong with the request.',
  types: [SimulationRun, InvalidStructureError, InvalidParameterError, RunNotFoundError],
  resolveType: (value) => {
    if (value instanceof InvalidStructureFailure) return InvalidStructureError;
    if (value instanceof RunNotFoundFailure) return RunNotFoundError;
    if (value instanceof InvalidParameterFailure) return InvalidParameterError;
    return SimulationRun;
  },
});

builder.mutationFields((t) => ({
  runSimulation: t.field({
    type: SimulationSubmission,
    args: { input: t.arg({ type: SimulationInput, required: true, description: 'What to simulate.' }) },
    description:
      'Queues a run, or returns the stored run of the same engine version, structure and parameters. Follow it with `simulationProgress`.',
    resolve: async (_root, { input }, context) => {
      const { method, path, structure, parameters } = readSimulationInput(input);
      const given = structure && (await readStructureInput(context, structure, [...path, 'structure']));
      if (given instanceof InvalidStructureFailure) return given;
      try {
        // Everything is checked before anything is stored.
        const complete = completeParameters(method, parameters);
        return await context.simulations.submit({
          method,
          parameters: complete,
          crystal: given?.crystal ?? null,
          structure: given && (await keepStructure(context, given)),
        });
      } catch (error) {
        if (error instanceof StructureError && given) return structureFailure(error, given.path);
        if (error instanceof ParameterError) {
          return new InvalidParameterFailure(error.message, [...path, ...error.path]);
        }
        throw error;
      }
    },
  }),
  cancelSimulation: t.field({
    type: SimulationSubmission,
    args: { id: t.arg.id({ required: true, description: 'Id of the run.' }) },
    description: 'Stops a run that has not ended; one that has is returned as it is.',
    resolve: async (_root, { id }, { simulations }) => {
      const key = keyOf('SimulationRun', id);
      const run = key === null ? null : await simulations.cancel(key);
      return run ?? new RunNotFoundFailure('There is no run with this id.', ['id']);
    },
  }),
}));
