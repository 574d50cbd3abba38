import { InputError } from '@interphase/core';
import type { Store } from '@interphase/store';
import type { Services } from './context.js';
import { createPredictionKeeper } from './prediction/prediction-keeper.js';

/** The services about models of a server that has none: for tests of everything else. */
export function noModels(
  store: Store,
): Pick<Services, 'models' | 'rememberModels' | 'preparation' | 'hops' | 'predictions'> {
  const none = (): never => {
    throw new InputError('model.unknown', 'There are no models here.');
  };
  return {
    models: {
      backend: 'cpu',
      versions: () => [],
      find: () => null,
      history: () => [],
      load: none,
      activate: none,
      rollBack: none,
    },
    rememberModels: async () => undefined,
    preparation: { prepare: none, close: async () => undefined },
    hops: { find: none, close: async () => undefined },
    predictions: createPredictionKeeper(store.predictions, { error: none }, async () => undefined),
  };
}
