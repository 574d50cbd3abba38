import { builder } from '../builder.js';
import type { ApiContext } from '../context.js';

export const Prediction = builder.loadableNodeRef('Prediction', {
  id: { resolve: (prediction) => prediction.id },
  load: async (ids: string[], { predictions }: ApiContext) => [...(await predictions.byIds(ids)).values()],
  toKey: (prediction) => prediction.id,
  sort: true,
  cacheResolved: true,
});

export const PredictionConnection = builder.connectionObject(
  { type: Prediction, name: 'PredictionConnection', description: 'A page of predictions.' },
  { name: 'PredictionEdge', description: 'A prediction and its cursor.' },
);
