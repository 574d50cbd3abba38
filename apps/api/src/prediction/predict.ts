import { setImmediate } from 'node:timers/promises';
import { InputError, StructureError, UnsupportedChemistryError } from '@interphase/core';
import type { Prediction } from '@interphase/models';
import type { PredictionRecord } from '@interphase/store';
import type { ApiContext } from '../context.js';
import { InvalidParameterFailure, UnsupportedChemistryFailure, UserFailure } from '../errors/user-errors.js';
import { keyOfModel } from '../model/model-key.js';
import { structureFailure } from '../structure/given-structure.js';
import { type Answer, answerEach, answerMany } from './answer.js';
import type { Order } from './order.js';
import { inputHash, predictionId } from './subject.js';

/** Orders put before a model at once, between which others get their turn. */
const together = 32;

/**
 * Predicts what is ordered, each in its place: what was predicted before by the same version and weights is returned
 * as it was. What a model refuses is a failure in that place alone.
 */
export async function predictAll(
  context: ApiContext,
  orders: readonly (Order | UserFailure)[],
): Promise<(PredictionRecord | UserFailure)[]> {
  const named = orders.map((order) => (order instanceof UserFailure ? order : withId(order)));
  const wanted = named.filter((order): order is NamedOrder => !(order instanceof UserFailure));
  const known = await context.predictions.byIds(wanted.map(({ id }) => id));
  const fresh = [
    ...new Map(wanted.filter(({ id }) => !known.has(id)).map((order) => [order.id, order])).values(),
  ];
  const refused = new Map<string, InputError>();
  const made = new Map<string, PredictionRecord>();
  const many = fresh.length > together;
  const answerGroup = async (group: readonly NamedOrder[]) => {
    const answers = await answersOf(context, group, many);
    for (const [index, order] of group.entries()) {
      const answer = answers[index]!; // one for each
      if (answer instanceof InputError) refused.set(order.id, answer);
      else made.set(order.id, recordOf(order, answer));
    }
    // Others get their turn between two groups.
    if (many) await setImmediate();
  };
  await Promise.all(groupsOf(fresh).map(answerGroup));
  await context.predictions.keep([...made.values()]);
  return named.map((order) => {
    if (order instanceof UserFailure) return order;
    const prediction = known.get(order.id) ?? made.get(order.id);
    if (prediction) return prediction;
    const error = refused.get(order.id);
    if (!error) throw new Error(`Nothing was predicted for ${order.id}.`);
    return failureOf(error, order);
  });
}

/** What the model of some orders says to them; a model that cannot be loaded says why to each. */
async function answersOf(
  { models, preparation }: ApiContext,
  group: readonly NamedOrder[],
  many: boolean,
): Promise<Answer[]> {
  try {
    const { model } = group[0]!; // no group is empty
    // A formula is read faster than it is handed to a thread.
    const heavy = many && group.some(({ subject }) => subject.crystal !== null);
    return heavy
      ? await answerMany(() => models.load(model), group, preparation)
      : answerEach(models.load(model), group);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const aboutModel = new InputError(error.code, error.message, { path: ['model'] });
    return group.map(() => aboutModel);
  }
}

interface NamedOrder extends Order {
  readonly id: string;
  readonly inputHash: string;
}

function withId(order: Order): NamedOrder {
  const hash = inputHash(order.subject, order.coverage);
  return { ...order, inputHash: hash, id: predictionId(keyOfModel(order.model), order.model.sha256, hash) };
}

/** Orders for one model each, not too many at a time. */
function groupsOf(orders: readonly NamedOrder[]): NamedOrder[][] {
  const byModel = new Map<string, NamedOrder[][]>();
  for (const order of orders) {
    const key = keyOfModel(order.model);
    const groups = byModel.get(key) ?? [];
    byModel.set(key, groups);
    const last = groups.at(-1);
    if (last && last.length < together) last.push(order);
    else groups.push([order]);
  }
  return [...byModel.values()].flat();
}

function recordOf(
  { id, inputHash: hash, model, ...order }: NamedOrder,
  answer: Prediction,
): PredictionRecord {
  return {
    id,
    modelSlug: model.slug,
    modelVersion: model.version,
    weightsSha256: model.sha256,
    inputHash: hash,
    input: order.input,
    materialSlug: order.materialSlug,
    quantity: model.quantity,
    value: answer.value,
    lower: answer.lower,
    upper: answer.upper,
    unit: answer.unit,
    coverage: order.coverage,
    domain: answer.domain,
    explanation: answer.explanation,
    warnings: answer.warnings,
    predictedAt: new Date(),
  };
}

/** What a client sees of a refusal: the path of the field that it is about. */
function failureOf(error: InputError, { path, matter, subject }: Order): UserFailure {
  if (error instanceof StructureError) return structureFailure(error, matter);
  if (error instanceof UnsupportedChemistryError) {
    const aboutIon = error.elements.length === 1 && error.elements[0] === subject.mobileIon;
    return new UnsupportedChemistryFailure(
      error.message,
      aboutIon ? [...path, 'mobileIon'] : matter,
      error.elements,
    );
  }
  return new InvalidParameterFailure(
    error.message,
    error.path.length > 0 ? [...path, ...error.path] : matter,
  );
}
