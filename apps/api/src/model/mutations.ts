import { InputError } from '@interphase/core';
import { builder } from '../builder.js';
import type { ApiContext } from '../context.js';
import {
  InvalidParameterError,
  InvalidParameterFailure,
  NotAllowedError,
  NotAllowedFailure,
} from '../errors/user-errors.js';
import { keyOfModel, readModelKey } from './model-key.js';
import type { ShelvedModel } from './model-shelf.js';
import { Model } from './ref.js';

const ModelChoice = builder.unionType('ModelChoice', {
  description: 'The version that predicts now, or why nothing was changed.',
  types: [Model, InvalidParameterError, NotAllowedError],
  resolveType: (value) => {
    if (value instanceof NotAllowedFailure) return NotAllowedError;
    if (value instanceof InvalidParameterFailure) return InvalidParameterError;
    return Model;
  },
});

/** Changes which version predicts, for those who may. */
async function choose(context: ApiContext, change: () => ShelvedModel) {
  if (!context.admin) {
    return new NotAllowedFailure(
      'Send the token in the file admin-token of the data folder as “authorization: Bearer TOKEN”, or use npx interphase models.',
      [],
    );
  }
  const chosen = attempt(change);
  return chosen instanceof InvalidParameterFailure
    ? chosen
    : Model.getDataloader(context).load(keyOfModel(chosen));
}

function attempt(change: () => ShelvedModel): ShelvedModel | InvalidParameterFailure {
  try {
    return change();
  } catch (error) {
    if (error instanceof InputError) return new InvalidParameterFailure(error.message, ['model']);
    throw error;
  }
}

builder.mutationFields((t) => ({
  activateModel: t.field({
    type: ModelChoice,
    args: {
      model: t.arg.string({ required: true, description: 'The version, as `slug@version`.' }),
      why: t.arg.string({ required: true, description: 'Why, for the history of the model.' }),
    },
    description:
      'Makes a version the one that predicts when none is named. What was predicted before stays. Needs the token of the data folder.',
    resolve: (_root, { model, why }, context) =>
      choose(context, () => {
        const { slug, version } = readModelKey(model);
        if (version === null) {
          throw new InputError('model.unknown', `Name the version too, as ${slug}@version.`);
        }
        return context.models.activate({ slug, version }, why);
      }),
  }),
  rollBackModel: t.field({
    type: ModelChoice,
    args: { model: t.arg.string({ required: true, description: 'Slug of the model.' }) },
    description:
      'Makes the version that predicted before the present one predict again. Needs the token of the data folder.',
    resolve: (_root, { model }, context) => choose(context, () => context.models.rollBack(model)),
  }),
}));
