import { InputError } from '@interphase/core';
import {
  carryConductivity,
  type Explanation,
  type LoadedModel,
  type Prediction,
  predictEach,
} from '@interphase/models';
import type { Order } from './order.js';
import type { Subject } from './subject.js';

/** What a model says to an order: in its place the reason why it says nothing. */
export type Answer = Prediction | InputError;

type Question = Pick<Order, 'subject' | 'coverage'>;

/** What a model says to each of several orders, in their order. */
export function answerEach(model: LoadedModel, orders: readonly Question[], explain = false): Answer[] {
  const answers: Answer[] = [];
  // Orders for one coverage are put together.
  for (const coverage of new Set(orders.map((order) => order.coverage))) {
    const places = orders.flatMap((order, place) => (order.coverage === coverage ? [place] : []));
    const subjects = places.map((place) => taskSubject(orders[place]!.subject)); // places are of orders
    predictEach(model, subjects, { coverage, explain }).forEach((answer, index) => {
      const place = places[index]!; // one for each subject
      const { temperature } = orders[place]!.subject;
      answers[place] = temperature === null ? answer : carryConductivity(answer, temperature);
    });
  }
  return answers;
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
