import { setImmediate } from 'node:timers/promises';
import type { ExplanationRecord, PredictionRecord } from '@interphase/store';
import type { ApiContext } from '../context.js';
import { UserFailure } from '../errors/user-errors.js';
import { explanationOf } from './answer.js';
import type { Order } from './order.js';
import { readBarrierRequest } from './read-barrier-request.js';
import { readConductivityRequest } from './read-conductivity-request.js';
import { storedRequest } from './stored-request.js';

/** Explanations under way in an operation, so that several fields of one prediction share them. */
const underWay = new WeakMap<ApiContext, Map<string, Promise<ExplanationRecord | null>>>();

/**
 * What moved a prediction: as it was told before, or told now by the version that predicted it, and kept. Null when
 * that version does not tell, or is no longer what it was.
 */
export function explanationOfPrediction(
  context: ApiContext,
  prediction: PredictionRecord,
): Promise<ExplanationRecord | null> {
  if (prediction.explanation) return Promise.resolve(prediction.explanation);
  const known = underWay.get(context) ?? new Map<string, Promise<ExplanationRecord | null>>();
  underWay.set(context, known);
  const explanation = known.get(prediction.id) ?? explain(context, prediction);
  known.set(prediction.id, explanation);
  return explanation;
}

async function explain(context: ApiContext, prediction: PredictionRecord): Promise<ExplanationRecord | null> {
  const order = await orderAgain(context, prediction);
  if (order instanceof UserFailure || order.model.sha256 !== prediction.weightsSha256) return null;
  // Others get their turn between two explanations.
  await setImmediate();
  const found = explanationOf(context.models.load(order.model), order);
  if (!found) return null;
  const { unit, baseline, groups } = found;
  const explanation = { unit, baseline, groups };
  await context.predictions.explain(prediction.id, explanation);
  return explanation;
}

/** The order that a prediction was made for, of the version that made it. */
function orderAgain(
  context: ApiContext,
  { input, modelSlug, modelVersion }: PredictionRecord,
): Promise<Order | UserFailure> {
  const model = `${modelSlug}@${modelVersion}`;
  const request = storedRequest(input);
  return request.kind === 'barrier'
    ? readBarrierRequest(context, { ...request.barrier, model }, [])
    : readConductivityRequest(context, { ...request.conductivity, model }, []);
}
