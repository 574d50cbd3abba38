import { ParameterError } from '@interphase/core';
import { chainHash, chains, parseParameters } from '@interphase/simulation';
import { z } from 'zod';
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
import { keepStructure, readStructureInput } from '../structure/given-structure.js';
import { StructureInput } from '../structure/input.js';
import { ChainRun } from './ref.js';

const RunChainInput = builder.inputType('RunChainInput', {
  description: 'Which chain to run, from what.',
  fields: (t) => ({
    chain: t.string({ required: true, description: 'Slug of the chain.' }),
    structure: t.field({
      type: StructureInput,
      description: 'The crystal it starts from; left out, that of the chain’s own material.',
    }),
    parameters: t.field({
      type: 'JSONObject',
      description: 'Parameters that differ from the defaults, by name; see `chains`.',
    }),
  }),
});

const ChainSubmission = builder.unionType('ChainSubmission', {
  description: 'The chain run, or what is wrong with the request.',
  types: [ChainRun, InvalidStructureError, InvalidParameterError, RunNotFoundError],
  resolveType: (value) => {
    if (value instanceof InvalidStructureFailure) return InvalidStructureError;
    if (value instanceof RunNotFoundFailure) return RunNotFoundError;
    if (value instanceof InvalidParameterFailure) return InvalidParameterError;
    return ChainRun;
  },
});

const record = z.record(z.string(), z.unknown());

builder.mutationFields((t) => ({
  runChain: t.field({
    type: ChainSubmission,
    args: { input: t.arg({ type: RunChainInput, required: true, description: 'What to run.' }) },
    description:
      'Starts a chain, or returns the stored one of the same structure and parameters. Its steps are ordinary runs, which nothing computes twice; ask for `chainRun` to follow it.',
    resolve: async (_root, { input }, context) => {
      const chain = Object.hasOwn(chains, input.chain) ? chains[input.chain] : undefined;
      if (!chain) {
        const message = `There is no chain “${input.chain}”; there are ${Object.keys(chains).join(', ')}.`;
        return new InvalidParameterFailure(message, ['input', 'chain']);
      }
      const structure = input.structure ?? { material: chain.material };
      const given = await readStructureInput(context, structure, ['input', 'structure']);
      if (given instanceof InvalidStructureFailure) return given;
      try {
        const stated = Object.entries(input.parameters ?? {}).filter(([, value]) => value != null);
        const parameters = record.parse(parseParameters(chain.parameters, Object.fromEntries(stated)));
        const kept = await keepStructure(context, given);
        return await context.chains.run({
          chain: chain.slug,
          version: chain.version,
          parameters,
          inputHash: chainHash(chain, given.crystal, parameters),
          structureId: kept.id,
          materialSlug: kept.materialSlug,
        });
      } catch (error) {
        if (!(error instanceof ParameterError)) throw error;
        return new InvalidParameterFailure(error.message, ['input', 'parameters', ...error.path]);
      }
    },
  }),
  cancelChain: t.field({
    type: ChainSubmission,
    args: { id: t.arg.id({ required: true, description: 'Id of the chain run.' }) },
    description:
      'Stops a chain that has not ended, and the run that it waits for; one that has ended is returned as it is.',
    resolve: async (_root, { id }, context) => {
      const key = keyOf('ChainRun', id);
      const chain = key === null ? null : await context.chains.cancel(key);
      return chain ?? new RunNotFoundFailure('There is no chain run with this id.', ['id']);
    },
  }),
}));
