import { InputError } from '@interphase/core';
import {
  carryConductivity,
  type Explanation,
  type LoadedModel,
  type Prediction,
  type PreparedInput,
  predictEach,
} from '@interphase/models';
import type { Order } from './order.js';
import type { PreparationPool } from './preparation-pool.js';
import type { Subject } from './subject.js';

/** What a model says to an order: in its place the reason why it says nothing. */
export type Answer = Prediction | InputError;

type Question = Pick<Order, 'subject' | 'coverage'>;

/** What a model says to each of several orders, in their order. */
export function answerEach(model: LoadedModel, orders: readonly Question[], explain = false): Answer[] {
  const subjects = orders.map(({ subject }) => taskSubject(subject));
  return answerSubjects(model, orders, subjects, explain);
}

/**
 * The same for many orders: they are prepared on all cores.
 * @param load the model as it is: before the preparation, whose pains it may spare, and after
 */
export async function answerMany(
  load: () => LoadedModel,
  orders: readonly Question[],
  preparation: PreparationPool,
): Promise<Answer[]> {
  const subjects = orders.map(({ subject }) => taskSubject(subject));
  const prepared = await preparation.prepare(load().task.slug, subjects);
  return answerSubjects(ofPrepared(load()), orders, prepared, false);
}

/** Orders for one coverage are put before the model together. */
function answerSubjects(
  model: LoadedModel,
  orders: readonly Question[],
  subjects: readonly unknown[],
  explain: boolean,
): Answer[] {
  const answers: Answer[] = [];
  for (const coverage of new Set(orders.map((order) => order.coverage))) {
    const places = orders.flatMap((order, place) => (order.coverage === coverage ? [place] : []));
    const asked = places.map((place) => subjects[place]);
    predictEach(model, asked, { coverage, explain }).forEach((answer, index) => {
      const place = places[index]!; // one for each subject
      const { temperature } = orders[place]!.subject;
      answers[place] = temperature === null ? answer : carryConductivity(answer, temperature);
    });
  }
  return answers;
}

/** A model that takes subjects which are prepared already, and errors for those that were refused. */
function ofPrepared(model: LoadedModel): LoadedModel {
  const prepare = (prepared: unknown) => {
    if (prepared instanceof Error) throw prepared;
    return prepared as PreparedInput<unknown>; // what the model's own task made
  };
  return { ...model, task: { ...model.task, prepare } };
}

/** What moved a prediction; null where the model does not tell. */
export function explanationOf(model: LoadedModel, order: Question): Explanation | null {
  const [answer] = answerEach(model, [order], true);
  if (answer instanceof InputError) throw answer;
  return answer?.explanation ?? null;
}

/** A subject as the tasks take it: what is not given is left out. */
function taskSubject({ mobileIon, crystal, hop, formula, cell }: Subject): unknown {
  return {
    mobileIon,
    ...(crystal === null ? {} : { crystal }),
    ...(hop === null ? {} : { hop }),
    ...(formula === null ? {} : { formula }),
    ...(cell === null ? {} : { cell }),
  };
}
